import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useViewer, type Flash } from '@swingtag/platform-web';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { Button, Stitching, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import { BallotChoice } from './ballot-choice.tsx';
import { BallotForm } from './ballot-form.tsx';
import css from './ballot-faces.module.css';
import { BallotKind } from './ballot-kind-box.tsx';
import { BallotReason } from './ballot-reason.tsx';
import { BallotResult } from './ballot-result.tsx';
import type { Sending } from './use-vote.ts';
import { VerdictLine } from './verdict.tsx';

interface FaceProps {
  poll: BallotFragment;
  send: Sending['send'];
  /** Option ids that were sent and not taken. */
  refused: readonly string[] | null;
}

function Result(props: FaceProps) {
  const { poll } = props;
  if (!poll.tally) return null;
  return poll.kind === 'YAY_NAY' ? <BallotResult poll={poll} tally={poll.tally} /> : <BallotKind part="result" {...props} />;
}

function Said({ poll }: { poll: BallotFragment }) {
  const { i18n } = useLingui();
  const names = poll.viewerVote?.choice.map(({ label }) => label) ?? [];
  if (poll.kind === 'RANKED') {
    const order = names.map((name, index) => `${i18n.number(index + 1)}.\u00a0${name}`).join(', ');
    return <Trans>You ranked {order}</Trans>;
  }
  const label = new Intl.ListFormat(i18n.locale).format(names);
  return poll.kind === 'YAY_NAY' ? <Trans>You said {label}</Trans> : <Trans>You chose {label}</Trans>;
}

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

/** Two sides: a button. More: the ballot again. */
function Change(props: FaceProps) {
  const { poll, send } = props;
  if (poll.kind !== 'YAY_NAY' && poll.kind !== 'HEAD_TO_HEAD') {
    return <BallotKind key={poll.viewerVote?.choice.map(({ id }) => id).join()} part="change" {...props} />;
  }
  return poll.shownOptions
    .filter(({ id }) => id !== poll.viewerVote?.choice[0]?.id)
    .map((option) => (
      <BallotForm key={option.id} pollId={poll.id} intent="cast" send={send}>
        <Button look="quiet" name="choice" value={option.id}>
          <Trans>Change to {option.label}</Trans>
        </Button>
      </BallotForm>
    ));
}

function ChangeOrWithdraw(props: FaceProps) {
  const { poll, send } = props;
  if (!poll.changesAllowed) {
    return (
      <p className={css.note}>
        <Trans>Votes in this poll cannot be changed.</Trans>
      </p>
    );
  }
  return (
    <div className={css.again}>
      <Change {...props} />
      <BallotForm pollId={poll.id} intent="withdraw" send={send}>
        <Button look="quiet">
          <Trans>Withdraw</Trans>
        </Button>
      </BallotForm>
    </div>
  );
}

/** Open, and the viewer has not voted: one button per option. */
export function BeforeVoting(props: FaceProps) {
  const { poll, send } = props;
  const viewer = useViewer();
  const mayVote = viewer === null || poll.viewerCanVote;
  return (
    <>
      {mayVote ? (
        poll.kind === 'YAY_NAY' ? <BallotChoice poll={poll} send={send} /> : <BallotKind part="choice" {...props} />
      ) : viewer.suspendedUntil ? (
        <p className={css.note}>
          <Trans>
            Your account is suspended until <Time at={viewer.suspendedUntil} exact />; you can vote again then.
          </Trans>
        </p>
      ) : null}
      {mayVote ? null : <Result {...props} />}
      <Responses poll={poll} />
      {poll.tally || poll.responses === 0 ? null : <HiddenResult poll={poll} />}
    </>
  );
}

/** Open, and the viewer has voted. */
export function AfterVoting({ isCard, discussTo, flash, ...props }: FaceProps & {
  isCard: boolean;
  discussTo: string;
  flash: Flash | null;
}) {
  const { poll } = props;
  return (
    <>
      <p className={css.said}>
        <Said poll={poll} />
      </p>
      {poll.tally ? <Result {...props} /> : <HiddenResult poll={poll} />}
      <Responses poll={poll} />
      <ChangeOrWithdraw {...props} />
      {poll.viewerVote?.changedAt && !isCard ? (
        <p className={css.note}>
          <Trans>
            Did somebody change your mind? <Link to={discussTo}>Credit a comment in the talk</Link>
          </Trans>
        </p>
      ) : null}
      {poll.isPreview ? null : isCard || poll.kind === 'MULTIPLE' ? (
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
export function Closed({ discussTo, ...props }: FaceProps & { discussTo: string }) {
  const { poll } = props;
  return (
    <>
      {poll.verdict ? <VerdictLine verdict={poll.verdict} closedAt={poll.closedAt ?? poll.closesAt} /> : null}
      {poll.closeReason ? <p className={css.note}>{poll.closeReason}</p> : null}
      <Result {...props} />
      {poll.viewerVote ? (
        <p className={css.note}>
          <Said poll={poll} />
        </p>
      ) : null}
      {poll.isPreview ? null : (
        <p className={css.again}>
          <Link to={discussTo}>
            <Trans>Discuss it</Trans>
          </Link>
          <Link to={`/polls/${poll.id}/ledger`}>
            <Trans>Recount it</Trans>
          </Link>
        </p>
      )}
    </>
  );
}
