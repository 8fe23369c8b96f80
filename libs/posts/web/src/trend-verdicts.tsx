import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { TrendVerdictsFragment } from '@swingtag/platform-web/gql';
import { Stamp, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import { articlePath } from './article-path.ts';
import css from './trend-verdicts.module.css';

type Asked = TrendVerdictsFragment['verdicts'][number];
type Told = TrendVerdictsFragment['forecasts'][number];

function Tone({ poll }: { poll: Asked }) {
  const outcome = poll.verdict?.outcome;
  if (poll.isOpen || !outcome) return <p>{poll.isOpen ? <Trans>Still open</Trans> : <Trans>Not shown</Trans>}</p>;
  if (outcome === 'YAY') return <Stamp tone="yay" word={<Trans>YAY</Trans>} />;
  if (outcome === 'NAY') return <Stamp tone="nay" word={<Trans>NAY</Trans>} />;
  if (outcome === 'NO_VOTES') return <Stamp tone="plain" word={<Trans>NO VOTES</Trans>} />;
  if (outcome === 'WON') return null;
  return <Stamp tone="plain" word={<Trans>SPLIT</Trans>} />;
}

function Year({ poll }: { poll: Asked }) {
  const { i18n } = useLingui();
  const question = poll.article ? <Link to={articlePath(poll.article.slug)}>{poll.question}</Link> : poll.question;
  return (
    <li className={css.year}>
      <h3>{poll.article ? new Date(poll.article.publishedAt).getUTCFullYear() : null}</h3>
      <p>{question}</p>
      <Tone poll={poll} />
      {poll.tally ? (
        <dl className={css.counts}>
          {poll.tally.counts.map(({ option, votes, share }) => (
            <div key={option.id}>
              <dt>{option.label}</dt>
              <dd>
                {votes}
                {share === null || (poll.tally?.total ?? 0) < 10 ? null : ` (${i18n.number(share, { style: 'percent' })})`}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={css.dimmed}>
          <Plural value={poll.responses} _0="No votes yet" one="# vote" other="# votes" />
        </p>
      )}
    </li>
  );
}

/** The same trend asked again: its verdicts side by side, the first one first. */
export function VerdictsOverYears({ trend }: { trend: FragmentRef<TrendVerdictsFragment> }) {
  const { verdicts } = unmask<TrendVerdictsFragment>(trend);
  if (verdicts.length < 2) return null;
  return (
    <section className={css.section} aria-labelledby="verdicts">
      <h2 id="verdicts">
        <Trans>Asked again, and again</Trans>
      </h2>
      <ol role="list" className={css.years}>
        {verdicts.map((poll) => (
          <Year key={poll.id} poll={poll} />
        ))}
      </ol>
    </section>
  );
}

function Score({ score }: Pick<Told, 'score'>) {
  switch (score) {
    case 'CAME_TRUE':
      return <Trans>Came true</Trans>;
    case 'FAILED':
      return <Trans>Did not come true</Trans>;
    case 'UNDECIDED':
      return <Trans>Could not be settled</Trans>;
    case 'BEING_ASKED':
      return <Trans>Being asked now</Trans>;
    case 'WAITING':
      return <Trans>Waiting to be asked again</Trans>;
  }
}

/** What was foretold, by whom and when, and what became of it. */
export function Forecasts({ trend }: { trend: FragmentRef<TrendVerdictsFragment> }) {
  const { forecasts } = unmask<TrendVerdictsFragment>(trend);
  if (forecasts.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="forecasts">
      <h2 id="forecasts">
        <Trans>Foretold</Trans>
      </h2>
      <ul role="list" className={css.forecasts}>
        {forecasts.map(({ id, claim, saidBy, saidOn, dueOn, score, poll }) => (
          <li key={id} className={css.forecast}>
            <blockquote className={css.claim}>{claim}</blockquote>
            <p className={css.dimmed}>
              <Trans>
                {saidBy}, <Time at={saidOn} />
              </Trans>
              {dueOn ? (
                <Trans>
                  , to be seen by <Time at={dueOn} />
                </Trans>
              ) : null}
            </p>
            <p>
              <strong>
                <Score score={score} />
              </strong>
              {poll?.article ? (
                <>
                  {': '}
                  <Link to={articlePath(poll.article.slug)}>{poll.question}</Link>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
