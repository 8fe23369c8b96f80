import { Plural, Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { TopicPageFragment } from '@swingtag/platform-web/gql';
import { Ballot, NetSwing } from '@swingtag/polls-web';
import { Button, Notice, Prose, Time } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import { articlePath } from './article-path.ts';
import { boardPath } from './board-path.ts';
import css from './topics.module.css';
import { TopicTitle } from './topic-title.tsx';

function Facts({ topic }: { topic: TopicPageFragment }) {
  const handle = topic.author?.handle;
  return (
    <p className={css.facts}>
      {handle ? (
        <span>
          <Trans>
            By <Link to={`/members/${encodeURIComponent(handle)}`}>{handle}</Link>
          </Trans>
        </span>
      ) : null}
      <Time at={topic.publishedAt} relative />
      {topic.editedAt ? (
        <Link to={`${topic.path}/history`}>
          <Trans>
            edited <Time at={topic.editedAt} relative />
          </Trans>
        </Link>
      ) : null}
      {topic.isPinned ? (
        <span className={css.mark}>
          <Trans>Pinned</Trans>
        </span>
      ) : null}
      {topic.isSample ? (
        <span>
          <Trans>Sample</Trans>
        </span>
      ) : null}
    </p>
  );
}

function Notes({ topic }: { topic: TopicPageFragment }) {
  const minutes = Math.ceil(topic.slowSeconds / 60);
  return (
    <>
      {topic.isScheduled ? (
        <Notice>
          <Trans>
            Not public yet: it will be on <Time at={topic.publishedAt} exact />.
          </Trans>
        </Notice>
      ) : null}
      {topic.state === 'VISIBLE' || topic.state === 'DELETED' ? null : (
        <Notice>
          {topic.state === 'HELD' ? (
            <Trans>Held: it waits for a moderator. Until then only its author and moderators see it.</Trans>
          ) : topic.state === 'HIDDEN' ? (
            <Trans>Hidden until a moderator has decided. Only its author and moderators see it.</Trans>
          ) : (
            <Trans>Removed by a moderator. Only its author and moderators see it.</Trans>
          )}
        </Notice>
      )}
      {topic.lockedAt ? (
        <Notice>
          <p>
            <Trans>
              Locked by a moderator on <Time at={topic.lockedAt} />.
            </Trans>{' '}
            {topic.lockReason}
          </p>
        </Notice>
      ) : topic.slowSeconds > 0 ? (
        <Notice>
          <Plural
            value={minutes}
            one="Slow mode: one comment a minute for each member."
            other="Slow mode: one comment every # minutes for each member."
          />
        </Notice>
      ) : null}
    </>
  );
}

/** A topic from its title to its opening; the talk comes as children. */
export function TopicPage({ topic: ref, children }: { topic: FragmentRef<TopicPageFragment>; children?: ReactNode }) {
  const topic = unmask<TopicPageFragment>(ref);
  const { board, article, poll } = topic;
  return (
    <main id="content" className={css.page}>
      <article className={css.head}>
        <p className={css.kicker}>
          <Link to={boardPath(board.slug)}>{board.name}</Link>
        </p>
        <h1 tabIndex={-1}>
          <TopicTitle topic={topic} />
        </h1>
        <Facts topic={topic} />
        <Notes topic={topic} />
        <div className={css.text}>
          {topic.state === 'DELETED' ? (
            <p className={css.gone}>
              <Trans>What others wrote under it stays.</Trans>
            </p>
          ) : (
            <Prose html={topic.bodyHtml} />
          )}
        </div>
        {poll ? (
          <div className={css.ballot}>
            <Ballot poll={poll} discussTo="#comments" />
            <NetSwing poll={poll} />
          </div>
        ) : null}
        {topic.trends.length > 0 || article ? (
          <p className={css.tags}>
            {article ? (
              <span>
                <Trans>
                  Goes on from <Link to={articlePath(article.slug)}>{article.title}</Link>
                </Trans>
              </span>
            ) : null}
            {topic.trends.map((trend) => (
              <Link key={trend.id} to={`/trends/${trend.slug}`}>
                {trend.name}
              </Link>
            ))}
          </p>
        ) : null}
        <div className={css.actions}>
          {topic.state === 'DELETED' ? null : (
            <Link to={`${topic.path}/report`}>
              <Trans>Report the topic</Trans>
            </Link>
          )}
            {topic.viewerCanEdit ? (
              <Link to={`${topic.path}/edit`}>
                <Trans>Edit the topic</Trans>
              </Link>
            ) : null}
            {topic.viewerCanDelete || topic.viewerCanRestore ? (
              <Form method="post" action={`${topic.path}/${topic.viewerCanDelete ? 'delete' : 'restore'}`}>
                <Button look="quiet">{topic.viewerCanDelete ? <Trans>Delete the topic</Trans> : <Trans>Bring the topic back</Trans>}</Button>
              </Form>
            ) : null}
            {topic.viewerCanArrange ? (
              <Link to={`${topic.path}/arrange`}>
                <Trans>Pin, lock, move, merge or split</Trans>
              </Link>
            ) : null}
        </div>
      </article>
      {children}
    </main>
  );
}
