import { Plural, Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { TopicRowFragment } from '@swingtag/platform-web/gql';
import { classes, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './topics.module.css';
import { TopicTitle } from './topic-title.tsx';

function Row({ topic }: { topic: TopicRowFragment }) {
  const handle = topic.author?.handle;
  return (
    <li className={css.row}>
      {topic.viewerMutesWords ? (
        <details className={css.muted}>
          <summary>
            <Trans>Muted word: show</Trans>
          </summary>
          <p>
            <Link to={topic.path}>{topic.title}</Link>
          </p>
        </details>
      ) : (
        <p className={classes(css.title, topic.state === 'DELETED' && css.gone)}>
          <Link to={topic.path}>
            <TopicTitle topic={topic} />
          </Link>
        </p>
      )}
      <p className={css.facts}>
        {topic.viewerIsNewTo ? (
          <span className={css.unread}>
            <Trans>New</Trans>
          </span>
        ) : topic.viewerUnread > 0 ? (
          <span className={css.unread}>
            {topic.viewerUnread > 99 ? <Trans>over 99 unread</Trans> : <Plural value={topic.viewerUnread} one="# unread" other="# unread" />}
          </span>
        ) : null}
        {topic.isPinned ? (
          <span className={css.mark}>
            <Trans>Pinned</Trans>
          </span>
        ) : null}
        {topic.lockedAt ? (
          <span className={css.mark}>
            <Trans>Locked</Trans>
          </span>
        ) : null}
        {handle ? (
          <span>
            <Trans>by {handle}</Trans>
          </span>
        ) : null}
        {topic.poll ? (
          <span>
            <Plural value={topic.poll.responses} _0="No votes yet" one="# vote" other="# votes" />
          </span>
        ) : null}
        <span>
          <Plural value={topic.commentCount} _0="No comments yet" one="# comment" other="# comments" />
        </span>
        <Time at={topic.activeAt} relative />
      </p>
    </li>
  );
}

/** Topics, each with its author, its size and when somebody spoke last. */
export function TopicList({ topics }: { topics: readonly FragmentRef<TopicRowFragment>[] }) {
  return (
    <ul role="list" className={css.list}>
      {unmask<TopicRowFragment>(topics).map((topic) => (
        <Row key={topic.id} topic={topic} />
      ))}
    </ul>
  );
}
