import { Plural, Trans } from '@lingui/react/macro';
import { useLive, useReread } from '@swingtag/platform-web';
import { TalkMovedDocument } from '@swingtag/platform-web/gql';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useFetchers, useNavigation, useRevalidator } from 'react-router';
import { commentPath } from './comment.address.ts';
import css from './live-talk.module.css';
import type { TalkMove } from './talk-moves.ts';

export interface Shown {
  id: string;
  editedAt: string | null;
}

interface Told {
  move: TalkMove;
  /** The page was being read when this came. */
  cameWhileReading: boolean;
}

const isAfter = (id: string, last: string | null) => BigInt(id) > BigInt(last ?? '0');

/** Loaded when the page is there: follows its talk, hands what moved to the cards, and keeps what is new behind a link until the reader wants it. */
export default function LiveTalk({ postId, postPath, cursor, lastCommentId, shown, onMoves }: {
  postId: string;
  postPath: string;
  cursor: string;
  lastCommentId: string | null;
  shown: readonly Shown[];
  onMoves: (moves: ReadonlyMap<string, TalkMove>) => void;
}): ReactNode {
  const [since] = useState(cursor);
  const [told, setTold] = useState<readonly Told[]>([]);
  const [seen, setSeen] = useState(cursor);
  const { revalidate, state } = useRevalidator();
  const reread = useReread();
  const isReading = [useNavigation().state, state, ...useFetchers().map((fetcher) => fetcher.state)].includes('loading');
  const latest = useRef(since);
  if (seen !== cursor) {
    setSeen(cursor);
    setTold(told.filter((one) => one.cameWhileReading).map(({ move }) => ({ move, cameWhileReading: false })));
  }
  useEffect(() => onMoves(new Map(told.map(({ move }) => [move.commentId, move]))), [told, onMoves]);
  useLive(
    TalkMovedDocument,
    { postId, since },
    ({ talkMoved }) => {
      latest.current = talkMoved.cursor;
      if (talkMoved.isGap || talkMoved.isGone) reread();
      const ids = new Set(talkMoved.moves.map((move) => move.commentId));
      setTold((before) => [
        ...before.filter(({ move }) => !ids.has(move.commentId)),
        ...talkMoved.moves.map((move) => ({ move, cameWhileReading: isReading })),
      ]);
    },
    () => undefined,
    () => ({ postId, since: latest.current }),
  );
  const fresh = told.map(({ move }) => move).filter((move) => move.state === 'VISIBLE' && !move.viewerIsAuthor && !move.viewerBlocksAuthor && isAfter(move.commentId, lastCommentId));
  const changed = shown.filter(({ id, editedAt }) => {
    const move = told.find((one) => one.move.commentId === id)?.move;
    return move !== undefined && !move.viewerIsAuthor && !move.viewerBlocksAuthor && move.editedAt !== editedAt;
  });
  const newest = fresh.toSorted((one, other) => (isAfter(one.commentId, other.commentId) ? 1 : -1)).at(-1);
  return (
    <p role="status" className={css.live}>
      {newest ? (
        <Link to={commentPath(postPath, { id: newest.commentId, parent: newest.rootId ? { id: newest.rootId } : null })} className={css.news}>
          <Plural value={fresh.length} one="# new comment" other="# new comments" />
        </Link>
      ) : changed.length > 0 ? (
        <button type="button" className={css.news} onClick={() => void revalidate()}>
          <Plural value={changed.length} one="# comment was edited" other="# comments were edited" /> <Trans>Show</Trans>
        </button>
      ) : null}
    </p>
  );
}
