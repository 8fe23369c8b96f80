import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazyPart, unmask, type FragmentRef } from '@swingtag/platform-web';
import type { CommentCardFragment, CommentsFragment, CommentThreadFragment } from '@swingtag/platform-web/gql';
import { Pager, Stitching } from '@swingtag/ui';
import { lazy, Suspense, useRef, useState } from 'react';
import { CommentThread } from './comment-thread.tsx';
import css from './comments.module.css';
import { NewComment } from './new-comment.tsx';
import { TalkMoved, type TalkMove } from './talk-moves.ts';
import { talkAddress } from './comment.address.ts';
import { TalkFacts } from './talk-facts.tsx';
import order from './talk-order.module.css';
import { useAim } from './use-aim.ts';
import { useNear } from './use-near.ts';

const TalkChoices = lazyPart(() => import('./talk-order.tsx'));
/** Without network the page stays as it is. */
const LiveTalk = lazy(() => import('./live-talk.tsx').catch(() => ({ default: () => null })));

const QuoteSelection = lazy(() => import('./quote-selection.tsx').catch(() => ({ default: () => null })));

/** All comments of the page. */
function cardsOf(post: CommentsFragment): CommentCardFragment[] {
  return post.comments.nodes.flatMap((node) => {
    const thread = unmask<CommentThreadFragment>(node);
    return [thread, ...thread.replies.nodes].map((card) => unmask<CommentCardFragment>(card));
  });
}

/** The talk under an article or a topic: a place to write, the newest first, one level of replies. */
export function Comments({ post: ref }: { post: FragmentRef<CommentsFragment> }) {
  const { t } = useLingui();
  const post = unmask<CommentsFragment>(ref);
  const aim = useAim();
  const section = useRef<HTMLElement>(null);
  const isNear = useNear(section);
  const [moves, setMoves] = useState<ReadonlyMap<string, TalkMove>>(new Map());
  const { nodes, pageInfo, sort, camp, changed } = post.comments;
  const { hasNextPage, hasPreviousPage, endCursor } = pageInfo;
  const side = post.camps?.find(({ option }) => option.key === camp)?.option.label;
  return (
    <section ref={section} id="comments" tabIndex={-1} className={css.comments} aria-labelledby="comments-heading">
      <Stitching thread="lining" />
      <h2 id="comments-heading">
        <Plural value={post.commentCount} _0="Comments" one="# comment" other="# comments" />
      </h2>
      <TalkFacts post={post} />
      <NewComment path={post.path} postId={post.id} unsent={post.viewerUnsent} canComment={post.viewerCanComment} />
      {post.commentCount > 0 ? (
        <div className={order.box}>
          <TalkChoices post={post} />
        </div>
      ) : null}
      {nodes.length > 0 ? (
        <TalkMoved value={moves}>
          <ul role="list" className={css.list}>
            {nodes.map((comment) => (
              <li key={comment.id}>
                <CommentThread comment={comment} aim={aim} />
              </li>
            ))}
          </ul>
        </TalkMoved>
      ) : (
        <p className={css.empty}>
          {hasPreviousPage ? <Trans>There are no older comments.</Trans> : changed ? <Trans>Nobody here has spoken for another side since.</Trans> : side ? <Trans>Nobody has spoken for {side} yet.</Trans> : <Trans>Nobody has spoken yet.</Trans>}
        </p>
      )}
      <Pager
        label={t`Pages of comments`}
        newer={hasPreviousPage ? { to: talkAddress({ sort, camp, changed }), text: sort === 'NEWEST' ? <Trans>Newest comments</Trans> : <Trans>First page</Trans> } : null}
        older={
          hasNextPage && endCursor
            ? { to: talkAddress({ sort, camp, changed, page: endCursor }), text: <Trans>Show more</Trans> }
            : null
        }
      />
      {isNear ? (
        <Suspense fallback={null}>
          <LiveTalk
            key={post.id}
            postId={post.id}
            postPath={post.path}
            cursor={post.talkCursor}
            lastCommentId={post.lastCommentId}
            shown={cardsOf(post)}
            onMoves={setMoves}
          />
          {post.viewerCanComment ? <QuoteSelection section={section} /> : null}
        </Suspense>
      ) : null}
    </section>
  );
}
