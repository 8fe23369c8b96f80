import { useHasScript } from '@swingtag/platform-web';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';

/**
 * The anchor that the address names; empty on the server, which never sees it. After a navigation the comment, or
 * the talk as a whole, takes the focus: `:target` does not follow navigations of the page's own script.
 */
export function useAim(): string {
  const { hash, key, search } = useLocation();
  const navigate = useNavigate();
  const hasScript = useHasScript();
  const aim = hasScript && hash.startsWith('#comment') ? hash.slice(1) : '';
  useEffect(() => {
    const place = aim ? document.getElementById(aim) : null;
    const id = /^comment-([1-9]\d*)$/.exec(aim)?.[1];
    place?.focus({ preventScroll: true });
    // Not on this page: its permanent address knows the page. Once, as that page may not show it either.
    if (id && !place && !/[?&](at|thread)=/.test(search)) void navigate(`/comments/${id}`, { replace: true });
  }, [aim, key, search, navigate]);
  return aim;
}
