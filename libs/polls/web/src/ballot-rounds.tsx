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

function votesIn(round: Round, id: string): number | null {
  return round.counts.find(({ option }) => option.id === id)?.votes ?? null;
}

/** All ballots as one bar: the options in their order, at the end those that stand on nothing any more. A notch marks the half of the others. */
function Bar({ round, options }: { round: Round; options: readonly Known[] }) {
  const active = round.counts.reduce((sum, { votes }) => sum + votes, 0);
  const all = active + round.exhausted;
  const share = (votes: number) => (all > 0 ? (votes * 100) / all : 0);
  const pieces = options.map((option) => ({ option, votes: votesIn(round, option.id) ?? 0 }));
  return (
    <svg className={css.bar} width="100%" height="40" aria-hidden="true" focusable="false">
      <rect className={css.exhausted} x={`${share(active)}%`} y="6" width={`${share(round.exhausted)}%`} height="28" />
      {pieces.map(({ option, votes }, index) => {
        const start = share(pieces.slice(0, index).reduce((sum, piece) => sum + piece.votes, 0));
        if (votes === 0) return null;
        return (
          <g key={option.id} className={classes(css.piece, option.tone)}>
            <rect x={`${start}%`} y="6" width={`${share(votes)}%`} height="28" />
            <text x={`${start + share(votes) / 2}%`} y="25" textAnchor="middle">
              {option.letter}
            </text>
          </g>
        );
      })}
      <line className={css.half} x1={`${share(active / 2)}%`} x2={`${share(active / 2)}%`} y1="0" y2="40" />
    </svg>
  );
}

function After({ round, options, isLast, winners }: { round: Round; options: readonly Known[]; isLast: boolean; winners: string }) {
  const { i18n } = useLingui();
  const out = new Intl.ListFormat(i18n.locale).format(options.filter(({ id }) => round.leaving.some((one) => one.id === id)).map(({ label }) => label));
  if (out === '') return isLast && winners ? <Trans>{winners}: more than half.</Trans> : null;
  return (
    <>
      <Plural value={round.leaving.length} one={`${out} leaves.`} other={`${out} leave.`} />{' '}
      {round.decidedByRound ? <Trans>Level with another; round {round.decidedByRound} decided.</Trans> : null}
    </>
  );
}

/** The instant run-off: each round as a bar and in words, all of them as a table. */
export function RankingResult({ poll, tally }: { poll: BallotFragment; tally: Tally }) {
  const { t, i18n } = useLingui();
  const rounds = tally.rounds ?? [];
  const last = rounds.at(-1);
  if (!last) return null;
  const options = poll.shownOptions.map((option, index) => ({ ...option, letter: LETTERS[index] ?? '', tone: css[`tone${index % TONES}`] }));
  const active = last.counts.reduce((sum, { votes }) => sum + votes, 0);
  const winners = options.filter(({ id }) => (votesIn(last, id) ?? 0) * 2 > active).map(({ label }) => label).join();
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
              <After round={round} options={options} isLast={index === rounds.length - 1} winners={winners} />
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
              {options.map((option) => (
                <tr key={option.id}>
                  <th scope="row">{option.label}</th>
                  {rounds.map((round, index) => {
                    const votes = votesIn(round, option.id);
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
