/** The review queue, opened at the case about this comment; `page` is the cursor of its page. */
export function reviewPath(commentId?: string | null, page?: string | null): string {
  const search = new URLSearchParams();
  if (page) search.set('page', page);
  if (commentId) search.set('case', commentId);
  return search.size > 0 ? `/admin/review?${search.toString()}` : '/admin/review';
}

export function undoPath(decisionId: string): string {
  return `/admin/decisions/${encodeURIComponent(decisionId)}/undo`;
}
