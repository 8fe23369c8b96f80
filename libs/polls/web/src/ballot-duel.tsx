import { Trans, useLingui } from '@lingui/react/macro';
import { Photo } from '@swingtag/media-web';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { Button, classes } from '@swingtag/ui';
import { BallotForm } from './ballot-form.tsx';
import css from './ballot-duel.module.css';
import { wholePercentages } from './shares.ts';
import type { Sending } from './use-vote.ts';

/** Two bags side by side, a button under each. The server says who stands where. */
export function DuelChoice({ poll, send }: { poll: BallotFragment; send: Sending['send'] }) {
  return (
    <BallotForm pollId={poll.id} intent="cast" send={send} className={css.duel}>
      {poll.shownOptions.map((option) => (
        <div key={option.id} className={css.side}>
          {option.picture ? <Photo picture={option.picture} className={css.picture} /> : null}
          <Button name="choice" value={option.id} className={css.choose}>
            <Trans>Choose {option.label}</Trans>
          </Button>
        </div>
      ))}
    </BallotForm>
  );
}

/** The same two places; under each what stands on it. */
export function DuelResult({ poll, tally }: { poll: BallotFragment; tally: NonNullable<BallotFragment['tally']> }) {
  const { i18n } = useLingui();
  const votes = poll.shownOptions.map(({ id }) => tally.counts.find(({ option }) => option.id === id)?.votes ?? 0);
  const shares = wholePercentages(votes);
  const most = Math.max(...votes);
  return (
    <ul role="list" className={css.duel}>
      {poll.shownOptions.map((option, index) => {
        const count = i18n.number(votes[index] ?? 0);
        const isOwn = poll.viewerVote?.choice[0]?.id === option.id;
        return (
          <li key={option.id} className={css.side}>
            {option.picture ? <Photo picture={option.picture} className={css.picture} /> : null}
            <span className={css.label}>{option.label}</span>
            <svg className={css.bar} width="100%" height="10" aria-hidden="true" focusable="false">
              <line className={css.track} x1="0" x2="100%" y1="5" y2="5" />
              <rect className={classes(css.fill, votes[index] === most && css.ahead)} width={`${tally.total > 0 ? ((votes[index] ?? 0) * 100) / tally.total : 0}%`} height="10" />
            </svg>
            <span className={css.numbers}>
              {shares ? <strong>{shares[index]}%</strong> : null}
              <span>{votes[index] === 1 ? <Trans>{count} vote</Trans> : <Trans>{count} votes</Trans>}</span>
              {isOwn ? (
                <span className={css.own}>
                  <Trans>your vote</Trans>
                </span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
