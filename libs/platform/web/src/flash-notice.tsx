import { Trans } from '@lingui/react/macro';
import { Button, Notice } from '@swingtag/ui';
import { Form, useLocation } from 'react-router';
import css from './flash-notice.module.css';
import { useFlash } from './shell.ts';

/** The message that the request before left for the page as a whole, with its Undo. */
export function FlashNotice() {
  const { pathname, search } = useLocation();
  const flash = useFlash();
  if (!flash) return null;
  return (
    <Notice tone={flash.tone} role="status" className={css.flash}>
      <span>{flash.text}</span>
      {flash.undo ? (
        <Form method="post" action={flash.undo}>
          <input type="hidden" name="next" value={pathname + search} />
          <Button look="outline">
            <Trans>Undo</Trans>
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}
