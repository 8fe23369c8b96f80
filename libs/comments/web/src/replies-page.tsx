import { Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import type { CommentRepliesQuery } from '@swingtag/platform-web/gql';
import { Page, Pager } from '@swingtag/ui';
import { Link } from 'react-router';
import { CommentCard } from './comment-card.tsx';
import { commentAnchor, commentPath } from './comment.address.ts';
import css from './comments.module.css';
import { useAim } from './use-aim.ts';

/** One comment with all its replies, twenty to a page. */
export function RepliesPage({ comment, isFirstPage }: {
  comment: NonNullable<CommentRepliesQuery['comment']>;
  isFirstPage: boolean;
}) {
  const { t } = useLingui();
  const aim = useAim();
  const { post, replies } = comment;
  const { hasNextPage, endCursor } = replies.pageInfo;
  return (
    <Page heading={<Trans>All replies</Trans>}>
      <PageTitle>{t`Replies · ${post.title}`}</PageTitle>
      <meta name="robots" content="noindex" />
      <p>
        <Trans>
          In the talk about <Link to={commentPath(post.path, comment)}>{post.title}</Link>
        </Trans>
      </p>
      <div>
        <CommentCard comment={comment} isAimed={aim === commentAnchor(comment.id)} />
        <div className={css.replies}>
          <ul role="list">
            {replies.nodes.map((reply) => (
              <li key={reply.id}>
                <CommentCard comment={reply} rootId={comment.id} isAimed={aim === commentAnchor(reply.id)} />
              </li>
            ))}
          </ul>
        </div>
      </div>
      <Pager
        label={t`Pages of replies`}
        newer={isFirstPage ? null : { to: '?', text: <Trans>First replies</Trans> }}
        older={
          hasNextPage && endCursor
            ? { to: `?page=${encodeURIComponent(endCursor)}`, text: <Trans>Show more</Trans> }
            : null
        }
      />
    </Page>
  );
}
