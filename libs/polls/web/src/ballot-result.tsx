import { Trans, useLingui } from '@lingui/react/macro';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { classes } from '@swingtag/ui';
import { SideMark } from './ballot-choice.tsx';
import css from './ballot-result.module.css';
import { sideOf } from './ballot.state.ts';
import { sharesOfVoters, wholePercentages } from './shares.ts';

type Option = BallotFragment['shownOptions'][number];

/** Drawn as SVG: its width is an attribute, and the page's policy allows no inline styles. */
function Bar({ side, part, patternId }: { side: string; part: number; patternId: string }) {
  return (
    <svg className={classes(css.bar, css[side])} width="100%" height="12" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={patternId} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={css.hatchGround} width="8" height="8" />
          <rect className={css.hatchLine} width="4" height="8" />
        </pattern>
      </defs>
      <line className={css.track} x1="0" x2="100%" y1="6" y2="6" />
      {part > 0 ? (
        <rect
          className={css.fill}
          width={`${(part * 100).toFixed(2)}%`}
          height="12"
          rx={side === 'yay' ? 6 : 0}
          fill={side === 'nay' ? `url(#${patternId})` : undefined}
        />
      ) : null}
    </svg>
  );
}

function Row({ option, votes, share, total, isOwn, pollId }: {
  option: Option;
  votes: number;
  share: number | null;
  total: number;
  isOwn: boolean;
  pollId: string;
}) {
  const { i18n } = useLingui();
  const count = i18n.number(votes);
  return (
    <li className={classes(css.row, css[sideOf(option.key)])}>
      <span className={css.label}>
        <SideMark option={option} />
        {option.label}
        {isOwn ? (
          <span className={css.own}>
            <Trans>your vote</Trans>
          </span>
        ) : null}
      </span>
      <span className={css.numbers}>
        {share === null ? null : <span className={css.share}>{share}%</span>}
        <span className={share === null ? css.share : css.votes}>
          {votes === 1 ? <Trans>{count} vote</Trans> : <Trans>{count} votes</Trans>}
        </span>
      </span>
      <Bar side={sideOf(option.key)} part={total > 0 ? votes / total : 0} patternId={`hatch-${pollId}-${option.id}`} />
    </li>
  );
}

/** Shares and counts; counts alone while there are few votes. */
export function BallotResult({ poll, tally }: { poll: BallotFragment; tally: NonNullable<BallotFragment['tally']> }) {
  const votes = poll.shownOptions.map(({ id }) => tally.counts.find(({ option }) => option.id === id)?.votes ?? 0);
  const shares = poll.kind === 'MULTIPLE' ? sharesOfVoters(votes, tally.total) : wholePercentages(votes);
  return (
    <>
      {poll.kind === 'MULTIPLE' ? (
        <p className={css.several}>
          <Trans>Each voter could choose several.</Trans>
        </p>
      ) : null}
      <ul role="list" className={css.result}>
        {poll.shownOptions.map((option, index) => (
        <Row
          key={option.id}
          pollId={poll.id}
          option={option}
          votes={votes[index] ?? 0}
          share={shares?.[index] ?? null}
          total={tally.total}
          isOwn={poll.viewerVote?.choice.some(({ id }) => id === option.id) ?? false}
        />
      ))}
      </ul>
    </>
  );
}
