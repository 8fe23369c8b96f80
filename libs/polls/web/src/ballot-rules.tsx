import { Trans } from '@lingui/react/macro';
import { unmask, useViewer, type FragmentRef } from '@swingtag/platform-web';
import type { BallotRulesFragment } from '@swingtag/platform-web/gql';
import { Button, Time } from '@swingtag/ui';
import { Form, Link, useLocation } from 'react-router';
import css from './ballot-faces.module.css';

/** Asks to be told before the close, or no longer. */
function Reminder({ poll }: { poll: BallotRulesFragment }) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={`/polls/${poll.id}/remind`} preventScrollReset className={css.again}>
      <input type="hidden" name="next" value={pathname + search} />
      <Button look="quiet" name="isWanted" value={String(!poll.viewerReminder)}>
        {poll.viewerReminder ? <Trans>Do not remind me</Trans> : <Trans>Remind me before it closes</Trans>}
      </Button>
    </Form>
  );
}

/** What somebody should know before voting: who may, who will see it, and whether the words were changed. */
export function BallotRules({ poll: ref, isCard }: { poll: FragmentRef<BallotRulesFragment>; isCard: boolean }) {
  const poll = unmask<BallotRulesFragment>(ref);
  const viewer = useViewer();
  const asks = poll.isOpen && !viewer?.suspendedUntil ? (poll.viewerVoteRefusal ?? poll.votersNeed) : null;
  return (
    <>
      {asks ? <p className={css.note}>{asks}</p> : null}
      {poll.ballots === 'OPEN' ? (
        <p className={css.note}>
          <Trans>Open ballots: everybody sees who votes what.</Trans>{' '}
          {poll.isPreview ? null : (
            <Link to={`/polls/${poll.id}/ballots`}>
              <Trans>Who voted what</Trans>
            </Link>
          )}
        </p>
      ) : null}
      {poll.editedAt ? (
        <p className={css.note}>
          <Trans>
            The words of this poll were changed <Time at={poll.editedAt} />.
          </Trans>
        </p>
      ) : null}
      {poll.viewerCanEdit && !isCard ? (
        <p className={css.note}>
          <Link to={`/polls/${poll.id}/edit`}>
            <Trans>Correct the words of this poll</Trans>
          </Link>
        </p>
      ) : null}
      {viewer && poll.isOpen && poll.closesAt && !isCard && !poll.isPreview ? <Reminder poll={poll} /> : null}
    </>
  );
}
