import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './admin-page.module.css';
import type { AdminMember } from './member.load.ts';
import local from './member-signals.module.css';

function Bars({ counts, label, names }: { counts: readonly number[]; label: string; names: readonly string[] }) {
  const { t } = useLingui();
  const most = Math.max(1, ...counts);
  const path = counts.map((count, place) => (count === 0 ? '' : `M${place} 40h0.8v${(-40 * count) / most}h-0.8z`)).join('');
  return (
    <div>
      <p className={css.dimmed}>{label}</p>
      <svg className={local.chart} viewBox={`0 0 ${counts.length} 40`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path className={local.ground} d={`M0 39.8H${counts.length}`} />
        <path className={local.bars} d={path} />
      </svg>
      <details className={local.details}>
        <summary>{t`${label}, as a list`}</summary>
        <ul className={local.counts}>
          {counts.map((count, place) => (count > 0 ? <li key={names[place]}>{`${names[place]}: ${count}`}</li> : null))}
        </ul>
      </details>
    </div>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

/** When somebody votes, and who signed in from the same places. Never what they voted. */
export function MemberSignals({ member, now }: { member: AdminMember; now: number }) {
  const { t } = useLingui();
  const { votePattern, linkedAccounts } = member;
  const days = Array.from({ length: 30 }, (_, place) => new Date(now - (30 - place) * 86_400_000).toISOString().slice(0, 10));
  const fresh = Math.round((votePattern?.freshShare ?? 0) * 100);
  return (
    <>
      {votePattern && votePattern.votes > 0 ? (
        <section className={css.section} aria-labelledby="pattern">
          <h2 id="pattern">
            <Trans>When they vote</Trans>
          </h2>
          <p className={css.dimmed}>
            <Trans>Times only, without today. What somebody voted stays with them.</Trans>
          </p>
          <div className={local.charts}>
            <Bars counts={votePattern.byHour} label={t`Votes by hour of the day (UTC)`} names={hours} />
            <Bars counts={votePattern.byDay} label={t`Votes by day, the last thirty`} names={days} />
          </div>
          <p>
            <Trans>
              {votePattern.quick} of {votePattern.votes} within ten seconds of the vote before; {fresh}% within the first hour of the poll.
            </Trans>
          </p>
        </section>
      ) : null}
      <section className={css.section} aria-labelledby="linked">
        <h2 id="linked">
          <Trans>Signed in from the same network</Trans>
        </h2>
        <p className={css.dimmed}>
          <Trans>
            In the last ninety days. A weak sign: a household, a school and a phone company are one network each. No address is kept, only a code that can be
            compared.
          </Trans>
        </p>
        {!linkedAccounts || linkedAccounts.length === 0 ? (
          <p>
            <Trans>Nobody else.</Trans>
          </p>
        ) : (
          <ul role="list">
            {linkedAccounts.map(({ member: other, crowd, networks, isSameDevice, lastAt }) => (
              <li key={other.id} className={css.row}>
                <p className={css.head}>
                  <Link className={css.name} to={`/admin/members/${encodeURIComponent(other.handle)}`}>
                    {other.handle}
                  </Link>
                  <Time at={lastAt} className={css.dimmed} />
                </p>
                <p className={css.dimmed}>
                  <Plural value={networks} one="one network in common" other="# networks in common" />
                  {', '}
                  <Plural value={crowd} one="# member there" other="# members there" />
                  {isSameDevice ? <Trans>, the same kind of browser (says little)</Trans> : null}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
