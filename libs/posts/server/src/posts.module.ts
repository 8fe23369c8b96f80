import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '@swingtag/accounts-server';
import { MediaModule } from '@swingtag/media-server';
import { PollsModule } from '@swingtag/polls-server';
import { TrendsModule } from '@swingtag/trends-server';
import { Article, ArticleBag, GalleryItem, RelatedRead } from './article.entity.ts';
import { PollArticleResolver, TrendArticlesResolver } from './article.links.resolver.ts';
import { ArticleQueries } from './article.queries.ts';
import { ArticleResolver } from './article.resolver.ts';
import { Post } from './post.entity.ts';
import { PostQueries } from './post.queries.ts';

@Module({
  imports: [AccountsModule, MediaModule, TrendsModule, PollsModule, TypeOrmModule.forFeature([Post, Article, ArticleBag, GalleryItem, RelatedRead])],
  providers: [ArticleQueries, ArticleResolver, PostQueries, PollArticleResolver, TrendArticlesResolver],
  exports: [ArticleQueries, PostQueries],
})
export class PostsModule {}
