import { Trans, useLingui } from '@lingui/react/macro';
import { unmask, type FormAnswer } from '@swingtag/platform-web';
import type { Unsent } from '@swingtag/posts-web';
import type { CommentCardFragment, CommentPageQuery } from '@swingtag/platform-web/gql';
import { Link } from 'react-router';
import { CommentCard } from './comment-card.tsx';
import { commentPath } from './comment.address.ts';
import css from './write-pages.module.css';
import { WritePage } from './write-page.tsx';

interface Post {
  id: string;
  path: string;
  title: string;
  viewerCanComment: boolean;
  /** Of a locked topic. */
  lockReason?: string | null;
}
type Comment = NonNullable<CommentPageQuery['comment']>;

function PostLine({ post: { path, title } }: { post: Pick<Post, 'path' | 'title'> }) {
  return (
    <p className={css.about}>
      <Trans>
        About <Link to={path}>{title}</Link>
      </Trans>
    </p>
  );
}

/** A comment on an article or a topic, on a page of its own: without script, a refused comment comes back here. */
export function NewCommentPage({ post, unsent, answer }: { post: Post; unsent: Unsent | null; answer?: FormAnswer }) {
  const { t } = useLingui();
  return (
    <WritePage
      place={`post:${post.id}`}
      unsent={unsent}
      title={t`Write a comment`}
      heading={<Trans>Write a comment</Trans>}
      about={<PostLine post={post} />}
      label={<Trans>Your comment</Trans>}
      send={<Trans>Send</Trans>}
      answer={answer}
      canWrite={post.viewerCanComment}
      backTo={`${post.path}#comments`}
      refusal={<Trans>Comments are closed here.</Trans>}
    />
  );
}

/** A quote goes after what was typed before, once. */
function beginning(typed: string, quotation: string | null | undefined): string | undefined {
  return quotation && !typed.includes(quotation) ? `${typed ? `${typed}\n\n` : ''}${quotation}\n\n` : undefined;
}

export function ReplyPage({ comment, unsent, answer }: { comment: Comment; unsent: Unsent | null; answer?: FormAnswer }) {
  const { t } = useLingui();
  const { viewerCanReply } = unmask<CommentCardFragment>(comment);
  return (
    <WritePage
      place={`reply:${comment.id}`}
      unsent={unsent}
      title={t`Reply`}
      heading={<Trans>Reply</Trans>}
      about={
        <>
          <PostLine post={comment.post} />
          <div className={css.quoted}>
            <CommentCard comment={comment} isQuoted />
          </div>
        </>
      }
      label={<Trans>Your reply</Trans>}
      send={<Trans>Send reply</Trans>}
      beginning={beginning(unsent?.body ?? '', comment.quotation)}
      answer={answer}
      canWrite={viewerCanReply}
      backTo={commentPath(comment.post.path, comment)}
      refusal={<Trans>This comment can no longer be answered.</Trans>}
    />
  );
}

export function EditPage({ comment, unsent, answer }: { comment: Comment; unsent: Unsent | null; answer?: FormAnswer }) {
  const { t } = useLingui();
  const { viewerCanEdit, isReason } = unmask<CommentCardFragment>(comment);
  return (
    <WritePage
      place={`edit:${comment.id}`}
      unsent={unsent}
      title={t`Edit your comment`}
      heading={isReason ? <Trans>Edit your reason</Trans> : <Trans>Edit your comment</Trans>}
      about={<PostLine post={comment.post} />}
      label={isReason ? <Trans>Your reason, at most 280 characters</Trans> : <Trans>Your comment</Trans>}
      send={<Trans>Save</Trans>}
      text={comment.source ?? ''}
      answer={answer}
      canWrite={viewerCanEdit}
      backTo={commentPath(comment.post.path, comment)}
      refusal={<Trans>This comment is not yours to edit, or it can no longer be changed.</Trans>}
    />
  );
}
