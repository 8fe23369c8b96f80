import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Kbd } from '@mantine/core';
import { useHasScript } from '@swingtag/platform-web';
import { Form, useLocation } from 'react-router';
import css from './review-keys.module.css';

/** The keys and their switch, without those that decide where somebody else does; keys need script, so that without it there is nothing to list. */
export function ReviewKeys({ isOn, canDecide }: { isOn: boolean; canDecide: boolean }) {
  const { t } = useLingui();
  const { pathname, search } = useLocation();
  const hasScript = useHasScript();
  if (!hasScript) return null;
  const deciding = [
    ['A', t`keep`],
    ['R', t`remove`],
    ['H', t`hide`],
    ['1–6', t`rule`],
  ] as const;
  const keys = [['J', t`next`], ['K', t`previous`], ...(canDecide ? deciding : []), ['U', t`undo`]] as const;
  return (
    <div className={css.keys}>
      {isOn ? (
        <ul role="list" className={css.list} aria-label={t`Keys`}>
          {keys.map(([key, name]) => (
            <li key={key}>
              <Kbd>{key}</Kbd> {name}
            </li>
          ))}
        </ul>
      ) : null}
      <Form method="post" action="/admin/review" preventScrollReset>
        <input type="hidden" name="next" value={pathname + search} />
        <Button type="submit" variant="subtle" size="compact-md" name="keys" value={isOn ? 'off' : 'on'}>
          {isOn ? <Trans>Switch the keys off</Trans> : <Trans>Switch single keys on</Trans>}
        </Button>
      </Form>
    </div>
  );
}
