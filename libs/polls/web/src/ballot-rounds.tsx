import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { classes } from '@swingtag/ui';
import css from './ballot-rounds.module.css';

type Tally = NonNullable<BallotFragment['tally']>;
type Round = NonNullable<Tally['rounds']>[number];
type Option = BallotFragment['shownOptions'][number];

const LETTERS = 'ABCDEFGHIJKLMNOPQRST';
/** Of threads, so that neighbours differ; the letter in the piece says which it is. */
const TONES = 6;

interface Known extends Option {
  letter: string;
  tone: string | undefined;
}

const sum = (votes: readonly (number | null)[]) => votes.reduce<number>((total, count) => total + (count ?? 0), 0);

/** All ballots as one bar: the options in their order, at the end those that stand on nothing any more. Notches mark the half of the others. */
function Bar({ round, options }: { round: Round; options: readonly Known[] }) {
  const active = sum(round.votes);
  const all = active + round.exhausted;
  const share = (votes: number) => (all > 0 ? Math.round((votes * 10_000) / all) / 100 : 0);
  return (
    <svg className={css.bar} width="100%" height="40" aria-hidden="true" focusable="false">
      <rect className={css.exhausted} x={`${share(active)}%`} y="6" width={`${share(round.exhausted)}%`} height="28" />
      {options.map((option, index) => {
        const votes = round.votes[index] ?? 0;
        const start = sum(round.votes.slice(0, index));
        if (votes === 0) return null;
        return (
          <g key={option.id} className={classes(css.piece, option.tone)}>
            <rect x={`${share(start)}%`} y="6" width={`${share(votes)}%`} height="28" />
            <text x={`${share(start + votes / 2)}%`} y="25" textAnchor="middle">
              {option.letter}
            </text>
          </g>
        );
      })}
      {[0, 34].map((y) => (
        <line key={y} className={css.half} x1={`${share(active / 2)}%`} x2={`${share(active / 2)}%`} y1={y} y2={y + 6} />
      ))}
    </svg>
  );
}

/** What follows from a round: who leaves, or who has won. `left` are the options still in it after the round. */
function After({ round, options, left, isLast }: { round: Round; options: readonly Known[]; left: readonly Known[]; isLast: boolean }) {
  const { i18n } = useLingui();
  const named = (some: readonly Known[]) => new Intl.ListFormat(i18n.locale).format(some.map(({ label }) => label));
  const out = options.filter((option, index) => round.votes[index] !== null && !left.includes(option));
  const [winner] = left;
  if (isLast && winner && left.length > 1) return <Trans>{named(left)} are level: nothing sets them apart.</Trans>;
  if (isLast && winner && (round.votes[options.indexOf(winner)] ?? 0) * 2 > sum(round.votes)) return <Trans>{winner.label} has more than half.</Trans>;
  return (
    <>
      <Plural value={out.length} one={`${named(out)} leaves.`} other={`${named(out)} leave.`} />{' '}
      {round.decidedByRound ? <Trans>It was level at the bottom; round {round.decidedByRound} decided.</Trans> : null}{' '}
      {isLast && winner ? <Trans>{winner.label} is left.</Trans> : null}
    </>
  );
}

/** The instant run-off: each round as a bar and in words, all of them as a table. */
export function RankingResult({ poll, tally }: { poll: BallotFragment; tally: Tally }) {
  const { t, i18n } = useLingui();
  const rounds = tally.rounds ?? [];
  if (rounds.length === 0) return null;
  const options = poll.shownOptions.map((option, index) => ({ ...option, letter: LETTERS[index] ?? '', tone: css[`tone${index % TONES}`] }));
  const leaders = options.filter(({ id }) => tally.leaders.some((leader) => leader.id === id));
  const leftAfter = (index: number) => {
    const next = rounds[index + 1];
    return next ? options.filter((_, place) => next.votes[place] !== null) : leaders;
  };
  return (
    <div className={css.result}>
      <ul role="list" className={css.key}>
        {options.map((option) => (
          <li key={option.id} className={option.tone}>
            <span className={css.letter}>{option.letter}</span> {option.label}
          </li>
        ))}
      </ul>
      <ol role="list" className={css.rounds}>
        {rounds.map((round, index) => (
          <li key={index}>
            <p className={css.name}>
              <Trans>Round {index + 1}</Trans>
            </p>
            <Bar round={round} options={options} />
            <p className={css.after}>
              <After round={round} options={options} left={leftAfter(index)} isLast={index === rounds.length - 1} />
            </p>
          </li>
        ))}
      </ol>
      <details className={css.details}>
        <summary>
          <Trans>The rounds as a table</Trans>
        </summary>
        <div className={css.scroll} role="region" aria-label={t`Rounds`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Option</Trans>
                </th>
                {rounds.map((_, index) => (
                  <th scope="col" key={index}>
                    <Trans>Round {index + 1}</Trans>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {options.map((option, place) => (
                <tr key={option.id}>
                  <th scope="row">{option.label}</th>
                  {rounds.map((round, index) => {
                    const votes = round.votes[place] ?? null;
                    return <td key={index}>{votes === null ? <Trans>left</Trans> : i18n.number(votes)}</td>;
                  })}
                </tr>
              ))}
              <tr>
                <th scope="row">
                  <Trans>Nothing left on the ballot</Trans>
                </th>
                {rounds.map((round, index) => (
                  <td key={index}>{i18n.number(round.exhausted)}</td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}
