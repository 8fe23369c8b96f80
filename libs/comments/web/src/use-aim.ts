import { useHasScript } from '@swingtag/platform-web';
import { useEffect } from 'react';
import { useLocation } from 'react-router';

/**
 * The anchor that the address names; empty on the server, which never sees it. After a navigation the comment, or
 * the talk as a whole, takes the focus: `:target` does not follow navigations of the page's own script.
 */
export function useAim(): string {
  const { hash, key } = useLocation();
  const hasScript = useHasScript();
  const aim = hasScript && hash.startsWith('#comment') ? hash.slice(1) : '';
  useEffect(() => {
    if (aim) document.getElementById(aim)?.focus({ preventScroll: true });
  }, [aim, key]);
  return aim;
}
