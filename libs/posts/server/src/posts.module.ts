import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@swingtag/accounts-server';
import { MediaModule } from '@swingtag/media-server';
import { PollsModule } from '@swingtag/polls-server';
import { TrendsModule } from '@swingtag/trends-server';
import { Article, ArticleBag, ArticlePicture, RelatedRead } from './article.entity.ts';
import { PollArticleResolver, TrendArticlesResolver } from './article.links.resolver.ts';
import { ArticleQueries } from './article.queries.ts';
import { ArticleResolver } from './article.resolver.ts';
import { ArticleWriter } from './article.writer.ts';
import {
  ArticleBodyResolver, BagBlockResolver, ComparisonBlockResolver, GalleryBlockResolver, GalleryItemResolver, PollBlockResolver, RelatedBlockResolver,
} from './body.resolver.ts';
import { Board, BoardGroup } from './board.entity.ts';
import { BoardQueries } from './board.queries.ts';
import { BoardGroupResolver, BoardResolver } from './board.resolver.ts';
import { BoardService } from './board.service.ts';
import { Post } from './post.entity.ts';
import { PostQueries } from './post.queries.ts';
import { Series, SeriesArticle } from './series.entity.ts';
import { SeriesQueries } from './series.queries.ts';
import { ArticleSeriesResolver, SeriesPartResolver, SeriesPlaceResolver, SeriesResolver } from './series.resolver.ts';

const ENTITIES = [Post, Article, ArticleBag, ArticlePicture, RelatedRead, Series, SeriesArticle];
const BODY = [
  ArticleBodyResolver, BagBlockResolver, ComparisonBlockResolver, GalleryBlockResolver, GalleryItemResolver, PollBlockResolver, RelatedBlockResolver,
];
const SERIES = [SeriesQueries, SeriesResolver, SeriesPartResolver, SeriesPlaceResolver, ArticleSeriesResolver];

@Module({
  imports: [AccountsModule, MediaModule, TrendsModule, PollsModule, TypeOrmModule.forFeature(ENTITIES)],
  providers: [ArticleQueries, ArticleResolver, ArticleWriter, ...BODY, ...SERIES, PostQueries, PollArticleResolver, TrendArticlesResolver],
  exports: [ArticleQueries, ArticleWriter, PostQueries],
  imports: [AccountsModule, MediaModule, TrendsModule, PollsModule, TypeOrmModule.forFeature([Post, Article, ArticleBag, GalleryItem, RelatedRead, Board, BoardGroup])],
  providers: [BoardQueries, BoardService, BoardGroupResolver, BoardResolver, ArticleQueries, ArticleResolver, PostQueries, PollArticleResolver, TrendArticlesResolver],
  exports: [BoardQueries, BoardService, ArticleQueries, PostQueries],
})
export class PostsModule {}
