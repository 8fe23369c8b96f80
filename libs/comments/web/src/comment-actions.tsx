import { Trans, useLingui } from '@lingui/react/macro';
import { signInPath, useViewer } from '@swingtag/platform-web';
import type { CommentCardFragment } from '@swingtag/platform-web/gql';
import { Button, buttonClass } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form, Link, useLocation } from 'react-router';
import { commentAnchor, commentDeed } from './comment.address.ts';
import { LikeButton } from './like-button.tsx';
import css from './comment-card.module.css';

function PostButton({ comment, deed, name, isPressed, children }: {
  comment: CommentCardFragment;
  deed: 'delete' | 'restore' | 'credit' | 'uncredit';
  name: string;
  isPressed?: boolean;
  children: ReactNode;
}) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={commentDeed(comment.id, deed)} preventScrollReset>
      <input type="hidden" name="next" value={`${pathname}${search}#${commentAnchor(comment.id)}`} />
      <Button look="quiet" aria-label={name} aria-pressed={isPressed}>
        {children}
      </Button>
    </Form>
  );
}

function DeedLink({ comment, deed, name, children }: {
  comment: CommentCardFragment;
  deed: 'reply' | 'edit' | 'report' | 'reply?quote=';
  name: string;
  children: ReactNode;
}) {
  const path = commentDeed(comment.id, deed);
  const to = useViewer() ? path : signInPath(path);
  return (
    <Link className={buttonClass('quiet')} to={to} aria-label={name}>
      {children}
    </Link>
  );
}

/** What the viewer may do about a comment. Visitors are led through sign-in. */
export function CommentActions({ comment }: { comment: CommentCardFragment }) {
  const { t } = useLingui();
  const isVisitor = useViewer() === null;
  const who = comment.author?.handle ?? '';
  const canAsk = isVisitor && comment.state === 'VISIBLE';
  const canReply = comment.viewerCanReply || canAsk;
  const canReport = comment.viewerCanReport || canAsk;
  const { viewerCanEdit, viewerCanDelete, viewerCanRestore, viewerHasReported, viewerCredits } = comment;
  const credits = viewerCredits || comment.viewerCanCredit;
  const canDelete = viewerCanDelete && comment.state === 'VISIBLE';
  const showsLikes = comment.state === 'VISIBLE' && (isVisitor || comment.viewerCanLike || comment.likeCount > 0);
  if (!showsLikes && !canReply && !canReport && !viewerCanEdit && !canDelete && !viewerCanRestore && !viewerHasReported && !credits) return null;
  return (
    <div className={css.actions}>
      {showsLikes ? <LikeButton comment={comment} /> : null}
      {canReply ? (
        <DeedLink comment={comment} deed="reply" name={t`Reply to ${who}`}>
          <Trans>Reply</Trans>
        </DeedLink>
      ) : null}
      {canReply && !isVisitor ? (
        <DeedLink comment={comment} deed="reply?quote=" name={t`Quote ${who}`}>
          <Trans>Quote</Trans>
        </DeedLink>
      ) : null}
      {credits ? (
        <PostButton
          comment={comment}
          deed={viewerCredits ? 'uncredit' : 'credit'}
          name={t`The comment by ${who} changed my vote`}
          isPressed={viewerCredits}
        >
          {viewerCredits ? <Trans>This changed my vote</Trans> : <Trans>Did this change your vote?</Trans>}
        </PostButton>
      ) : null}
      {viewerCanEdit ? (
        <DeedLink comment={comment} deed="edit" name={t`Edit your comment`}>
          <Trans>Edit</Trans>
        </DeedLink>
      ) : null}
      {canDelete ? (
        <PostButton comment={comment} deed="delete" name={t`Delete your comment`}>
          <Trans>Delete</Trans>
        </PostButton>
      ) : null}
      {viewerCanRestore ? (
        <PostButton comment={comment} deed="restore" name={t`Undo: bring your comment back`}>
          <Trans>Undo</Trans>
        </PostButton>
      ) : null}
      {viewerHasReported ? (
        <span className={css.marker}>
          <Trans>You have reported this</Trans>
        </span>
      ) : canReport ? (
        <DeedLink comment={comment} deed="report" name={t`Report the comment by ${who}`}>
          <Trans>Report</Trans>
        </DeedLink>
      ) : null}
    </div>
  );
}
