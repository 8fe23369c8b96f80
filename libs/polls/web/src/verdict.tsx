import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { Stamp, Time } from '@swingtag/ui';
import css from './verdict.module.css';

type VerdictOf = NonNullable<BallotFragment['verdict']>;

function Sentence({ outcome, winners, margin, total }: VerdictOf) {
  const { i18n } = useLingui();
  const names = new Intl.ListFormat(i18n.locale).format(winners.map(({ label }) => label));
  const all = i18n.number(total);
  const apart = i18n.number(margin);
  switch (outcome) {
    case 'YAY':
      return (
        <Plural value={margin} one={`YAY by one vote of ${all}.`} other={`YAY by ${apart} votes of ${all}.`} />
      );
    case 'NAY':
      return (
        <Plural value={margin} one={`NAY by one vote of ${all}.`} other={`NAY by ${apart} votes of ${all}.`} />
      );
    case 'SPLIT':
      return margin === 0 ? <Trans>A dead heat of {all} votes.</Trans> : <Trans>Split: {apart} apart of {all} votes.</Trans>;
    case 'WON':
      return margin === 0 ? (
        <Trans>{names}: level in the last round, ahead in an earlier one. {all} votes.</Trans>
      ) : (
        <Plural value={margin} one={`${names} by one vote of ${all}.`} other={`${names} by ${apart} votes of ${all}.`} />
      );
    case 'TIED':
      return <Trans>{names} are level after {all} votes.</Trans>;
    case 'NO_VOTES':
      return <Trans>It closed without a vote.</Trans>;
  }
}

function Word({ outcome }: Pick<VerdictOf, 'outcome'>) {
  switch (outcome) {
    case 'YAY':
      return <Trans>YAY</Trans>;
    case 'NAY':
      return <Trans>NAY</Trans>;
    case 'SPLIT':
      return <Trans>SPLIT</Trans>;
    case 'WON':
      return <Trans>DECIDED</Trans>;
    case 'TIED':
      return <Trans>A TIE</Trans>;
    case 'NO_VOTES':
      return <Trans>NO VOTES</Trans>;
  }
}

const tones = { YAY: 'yay', NAY: 'nay', SPLIT: 'plain', WON: 'plain', TIED: 'plain', NO_VOTES: 'plain' } as const;

/** A closed poll read aloud: the stamp, the margin, the date. */
export function VerdictLine({ verdict, closedAt }: { verdict: VerdictOf; closedAt: string | null }) {
  return (
    <div className={css.verdict}>
      <Stamp tone={tones[verdict.outcome]} word={<Word outcome={verdict.outcome} />} />
      <p>
        <strong>
          <Sentence {...verdict} />
        </strong>{' '}
        {closedAt ? (
          <span className={css.date}>
            <Trans>
              Closed <Time at={closedAt} />
            </Trans>
          </span>
        ) : null}
      </p>
    </div>
  );
}
