/** The element of a comment on a page. */
export function commentAnchor(id: string): string {
  return `comment-${id}`;
}

/** The article page that shows this comment, scrolled to it. */
export function commentPath(slug: string, id: string): string {
  return `/articles/${encodeURIComponent(slug)}?at=${encodeURIComponent(id)}#${commentAnchor(id)}`;
}

/** Address of something to do with a comment, such as `reply`. */
export function commentDeed(id: string, deed: 'reply' | 'edit' | 'delete' | 'restore' | 'report' | 'replies'): string {
  return `/comments/${encodeURIComponent(id)}/${deed}`;
}

/** Variables of the fragment `Comments`, from `?page=` (a cursor) or `?at=` (a comment). */
export function commentsPage(request: Request): { commentsAfter: string | null; commentsAt: string | null } {
  const { searchParams } = new URL(request.url);
  return { commentsAfter: searchParams.get('page') || null, commentsAt: searchParams.get('at') || null };
}
