export { anArticle, aPicture, aTrend, type ArticleForTest } from './article.factory.ts';
