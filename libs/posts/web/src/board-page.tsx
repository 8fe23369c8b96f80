import { Trans, useLingui } from '@lingui/react/macro';
import { signInPath, useViewer } from '@swingtag/platform-web';
import type { BoardQuery } from '@swingtag/platform-web/gql';
import { buttonClass, Pager } from '@swingtag/ui';
import { Link } from 'react-router';
import { AttentionName } from './attention-form.tsx';
import { boardPath } from './board-path.ts';
import css from './boards.module.css';
import { TopicList } from './topic-list.tsx';

type Board = NonNullable<BoardQuery['board']>;

function StartLink({ board }: { board: Board }) {
  const viewer = useViewer();
  const path = `/topics/new?board=${encodeURIComponent(board.slug)}`;
  if (viewer && !board.viewerCanStartTopic) return null;
  return (
    <p>
      <Link className={buttonClass('outline')} to={viewer ? path : signInPath(path)}>
        <Trans>Start a topic</Trans>
      </Link>
    </p>
  );
}

function FollowLink({ board }: { board: Board }) {
  const { t } = useLingui();
  if (!useViewer()) return null;
  return (
    <p className={css.facts}>
      <Link to={`${boardPath(board.slug)}/attention`} aria-label={t`Watch or mute this board`}>
        {board.viewerAttention ? <AttentionName level={board.viewerAttention} /> : <Trans>Watch or mute this board</Trans>}
      </Link>
    </p>
  );
}

/** A board with its purpose and its topics. */
export function BoardPage({ board, isFirstPage }: { board: Board; isFirstPage: boolean }) {
  const { t } = useLingui();
  const { nodes, pageInfo } = board.topics;
  return (
    <main id="content" className={css.page}>
      <header className={css.head}>
        <p className={css.kicker}>
          <Link to="/boards">{board.group.name}</Link>
        </p>
        <h1 tabIndex={-1}>{board.name}</h1>
        <p className={css.lead}>{board.purpose}</p>
        {board.isPrivate ? (
          <p className={css.facts}>
            <Trans>Private: only those who belong here see it.</Trans>
          </p>
        ) : null}
        <StartLink board={board} />
        <FollowLink board={board} />
      </header>
      {nodes.length > 0 ? (
        <TopicList topics={nodes} />
      ) : (
        <p>
          <Trans>There is no topic here yet.</Trans>
        </p>
      )}
      <Pager
        label={t`Pages of topics`}
        newer={isFirstPage ? null : { to: '?', text: <Trans>First page</Trans> }}
        older={
          pageInfo.hasNextPage && pageInfo.endCursor
            ? { to: `?page=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Show more</Trans> }
            : null
        }
      />
    </main>
  );
}
