import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFetcher, useLocation } from 'react-router';
import type { Scheme } from './scheme.cookie.ts';
import css from './scheme-switch.module.css';
import { useShell } from './shell.ts';

/** Auto, Light, Dark: kept in a cookie, so that the first paint is right and no script is needed. */
export function SchemeSwitch() {
  const { pathname, search } = useLocation();
  const current = useShell()?.scheme ?? 'auto';
  const fetcher = useFetcher();
  const choice = (scheme: Scheme, name: ReactNode) => (
    <button className={css.choice} name="scheme" value={scheme} aria-pressed={scheme === current}>
      {name}
    </button>
  );
  return (
    <fetcher.Form method="post" action="/scheme">
      <fieldset className={css.choices}>
        <legend className={css.legend}>
          <Trans>Colours</Trans>
        </legend>
        <input type="hidden" name="next" value={pathname + search} />
        {choice('auto', <Trans>Auto</Trans>)}
        {choice('light', <Trans>Light</Trans>)}
        {choice('dark', <Trans>Dark</Trans>)}
      </fieldset>
    </fetcher.Form>
  );
}
