import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { AccountQuery, AllowanceKind } from '@swingtag/platform-web/gql';
import css from './account.module.css';
import { TierName } from './tier-name.tsx';

type Standing = NonNullable<AccountQuery['me']>['tierStanding'];

function Missing({ days, visits }: { days: number; visits: number }) {
  const age = <Plural value={days} one="# more day" other="# more days" />;
  const here = <Plural value={visits} one="a visit on # more day" other="visits on # more days" />;
  if (days > 0 && visits > 0) return <Trans>Still to go: {age}, and {here}.</Trans>;
  return days > 0 ? <Trans>Still to go: {age}.</Trans> : <Trans>Still to go: {here}.</Trans>;
}

/** Which tier one has, what it allows in a day, and what comes next. */
export function TierSection({ standing }: { standing: Standing }) {
  const { t } = useLingui();
  const { tier, isGiven, next, allowances } = standing;
  const names: Record<AllowanceKind, string> = { LINKS: t`Links a day`, PICTURES: t`Pictures in posts a day`, TOPICS: t`Topics a day` };
  const asWords = (perDay: number | null) => (perDay === null ? t`as many as you like` : perDay === 0 ? t`none yet` : String(perDay));
  return (
    <section className={css.section}>
      <h2>
        <Trans>
          Your tier: <TierName tier={tier} />
        </Trans>
      </h2>
      {isGiven ? (
        <p>
          <Trans>The staff gave it to you; it does not change by itself.</Trans>
        </p>
      ) : next ? (
        <p>
          <Trans>
            What comes next: <TierName tier={next.tier} />.
          </Trans>{' '}
          <Missing days={next.days} visits={next.visits} />
        </p>
      ) : (
        <p>
          <Trans>Nothing is closed to you.</Trans>
        </p>
      )}
      {tier === 'ESTABLISHED' ? null : (
        <dl className={css.facts}>
          {allowances.map(({ kind, perDay, perDayNext }) => (
            <div key={kind} className={css.fact}>
              <dt>{names[kind]}</dt>
              <dd>
                {asWords(perDay)}
                {next && perDayNext !== perDay ? <span className={css.then}> <Trans>then {asWords(perDayNext)}</Trans></span> : null}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
