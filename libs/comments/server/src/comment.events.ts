/** Job of a written reply: `{ commentId }`. */
export const REPLY_WRITTEN = 'replyWritten';
