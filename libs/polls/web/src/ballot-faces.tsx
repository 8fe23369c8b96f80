import { Plural, Trans } from '@lingui/react/macro';
import { useViewer, type Flash } from '@swingtag/platform-web';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { Button, Stitching, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import { BallotChoice } from './ballot-choice.tsx';
import { BallotForm } from './ballot-form.tsx';
import css from './ballot-faces.module.css';
import { BallotReason } from './ballot-reason.tsx';
import { BallotResult } from './ballot-result.tsx';
import type { Sending } from './use-vote.ts';
import { VerdictLine } from './verdict.tsx';

function Responses({ poll }: { poll: BallotFragment }) {
  return (
    <p className={css.facts}>
      <span className={css.count}>
        <Plural value={poll.responses} _0="No votes yet" one="# vote" other="# votes" />
      </span>
      {poll.isOpen && poll.closesAt ? (
        <span>
          <Trans>
            Closes <Time at={poll.closesAt} />
          </Trans>
        </span>
      ) : null}
    </p>
  );
}

function HiddenResult({ poll }: { poll: BallotFragment }) {
  return (
    <p className={css.note}>
      {poll.resultsRule === 'AFTER_CLOSING' ? (
        <Trans>The result stays hidden until the vote closes.</Trans>
      ) : poll.viewerVote ? (
        <Trans>Counting…</Trans>
      ) : (
        <Trans>The result shows once you have voted.</Trans>
      )}
    </p>
  );
}

function ChangeOrWithdraw({ poll, send }: { poll: BallotFragment; send: Sending['send'] }) {
  if (!poll.changesAllowed) {
    return (
      <p className={css.note}>
        <Trans>Votes in this poll cannot be changed.</Trans>
      </p>
    );
  }
  return (
    <div className={css.again}>
      {poll.options
        .filter(({ id }) => id !== poll.viewerVote?.choice[0]?.id)
        .map((option) => (
          <BallotForm key={option.id} pollId={poll.id} intent="cast" send={send}>
            <Button look="quiet" name="choice" value={option.id}>
              <Trans>Change to {option.label}</Trans>
            </Button>
          </BallotForm>
        ))}
      <BallotForm pollId={poll.id} intent="withdraw" send={send}>
        <Button look="quiet">
          <Trans>Withdraw</Trans>
        </Button>
      </BallotForm>
    </div>
  );
}

/** Open, and the viewer has not voted: one button per option. */
export function BeforeVoting({ poll, send }: { poll: BallotFragment; send: Sending['send'] }) {
  const viewer = useViewer();
  const mayVote = viewer === null || poll.viewerCanVote;
  return (
    <>
      {mayVote ? (
        <BallotChoice poll={poll} send={send} />
      ) : viewer.suspendedUntil ? (
        <p className={css.note}>
          <Trans>
            Your account is suspended until <Time at={viewer.suspendedUntil} exact />; you can vote again then.
          </Trans>
        </p>
      ) : null}
      {poll.tally && !mayVote ? <BallotResult poll={poll} tally={poll.tally} /> : null}
      <Responses poll={poll} />
      {poll.tally || poll.responses === 0 ? null : <HiddenResult poll={poll} />}
    </>
  );
}

/** Open, and the viewer has voted. */
export function AfterVoting({ poll, send, isCard, discussTo, flash }: {
  poll: BallotFragment;
  send: Sending['send'];
  isCard: boolean;
  discussTo: string;
  flash: Flash | null;
}) {
  const label = poll.viewerVote?.choice[0]?.label ?? '';
  return (
    <>
      <p className={css.said}>
        <Trans>You said {label}</Trans>
      </p>
      {poll.tally ? <BallotResult poll={poll} tally={poll.tally} /> : <HiddenResult poll={poll} />}
      <Responses poll={poll} />
      <ChangeOrWithdraw poll={poll} send={send} />
      {isCard ? (
        <p>
          <Link to={discussTo}>
            <Trans>Say why in the talk</Trans>
          </Link>
        </p>
      ) : (
        <>
          <Stitching />
          <BallotReason
            poll={poll}
            refused={flash?.typed === undefined ? undefined : flash.text}
            typed={flash?.typed}
          />
        </>
      )}
    </>
  );
}

/** Nothing counts any more: the verdict. */
export function Closed({ poll, discussTo }: { poll: BallotFragment; discussTo: string }) {
  const label = poll.viewerVote?.choice[0]?.label;
  return (
    <>
      {poll.verdict ? <VerdictLine verdict={poll.verdict} closedAt={poll.closedAt ?? poll.closesAt} /> : null}
      {poll.closeReason ? <p className={css.note}>{poll.closeReason}</p> : null}
      {poll.tally ? <BallotResult poll={poll} tally={poll.tally} /> : null}
      {label ? (
        <p className={css.note}>
          <Trans>You said {label}</Trans>
        </p>
      ) : null}
      <p>
        <Link to={discussTo}>
          <Trans>Discuss it</Trans>
        </Link>{' '}
        <Link to={`/polls/${poll.id}/ledger`}>
          <Trans>Recount it</Trans>
        </Link>
      </p>
    </>
  );
}
