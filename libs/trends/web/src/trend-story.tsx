import { Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { TrendStoryFragment } from '@swingtag/platform-web/gql';
import type { ReactNode } from 'react';
import css from './trend-story.module.css';

/** Where the trend comes from, oldest first. */
export function TrendOrigins({ trend }: { trend: FragmentRef<TrendStoryFragment> }) {
  const { origins } = unmask<TrendStoryFragment>(trend);
  if (origins.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="origins">
      <h2 id="origins">
        <Trans>Where it comes from</Trans>
      </h2>
      <ol role="list" className={css.timeline}>
        {origins.map(({ when, fact }) => (
          <li key={when + fact} className={css.moment}>
            <span className={css.when}>{when}</span>
            <span className={css.fact}>{fact}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Points({ title, points }: { title: ReactNode; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <section className={css.points}>
      <h3>{title}</h3>
      <ul className={css.list}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

const KINDS = ['OUTFIT', 'SEASON', 'OCCASION'] as const;

function PairingTitle({ kind }: { kind: (typeof KINDS)[number] }) {
  if (kind === 'OUTFIT') return <Trans>With what</Trans>;
  return kind === 'SEASON' ? <Trans>When</Trans> : <Trans>Where</Trans>;
}

/** What it goes with: by outfit, season and occasion. */
export function TrendPairings({ trend }: { trend: FragmentRef<TrendStoryFragment> }) {
  const { pairings } = unmask<TrendStoryFragment>(trend);
  if (pairings.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="pairings">
      <h2 id="pairings">
        <Trans>What it goes with</Trans>
      </h2>
      <div className={css.columns}>
        {KINDS.map((kind) => {
          const some = pairings.filter((pairing) => pairing.kind === kind);
          if (some.length === 0) return null;
          return (
            <section key={kind} className={css.points}>
              <h3>
                <PairingTitle kind={kind} />
              </h3>
              <dl className={css.pairings}>
                {some.map((pairing) => (
                  <div key={pairing.with}>
                    <dt>{pairing.with}</dt>
                    <dd>{pairing.advice}</dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </section>
  );
}

/** Outlook, tips, care and where it is seen. */
export function TrendAdvice({ trend }: { trend: FragmentRef<TrendStoryFragment> }) {
  const { outlook, tips, care, seenOn } = unmask<TrendStoryFragment>(trend);
  if (outlook.length + tips.length + care.length + seenOn.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="advice">
      <h2 id="advice">
        <Trans>Living with it</Trans>
      </h2>
      <div className={css.columns}>
        <Points title={<Trans>Tips</Trans>} points={tips} />
        <Points title={<Trans>Care</Trans>} points={care} />
        <Points title={<Trans>Seen on</Trans>} points={seenOn} />
        <Points title={<Trans>Outlook</Trans>} points={outlook} />
      </div>
    </section>
  );
}
