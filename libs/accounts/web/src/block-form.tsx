import { Trans } from '@lingui/react/macro';
import { Button } from '@swingtag/ui';
import { Form } from 'react-router';

/** Blocks a member, or takes that back. */
export function BlockForm({ handle, isBlocked, next }: { handle: string; isBlocked: boolean; next: string }) {
  return (
    <Form method="post" action={`/members/${encodeURIComponent(handle)}/${isBlocked ? 'unblock' : 'block'}`}>
      <input type="hidden" name="next" value={next} />
      <Button look="outline">{isBlocked ? <Trans>Unblock {handle}</Trans> : <Trans>Block {handle}</Trans>}</Button>
    </Form>
  );
}
