import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import type { BoardToFollowQuery, FollowingQuery, PostToFollowQuery } from '@swingtag/platform-web/gql';
import { Page, Pager } from '@swingtag/ui';
import { Link } from 'react-router';
import { AttentionForm, AttentionName } from './attention-form.tsx';
import css from './attention.module.css';
import { boardPath } from './board-path.ts';

/** How much the viewer wants to hear of one post. */
export function FollowPostPage({ post }: { post: NonNullable<PostToFollowQuery['post']> }) {
  const { t } = useLingui();
  return (
    <Page heading={<Trans>How much do you want to hear?</Trans>}>
      <PageTitle>{t`Watch or mute · ${post.title}`}</PageTitle>
      <meta name="robots" content="noindex" />
      <p>
        <Trans>
          Of <Link to={post.path}>{post.title}</Link>
        </Trans>
      </p>
      <AttentionForm action={`/posts/${post.id}/attention`} level={post.viewerAttention} next={post.path} name={t`Notifications`} />
      <p>
        <Link to="/me/watching">
          <Trans>Everything you watch and mute</Trans>
        </Link>
      </p>
    </Page>
  );
}

export function FollowBoardPage({ board }: { board: NonNullable<BoardToFollowQuery['board']> }) {
  const { t } = useLingui();
  return (
    <Page heading={<Trans>How much do you want to hear?</Trans>}>
      <PageTitle>{t`Watch or mute · ${board.name}`}</PageTitle>
      <meta name="robots" content="noindex" />
      <p>
        <Trans>
          Of the board <Link to={boardPath(board.slug)}>{board.name}</Link>, its new topics, and what is said in them
        </Trans>
      </p>
      <AttentionForm action={`${boardPath(board.slug)}/attention`} level={board.viewerAttention} next={boardPath(board.slug)} name={t`Notifications`} />
      <p>
        <Link to="/me/watching">
          <Trans>Everything you watch and mute</Trans>
        </Link>
      </p>
    </Page>
  );
}

/** Everything for which the viewer has chosen something. */
export function FollowingPage({ followedBoards: boards, followedPosts: { nodes, pageInfo }, isFirstPage }: FollowingQuery & { isFirstPage: boolean }) {
  const { t } = useLingui();
  return (
    <Page heading={<Trans>Watched and muted</Trans>}>
      <PageTitle>{t`Watched and muted`}</PageTitle>
      <p>
        <Trans>What you start you watch, and what you answer you track, until you choose otherwise.</Trans>
      </p>
      {boards.length > 0 ? (
        <section aria-labelledby="followed-boards">
          <h2 id="followed-boards">
            <Trans>Boards</Trans>
          </h2>
          <ul role="list" className={css.list}>
            {boards.map(({ id, slug, name, viewerAttention, viewerHasUnread }) => (
              <li key={id} className={css.item}>
                <Link to={boardPath(slug)}>{name}</Link>
                <span className={css.state}>
                  {viewerHasUnread ? <Trans>unread</Trans> : null}
                  <Link to={`${boardPath(slug)}/attention`}>
                    <AttentionName level={viewerAttention} />{' '}
                    <span className={css.hidden}>
                      <Trans>change for {name}</Trans>
                    </span>
                  </Link>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="followed-posts">
        <h2 id="followed-posts">
          <Trans>Articles and topics</Trans>
        </h2>
        {nodes.length === 0 ? (
          <p>
            <Trans>Nothing yet. Under every article and topic there is a link to watch it.</Trans>
          </p>
        ) : (
          <ul role="list" className={css.list}>
            {nodes.map(({ id, title, path, viewerAttention, viewerUnread }) => (
              <li key={id} className={css.item}>
                <Link to={path}>{title}</Link>
                <span className={css.state}>
                  {viewerUnread > 99 ? (
                    <Trans>over 99 unread</Trans>
                  ) : viewerUnread > 0 ? (
                    <Plural value={viewerUnread} one="# unread" other="# unread" />
                  ) : null}
                  <Link to={`/posts/${id}/attention`}>
                    <AttentionName level={viewerAttention} />{' '}
                    <span className={css.hidden}>
                      <Trans>change for {title}</Trans>
                    </span>
                  </Link>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Pager
        label={t`Pages of what you follow`}
        newer={isFirstPage ? null : { to: '?', text: <Trans>First page</Trans> }}
        older={pageInfo.hasNextPage && pageInfo.endCursor ? { to: `?page=${encodeURIComponent(pageInfo.endCursor)}`, text: <Trans>Show more</Trans> } : null}
      />
    </Page>
  );
}
