import { Plural } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { CommentThreadFragment } from '@swingtag/platform-web/gql';
import { Link } from 'react-router';
import { commentAnchor, commentDeed } from './comment.address.ts';
import { CommentCard } from './comment-card.tsx';
import css from './comments.module.css';

/** A comment and its first replies, sewn on along a seam. */
export function CommentThread({ comment: ref, aim }: {
  comment: FragmentRef<CommentThreadFragment>;
  /** The anchor that the address names, if any. */
  aim: string;
}) {
  const comment = unmask<CommentThreadFragment>(ref);
  const { replies, replyCount } = comment;
  return (
    <>
      <CommentCard comment={comment} isAimed={aim === commentAnchor(comment.id)} />
      {replies.nodes.length > 0 ? (
        <div className={css.replies}>
          <ul role="list">
            {replies.nodes.map((reply) => (
              <li key={reply.id}>
                <CommentCard comment={reply} rootId={comment.id} isAimed={aim === commentAnchor(reply.id)} />
              </li>
            ))}
          </ul>
          {replies.pageInfo.hasNextPage ? (
            <Link className={css.more} to={commentDeed(comment.id, 'replies')}>
              <Plural value={replyCount} one="Show the reply" other="Show all # replies" />
            </Link>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
