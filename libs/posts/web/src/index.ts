export { pollsInText } from './article-body.tsx';
export { ArticleList } from './article-list.tsx';
export { ArticlePage } from './article-page.tsx';
export { articlePath, talkPath } from './article-path.ts';
export { HomePage, pollsOnHome } from './home-page.tsx';
export { SeriesPage, SeriesShelf } from './series-page.tsx';
export { VotingCard, type VotingCardProps } from './voting-card.tsx';
