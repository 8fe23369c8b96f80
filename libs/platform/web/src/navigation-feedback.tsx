import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigation } from 'react-router';
import css from './navigation-feedback.module.css';

/** A thin bar for navigations that take more than 300 ms. */
export function ProgressBar() {
  const isWorking = useNavigation().state !== 'idle';
  return (
    <div role="status" className={css.status}>
      {isWorking ? (
        <span className={css.bar}>
          <span className={css.text}>
            <Trans>Loading</Trans>
          </span>
        </span>
      ) : null}
    </div>
  );
}

/** After a client navigation to another page the focus goes to its h1, or to the element the address names. */
export function useHeadingFocus(): void {
  const { pathname, hash } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const target = (hash && document.getElementById(hash.slice(1))) || document.querySelector('h1');
    if (!target) return;
    if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
    target.focus({ preventScroll: true });
  }, [pathname, hash]);
}
