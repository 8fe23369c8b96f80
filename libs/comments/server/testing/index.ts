export * from './comment.documents.ts';
export { aComment, type CommentForTest } from './comment.factory.ts';
