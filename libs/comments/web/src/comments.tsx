import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { CommentsFragment } from '@swingtag/platform-web/gql';
import { Pager, Stitching } from '@swingtag/ui';
import { CommentThread } from './comment-thread.tsx';
import css from './comments.module.css';
import { NewComment } from './new-comment.tsx';
import { useAim } from './use-aim.ts';

/** The talk under an article: a place to write, the newest first, one level of replies. */
export function Comments({ article: ref }: { article: FragmentRef<CommentsFragment> }) {
  const { t } = useLingui();
  const article = unmask<CommentsFragment>(ref);
  const aim = useAim();
  const { nodes, pageInfo } = article.comments;
  const { hasNextPage, hasPreviousPage, endCursor } = pageInfo;
  return (
    <section id="comments" tabIndex={-1} className={css.comments} aria-labelledby="comments-heading">
      <Stitching thread="lining" />
      <h2 id="comments-heading">
        <Plural value={article.commentCount} _0="Comments" one="# comment" other="# comments" />
      </h2>
      <NewComment slug={article.slug} canComment={article.viewerCanComment} />
      {nodes.length > 0 ? (
        <ul role="list" className={css.list}>
          {nodes.map((comment) => (
            <li key={comment.id}>
              <CommentThread comment={comment} aim={aim} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.empty}>
          {hasPreviousPage ? <Trans>There are no older comments.</Trans> : <Trans>Nobody has spoken yet.</Trans>}
        </p>
      )}
      <Pager
        label={t`Pages of comments`}
        newer={hasPreviousPage ? { to: '?#comments', text: <Trans>Newest comments</Trans> } : null}
        older={
          hasNextPage && endCursor
            ? { to: `?page=${encodeURIComponent(endCursor)}#comments`, text: <Trans>Show more</Trans> }
            : null
        }
      />
    </section>
  );
}
