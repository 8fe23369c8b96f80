import { Trans } from '@lingui/react/macro';
import type { BagList } from '@swingtag/platform-web/gql';
import { Button } from '@swingtag/ui';
import { Form } from 'react-router';
import css from './keep-bag.module.css';

/** Two lists, one bag: want it, have it, or neither. */
export function KeepBag({ bagId, list }: { bagId: string; list: BagList | null }) {
  return (
    <Form method="post" preventScrollReset className={css.keep}>
      <input type="hidden" name="bagId" value={bagId} />
      {list === 'DREAM' ? null : (
        <Button name="list" value="DREAM" look="outline">
          <Trans>Put on my dream list</Trans>
        </Button>
      )}
      {list === 'COLLECTION' ? null : (
        <Button name="list" value="COLLECTION" look="outline">
          <Trans>I own it</Trans>
        </Button>
      )}
      {list ? (
        <Button name="list" value="NONE" look="outline">
          {list === 'DREAM' ? <Trans>Take off my dream list</Trans> : <Trans>Take out of my collection</Trans>}
        </Button>
      ) : null}
    </Form>
  );
}
