import { RoleName } from '@swingtag/accounts-web';
import { Plural, Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { CommentCardFragment } from '@swingtag/platform-web/gql';
import { classes, Icon, Prose, Time } from '@swingtag/ui';
import { Link } from 'react-router';
import { commentAnchor, commentDeed } from './comment.address.ts';
import css from './comment-card.module.css';
import { CommentActions } from './comment-actions.tsx';
import { CommentMarker } from './comment-marker.tsx';
import { StanceBadge } from './stance-badge.tsx';
import { useMove } from './talk-moves.ts';

function Author({ author: { handle, role, isSample, avatarUrl } }: { author: NonNullable<CommentCardFragment['author']> }) {
  return (
    <>
      <Link className={css.author} to={`/members/${encodeURIComponent(handle)}`}>
        {avatarUrl ? <img className={css.face} src={avatarUrl} width={28} height={28} alt="" loading="lazy" /> : null}
        {handle}
      </Link>
      {role === 'MEMBER' ? null : <RoleName role={role} />}
      {isSample ? (
        <span>
          <Trans>Sample</Trans>
        </span>
      ) : null}
    </>
  );
}

function Head({ comment, rootId }: { comment: CommentCardFragment; rootId?: string }) {
  const { id, author, stance, changedSince, changedVotes, isReason, isLegacy, viewerIsNewTo, createdAt, editedAt, bodyHtml, parent } = comment;
  const answered = parent && parent.id !== rootId ? parent.author?.handle : undefined;
  return (
    <div className={css.head}>
      {author ? <Author author={author} /> : null}
      {isLegacy ? (
        <b className={css.author}>
          <Trans>A voice from before</Trans>
        </b>
      ) : null}
      {stance ? <StanceBadge stance={stance} changedSince={changedSince} /> : null}
      {isReason ? (
        <span className={css.reason}>
          <Icon name="trends" />
          <Trans>Reason for the vote</Trans>
        </span>
      ) : null}
      {changedVotes ? (
        <span className={css.reason}>
          <Plural value={changedVotes} one="changed # vote" other="changed # votes" />
        </span>
      ) : null}
      {answered ? (
        <span>
          <Trans>to {answered}</Trans>
        </span>
      ) : null}
      <Link className={css.time} to={`/comments/${id}`}>
        {createdAt ? <Time at={createdAt} relative /> : <Trans>Link</Trans>}
      </Link>
      {viewerIsNewTo ? (
        <b className={css.new}>
          <Trans>New</Trans>
        </b>
      ) : null}
      {editedAt && bodyHtml !== null ? (
        <Link className={css.time} to={commentDeed(id, 'history')}>
          <span>
            <Trans>
              edited <Time at={editedAt} relative />
            </Trans>
          </span>
        </Link>
      ) : null}
    </div>
  );
}

/** Words that went while they were read go at once; the place that they took stays, so that nothing moves. */
function Words({ id, html, canQuote }: { id: string; html: string; canQuote: boolean }) {
  const move = useMove(id);
  const isGone = move !== undefined && move.state !== 'VISIBLE';
  return (
    <div className={classes(isGone && css.gone)} data-words={canQuote ? id : undefined}>
      <Prose html={html} />
      {isGone ? (
        <p className={css.goneNote}>
          <Trans>This comment was taken away.</Trans>
        </p>
      ) : null}
    </div>
  );
}

/** One comment with what the viewer may do about it; deleted and removed ones leave a marker. */
export function CommentCard({ comment: ref, rootId, isAimed = false, isQuoted = false }: {
  comment: FragmentRef<CommentCardFragment>;
  /** The comment on top of this thread, when this is a reply. */
  rootId?: string;
  /** The address names this comment. */
  isAimed?: boolean;
  /** Shown on a page about it: without actions. */
  isQuoted?: boolean;
}) {
  const comment = unmask<CommentCardFragment>(ref);
  const isVisible = comment.state === 'VISIBLE';
  const body =
    isVisible && comment.bodyHtml !== null ? <Words id={comment.id} html={comment.bodyHtml} canQuote={comment.viewerCanReply && !isQuoted} /> : <CommentMarker comment={comment} />;
  return (
    <article
      id={isQuoted ? undefined : commentAnchor(comment.id)}
      className={classes(css.card, isAimed && css.aimed)}
      tabIndex={isQuoted ? undefined : -1}
    >
      <Head comment={comment} rootId={rootId} />
      {comment.viewerBlocksAuthor || comment.viewerMutesWords ? (
        <details className={css.text}>
          <summary>
            {comment.viewerBlocksAuthor ? <Trans>Show anyway: you have blocked this member.</Trans> : <Trans>Muted word: show</Trans>}
          </summary>
          {body}
        </details>
      ) : (
        body
      )}
      {isQuoted ? null : <CommentActions comment={comment} />}
    </article>
  );
}
