import { Trans } from '@lingui/react/macro';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { DuelChoice, DuelResult } from './ballot-duel.tsx';
import css from './ballot-kind.module.css';
import { MultipleChoice, SingleChoice } from './ballot-options.tsx';
import { RankedChoice } from './ballot-ranking.tsx';
import { BallotResult } from './ballot-result.tsx';
import { RankingResult } from './ballot-rounds.tsx';
import type { Sending } from './use-vote.ts';

export interface KindProps {
  poll: BallotFragment;
  send: Sending['send'];
  /** Option ids that were sent and not taken. */
  refused: readonly string[] | null;
  part: 'choice' | 'change' | 'result';
}

function Choice({ poll, send, refused }: Omit<KindProps, 'part'>) {
  const initial = refused ?? poll.viewerVote?.choice.map(({ id }) => id) ?? [];
  switch (poll.kind) {
    case 'HEAD_TO_HEAD':
      return <DuelChoice poll={poll} send={send} />;
    case 'MULTIPLE':
      return <MultipleChoice poll={poll} send={send} initial={initial} />;
    case 'RANKED':
      return <RankedChoice poll={poll} send={send} initial={initial} />;
    default:
      return <SingleChoice poll={poll} send={send} initial={initial} />;
  }
}

function Result({ poll }: { poll: BallotFragment }) {
  const { tally } = poll;
  if (!tally) return null;
  switch (poll.kind) {
    case 'HEAD_TO_HEAD':
      return <DuelResult poll={poll} tally={tally} />;
    case 'RANKED':
      return <RankingResult poll={poll} tally={tally} />;
    default:
      return <BallotResult poll={poll} tally={tally} />;
  }
}

/** What polls of other kinds than YAY/NAY show: a chunk of its own, since most pages have none. */
export default function BallotKind({ part, ...props }: KindProps) {
  switch (part) {
    case 'choice':
      return <Choice {...props} />;
    case 'change':
      return (
        <details className={css.change} open={props.refused !== null || undefined}>
          <summary>
            <Trans>Change your vote</Trans>
          </summary>
          <Choice {...props} />
        </details>
      );
    case 'result':
      return <Result poll={props.poll} />;
  }
}
