/** Job of a written reply: `{ commentId }`. */
export const REPLY_WRITTEN = 'replyWritten';

/** Job of every comment that was written, replies too: `{ commentId }`. */
export const COMMENT_WRITTEN = 'commentWritten';
