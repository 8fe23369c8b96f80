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
export function commentDeed(id: string, deed: 'reply' | 'edit' | 'delete' | 'restore' | 'report' | 'replies' | 'like' | 'unlike'): string {
  return `/comments/${encodeURIComponent(id)}/${deed}`;
}

interface CommentsPage {
  commentsAfter: string | null;
  commentsAt: string | null;
  commentsFirst: number;
  repliesFirst: number;
}

/**
 * Variables of the fragment `Comments`, from `?page=` (a cursor), `?at=` (a comment on top) or `?thread=` (a reply): a
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
  };
}
