import type { CommentSort } from '@swingtag/platform-web/gql';

/** The element of a comment on a page. */
export function commentAnchor(id: string): string {
  return `comment-${id}`;
}

interface Placed {
  id: string;
  /** The comment it answers. */
  parent: { id: string } | null;
}

/** The page of its article or topic that shows this comment, scrolled to it; for a reply, with its whole thread. */
export function commentPath(postPath: string, { id, parent }: Placed): string {
  const name = encodeURIComponent(id);
  return `${postPath}?${parent ? 'thread' : 'at'}=${name}#${commentAnchor(id)}`;
}

/** Address of something to do with a comment, such as `reply`. */
export function commentDeed(id: string, deed: 'reply' | 'reply?quote=' | 'edit' | 'history' | 'delete' | 'restore' | 'report' | 'replies' | 'like' | 'unlike' | 'credit' | 'uncredit'): string {
  return `/comments/${encodeURIComponent(id)}/${deed}`;
}

const SORTS: readonly CommentSort[] = ['NEWEST', 'OLDEST', 'BEST', 'CONTROVERSIAL', 'BRIDGE'];

function sortNamed(name: string | null): CommentSort | null {
  return SORTS.find((sort) => sort.toLowerCase() === name) ?? null;
}

/** Of the talk under a post, in an order and of a camp; the usual ones stay out of the address. */
export function talkAddress(given: { sort: CommentSort; camp: string | null; changed?: boolean; page?: string }): string {
  const search = new URLSearchParams();
  if (given.sort !== 'NEWEST') search.set('sort', given.sort.toLowerCase());
  if (given.camp) search.set('camp', given.camp);
  if (given.changed) search.set('changed', '1');
  if (given.page) search.set('page', given.page);
  return `?${search.toString()}#comments`;
}

interface CommentsPage {
  commentsAfter: string | null;
  commentsAt: string | null;
  commentsFirst: number;
  repliesFirst: number;
  commentsSort: CommentSort | null;
  commentsCamp: string | null;
  commentsChanged: boolean | null;
}

/**
 * Variables of the fragment `Comments`, from `?sort=`, `?camp=`, `?changed=`, `?page=` (a cursor), `?at=` (a comment on top) or `?thread=` (a reply): a
 * page for a reply shows fewer threads and many more replies, so that its anchor is there.
 */
export function commentsPage(request: Request): CommentsPage {
  const { searchParams } = new URL(request.url);
  const thread = searchParams.get('thread') || null;
  return {
    commentsAfter: searchParams.get('page') || null,
    commentsAt: thread ?? (searchParams.get('at') || null),
    commentsFirst: thread ? 5 : 20,
    repliesFirst: thread ? 100 : 10,
    commentsSort: sortNamed(searchParams.get('sort')),
    commentsCamp: searchParams.get('camp')?.slice(0, 40) || null,
    commentsChanged: searchParams.has('changed') || null,
  };
}
