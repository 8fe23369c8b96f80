import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { CommentsFragment } from '@swingtag/platform-web/gql';
import { Pager, Stitching } from '@swingtag/ui';
import { CommentThread } from './comment-thread.tsx';
import css from './comments.module.css';
import { NewComment } from './new-comment.tsx';
import { useAim } from './use-aim.ts';

/** The talk under an article or a topic: a place to write, the newest first, one level of replies. */
export function Comments({ post: ref }: { post: FragmentRef<CommentsFragment> }) {
  const { t } = useLingui();
  const post = unmask<CommentsFragment>(ref);
  const aim = useAim();
  const { nodes, pageInfo } = post.comments;
  const { hasNextPage, hasPreviousPage, endCursor } = pageInfo;
  return (
    <section id="comments" tabIndex={-1} className={css.comments} aria-labelledby="comments-heading">
      <Stitching thread="lining" />
      <h2 id="comments-heading">
        <Plural value={post.commentCount} _0="Comments" one="# comment" other="# comments" />
      </h2>
      <NewComment path={post.path} canComment={post.viewerCanComment} />
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
