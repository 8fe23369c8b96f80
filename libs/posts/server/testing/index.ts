export { anArticle, aTrend, type ArticleForTest } from './article.factory.ts';
