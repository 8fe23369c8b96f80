export { anArticle, aPicture, aTrend, type ArticleForTest } from './article.factory.ts';
export { aBoard, anAudience, type BoardForTest } from './board.factory.ts';
