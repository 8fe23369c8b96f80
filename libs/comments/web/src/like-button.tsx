import { Plural, Trans } from '@lingui/react/macro';
import { signInPath, useViewer, type FormAnswer } from '@swingtag/platform-web';
import type { CommentCardFragment } from '@swingtag/platform-web/gql';
import { Icon } from '@swingtag/ui';
import type { FormEvent } from 'react';
import { Link, useFetcher, useLocation } from 'react-router';
import { commentAnchor, commentDeed } from './comment.address.ts';
import css from './like-button.module.css';
import { useMove } from './talk-moves.ts';

/** Shown at once; when the server refuses, the answer says so and the count is the server's again. */
export function LikeButton({ comment }: { comment: CommentCardFragment }) {
  const { pathname, search } = useLocation();
  const isVisitor = useViewer() === null;
  const fetcher = useFetcher<FormAnswer>({ key: `like-${comment.id}` });
  const { id, viewerHasLiked, viewerCanLike } = comment;
  const likeCount = useMove(id)?.likeCount ?? comment.likeCount;
  const wanted = fetcher.formData ? fetcher.formData.get('deed') === 'like' : viewerHasLiked;
  const count = likeCount + Number(wanted) - Number(viewerHasLiked);
  const who = comment.author?.handle ?? '';
  const problem = fetcher.state === 'idle' ? fetcher.data?.errors[0]?.message : undefined;
  const face = (
    <>
      <Icon name="heart" className={wanted ? css.full : undefined} />
      <span className={css.count}>
        <Plural value={count} _0="Like" one="# like" other="# likes" />
      </span>{' '}
      <span className={css.hidden}>
        <Trans>for the comment by {who}</Trans>
      </span>
    </>
  );
  if (!viewerCanLike && !isVisitor) return count > 0 ? <span className={css.like}>{face}</span> : null;
  if (isVisitor) {
    return (
      <Link className={css.like} to={signInPath(`/comments/${id}`)}>
        {face}
      </Link>
    );
  }
  const deed = wanted ? 'unlike' : 'like';
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.set('script', 'true');
    void fetcher.submit(form, { method: 'post', action: commentDeed(id, deed) });
  };
  return (
    <form method="post" action={commentDeed(id, deed)} onSubmit={send}>
      <input type="hidden" name="next" value={`${pathname}${search}#${commentAnchor(id)}`} />
      <input type="hidden" name="deed" value={deed} />
      <button className={css.like} aria-pressed={wanted}>
        {face}
      </button>
      {problem ? (
        <span role="alert" className={css.problem}>
          <Trans>Not counted. {problem}</Trans>
        </span>
      ) : null}
    </form>
  );
}
