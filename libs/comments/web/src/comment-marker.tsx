import { Trans } from '@lingui/react/macro';
import type { CommentCardFragment } from '@swingtag/platform-web/gql';
import { Prose } from '@swingtag/ui';
import css from './comment-card.module.css';

function Text({ comment: { bodyHtml, viewerIsAuthor } }: { comment: CommentCardFragment }) {
  if (bodyHtml === null) return null;
  return (
    <details className={css.text}>
      <summary>{viewerIsAuthor ? <Trans>Your text</Trans> : <Trans>The text, for staff</Trans>}</summary>
      <Prose html={bodyHtml} />
    </details>
  );
}

/** What stands where a comment was. Its author, and staff, also read why a moderator removed it. */
export function CommentMarker({ comment }: { comment: CommentCardFragment }) {
  if (comment.state === 'DELETED') {
    return (
      <>
        <p className={css.marker}>
          {comment.viewerIsAuthor ? <Trans>You deleted this comment.</Trans> : <Trans>Deleted by its author.</Trans>}
        </p>
        <Text comment={comment} />
      </>
    );
  }
  if (comment.state === 'HELD' || comment.state === 'HIDDEN') {
    return (
      <div className={css.removal}>
        <p className={css.marker}>
          {comment.state === 'HELD' ? (
            comment.viewerIsAuthor ? <Trans>Held: it waits for a moderator. Only you can see it until then.</Trans> : <Trans>Held: it waits for a moderator.</Trans>
          ) : (
            <Trans>Hidden until a moderator has decided.</Trans>
          )}
        </p>
        {comment.removal ? <p>{comment.removal.reason}</p> : null}
        <Text comment={comment} />
      </div>
    );
  }
  const { removal } = comment;
  return (
    <div className={css.removal}>
      <p className={css.marker}>
        <Trans>Removed by a moderator.</Trans>
      </p>
      {removal?.rule ? (
        <p className={css.rule}>
          <Trans>Rule: {removal.rule.title}</Trans>
        </p>
      ) : null}
      {removal ? <p>{removal.reason}</p> : null}
      <Text comment={comment} />
    </div>
  );
}
