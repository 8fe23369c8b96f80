/** Job of a topic, at the time of its publication: `{ postId }`. */
export const TOPIC_STARTED = 'topicStarted';

/** Job of a text that may mention members and is not told of in another way: `{ postId }` of a topic, or `{ commentId }`. */
export const MEMBERS_MENTIONED = 'membersMentioned';
