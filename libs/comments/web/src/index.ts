export { CommentCard } from './comment-card.tsx';
export { addComment, deleteComment, editComment, restoreComment } from './comment.action.ts';
export { commentPath, commentsPage } from './comment.address.ts';
export { findComment, loadArticleToComment, loadComment, loadReplies, loadTopicToComment } from './comment.load.ts';
export { Comments } from './comments.tsx';
export { pressComment } from './like.action.ts';
export { RepliesPage } from './replies-page.tsx';
export { StanceBadge } from './stance-badge.tsx';
export { EditPage, NewCommentPage, ReplyPage } from './write-pages.tsx';
