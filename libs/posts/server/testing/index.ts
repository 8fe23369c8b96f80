export { anArticle, aPicture, aTrend, type ArticleForTest } from './article.factory.ts';
export { aBoard, anAudience, type BoardForTest } from './board.factory.ts';
export { aTopic, type TopicForTest } from './topic.factory.ts';
