/** Job of a topic, at the time of its publication: `{ postId }`. */
export const TOPIC_STARTED = 'topicStarted';
