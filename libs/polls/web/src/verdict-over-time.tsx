import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { VerdictOverTimeFragment } from '@swingtag/platform-web/gql';
import { Time } from '@swingtag/ui';
import { fewestForPercentages, wholePercentages } from './shares.ts';
import { leadChanges, placeOf, shareSteps, stepPath, type ShareStep } from './verdict-line.ts';
import css from './verdict-over-time.module.css';

function Summary({ steps, votes }: { steps: readonly ShareStep[]; votes: readonly number[] }) {
  const changes = leadChanges(steps);
  const [yay = 0, nay = 0] = votes;
  const all = yay + nay;
  const [yayShare = 0, nayShare = 0] = wholePercentages(votes) ?? [];
  const share = Math.max(yayShare, nayShare);
  if (yay === nay) return <Trans>It stands even after {all} votes.</Trans>;
  const isYay = yay > nay;
  if (changes === 0) {
    return isYay ? <Trans>YAY has led all along, with {share}% of {all} votes.</Trans> : <Trans>NAY has led all along, with {share}% of {all} votes.</Trans>;
  }
  return (
    <>
      <Plural value={changes} one="The lead changed hands once;" other="The lead changed hands # times;" />{' '}
      {isYay ? <Trans>YAY is ahead, with {share}% of {all} votes.</Trans> : <Trans>NAY is ahead, with {share}% of {all} votes.</Trans>}
    </>
  );
}

function Chart({ steps, editedAt }: { steps: readonly ShareStep[]; editedAt: string | null }) {
  const first = steps[0]?.time ?? 0;
  const last = steps.at(-1)?.time ?? 0;
  const edited = editedAt ? Date.parse(editedAt) : 0;
  const mark = edited > first && edited < last ? placeOf(edited, steps) : null;
  return (
    <svg className={css.chart} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={css.yayHalf} width="100" height="50" />
      <rect className={css.nayHalf} y="50" width="100" height="50" />
      <path className={css.middle} d="M0 50H100" />
      {mark === null ? null : <path className={css.edit} d={`M${mark} 0V100`} />}
      <path className={css.line} d={stepPath(steps)} />
    </svg>
  );
}

/** How the share of YAY moved: a stepped line, a sentence and a table. Nothing while hidden, young or under ten votes. */
export function VerdictOverTime({ poll: ref, editedAt }: { poll: FragmentRef<VerdictOverTimeFragment>; editedAt: string | null }) {
  const { t } = useLingui();
  const poll = unmask<VerdictOverTimeFragment>(ref);
  const points = poll.history?.points ?? [];
  const votes = points.at(-1)?.votes ?? [];
  const steps = shareSteps(points);
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last || last.total < fewestForPercentages) return null;
  return (
    <figure className={css.figure}>
      <figcaption className={css.summary}>
        <Summary steps={steps} votes={votes} />
      </figcaption>
      <div className={css.field}>
        <span className={css.yay}>
          <Trans>all YAY</Trans>
        </span>
        <span className={css.nay}>
          <Trans>all NAY</Trans>
        </span>
        <Chart steps={steps} editedAt={editedAt} />
        <span className={css.from}>
          <Time at={first.at} />
        </span>
        <span className={css.to}>
          <Time at={last.at} />
        </span>
      </div>
      <details className={css.details}>
        <summary>
          <Trans>The same as a table</Trans>
        </summary>
        <div className={css.scroll} role="region" aria-label={t`Votes over time`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>When</Trans>
                </th>
                {poll.options.map((option) => (
                  <th scope="col" key={option.id}>
                    {option.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.at}>
                  <th scope="row">
                    <Time at={point.at} exact={poll.history?.step === 'HOUR'} />
                  </th>
                  {point.votes.map((count, index) => (
                    <td key={poll.options[index]?.id}>{count}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** Whether there is anything to show: of YAY and NAY, as long as nothing else is drawn. */
export function hasHistory(ref: FragmentRef<VerdictOverTimeFragment>): boolean {
  const { kind, history } = unmask<VerdictOverTimeFragment>(ref);
  const total = history?.points.at(-1)?.votes.reduce((sum, count) => sum + count, 0);
  return kind === 'YAY_NAY' && total !== undefined && total >= fewestForPercentages;
}
