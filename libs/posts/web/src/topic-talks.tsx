import { Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { TopicRowFragment } from '@swingtag/platform-web/gql';
import { Link } from 'react-router';
import { TopicList } from './topic-list.tsx';
import css from './topics.module.css';

/** Where the talk about an article goes on, and a way to start it. */
export function TopicTalks({ topics, articleSlug }: { topics: readonly FragmentRef<TopicRowFragment>[]; articleSlug: string }) {
  return (
    <section className={css.talks} aria-labelledby="talks">
      <h2 id="talks">
        <Trans>Join the talk</Trans>
      </h2>
      {unmask<TopicRowFragment>(topics).length > 0 ? <TopicList topics={topics} /> : null}
      <p>
        <Link to={`/topics/new?article=${encodeURIComponent(articleSlug)}`}>
          <Trans>Start a topic about this on the boards</Trans>
        </Link>
      </p>
    </section>
  );
}
