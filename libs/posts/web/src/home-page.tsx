import { Trans } from '@lingui/react/macro';
import { NothingYet, unmask, useShell, type FragmentRef } from '@swingtag/platform-web';
import type { HomePageFragment, VotingCardFragment } from '@swingtag/platform-web/gql';
import { Stitching } from '@swingtag/ui';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ArticleList } from './article-list.tsx';
import css from './home-page.module.css';
import { VotingCard } from './voting-card.tsx';

type Card = FragmentRef<VotingCardFragment>;

function cardsOf(home: HomePageFragment): Card[] {
  return [...(home.verdictOfTheDay ? [home.verdictOfTheDay] : []), ...home.closingSoon];
}

const idOf = (card: Card) => unmask<VotingCardFragment>(card).id;

/** The polls on the page, each once, to follow them live. */
export function pollsOnHome(home: FragmentRef<HomePageFragment>): string[] {
  const ids = cardsOf(unmask<HomePageFragment>(home)).map((card) => unmask<VotingCardFragment>(card).poll?.id);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The order stays as first seen for the whole visit: a vote must not make the page move. */
function useSteady(home: HomePageFragment): HomePageFragment {
  const [first] = useState(home);
  const latest = new Map(cardsOf(home).map((card) => [idOf(card), card]));
  const renewed = (card: Card): Card => latest.get(idOf(card)) ?? card;
  return {
    ...first,
    verdictOfTheDay: first.verdictOfTheDay && renewed(first.verdictOfTheDay),
    closingSoon: first.closingSoon.map(renewed),
  };
}

function Section({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section className={css.section} aria-labelledby={id}>
      <Stitching />
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export function HomePage({ home: ref }: { home: FragmentRef<HomePageFragment> }) {
  const home = useSteady(unmask<HomePageFragment>(ref));
  const lead = home.verdictOfTheDay;
  const tagline = useShell()?.site.tagline;
  const others = home.closingSoon.filter((card) => !lead || idOf(card) !== idOf(lead));
  return (
    <main id="content" className={css.page}>
      <h1 tabIndex={-1} className={css.title}>
        {tagline || <Trans>YAY or NAY? One bag question at a time.</Trans>}
      </h1>
      {lead ? (
        <section className={css.leading} aria-labelledby="verdict-of-the-day">
          <h2 id="verdict-of-the-day" className={css.kicker}>
            <Trans>Verdict of the day</Trans>
          </h2>
          <VotingCard article={lead} headingLevel={3} isLead />
        </section>
      ) : (
        <NothingYet way={{ to: '/admin/articles', text: <Trans>Ask the first question</Trans> }}>
          {home.fresh.length > 0 ? (
            <Trans>
              No question is open today. Have a look at <Link to="/trends">the trends</Link>.
            </Trans>
          ) : (
            <Trans>This place has just opened, and nothing hangs on the rack yet. The first question is on its way.</Trans>
          )}
        </NothingYet>
      )}
      {others.length > 0 ? (
        <Section id="closing-soon" title={<Trans>Closing soon</Trans>}>
          <div className={css.cards}>
            {others.map((card) => (
              <VotingCard key={idOf(card)} article={card} headingLevel={3} />
            ))}
          </div>
        </Section>
      ) : null}
      <div className={css.lists}>
        {home.trending.length > 0 ? (
          <Section id="trending" title={<Trans>Trending</Trans>}>
            <ArticleList articles={home.trending} isRanked />
          </Section>
        ) : null}
        {home.fresh.length > 0 ? (
          <Section id="fresh" title={<Trans>Fresh off the rack</Trans>}>
            <ArticleList articles={home.fresh} />
            <p>
              <Link to="/articles">
                <Trans>All articles and series</Trans>
              </Link>
            </p>
          </Section>
        ) : null}
      </div>
    </main>
  );
}
