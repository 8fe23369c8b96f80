import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { nameOfFigure, type FiguresData } from './figures.load.ts';
import { useFigureNames } from './figure-names.ts';
import css from './figures.module.css';

type FigureOfDays = FiguresData['figures'][number];
type Day = FigureOfDays['days'][number];

/** More bars than these could not be told apart: days are put together. */
const mostBars = 60;

function gathered(days: readonly Day[]): Day[] {
  const each = Math.ceil(days.length / mostBars);
  if (each <= 1) return [...days];
  return Array.from({ length: Math.ceil(days.length / each) }, (_, place) => {
    const some = days.slice(place * each, (place + 1) * each);
    return { day: some[0]?.day ?? '', count: some.reduce((sum, { count }) => sum + count, 0) };
  });
}

function Bars({ days }: { days: readonly Day[] }) {
  const bars = gathered(days);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const path = bars.map(({ count }, place) => (count === 0 ? '' : `M${place} 100h0.8v${(-100 * count) / most}h-0.8z`)).join('');
  return (
    <svg className={css.chart} viewBox={`0 0 ${bars.length} 100`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path className={css.ground} d={`M0 99.5H${bars.length}`} />
      <path className={css.bars} d={path} />
    </svg>
  );
}

/** A number, its days as bars and as a table, and the way to what was counted. */
export function FigureChart({ figure, stretch }: { figure: FigureOfDays; stretch: string }) {
  const { t } = useLingui();
  const names = useFigureNames();
  const { kind, total, days } = figure;
  const path = `/admin/figures/${nameOfFigure(kind)}`;
  return (
    <section className={css.figure} aria-labelledby={`figure-${kind}`}>
      <h3 id={`figure-${kind}`} className={css.name}>
        {names[kind]}
      </h3>
      <Link to={`${path}?${stretch}`} className={css.total} aria-label={t`${names[kind]}: ${total}. Show them`}>
        {total.toLocaleString('en')}
      </Link>
      {total > 0 ? (
        <>
          <Bars days={days} />
          <p className={css.ends}>
            <span>{days[0]?.day}</span>
            <span>{days.at(-1)?.day}</span>
          </p>
        </>
      ) : (
        <p className={css.none}>
          <Trans>None in these days.</Trans>
        </p>
      )}
      <details className={css.details}>
        <summary>
          <Trans>As a table</Trans>
        </summary>
        <div className={css.scroll} role="region" aria-label={t`${names[kind]} by day`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Day (UTC)</Trans>
                </th>
                <th scope="col">
                  <Trans>Number</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, count }) => (
                <tr key={day}>
                  <th scope="row">{day}</th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <a href={`${path}/csv?${stretch}`} download>
          <Trans>For a spreadsheet (CSV)</Trans>
        </a>
      </details>
    </section>
  );
}
