import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, NotFound, Public, type OperationContext } from '@swingtag/platform-server';
import { ArticleType } from './article.graphql.ts';
import { ArticleQueries } from './article.queries.ts';
import { SeriesPart, SeriesPlace, SeriesType } from './series.graphql.ts';
import { SeriesQueries } from './series.queries.ts';

@Resolver(() => SeriesType)
export class SeriesResolver {
  constructor(private readonly queries: SeriesQueries) {}

  @Public()
  @Query(() => [SeriesType], { description: 'The picks of the years first, newest year first.' })
  allSeries(): Promise<SeriesType[]> {
    return this.queries.all();
  }

  @Public()
  @Query(() => SeriesType, { nullable: true })
  series(@Args('slug', { type: () => String }) slug: string): Promise<SeriesType | null> {
    return this.queries.bySlug(slug);
  }

  @ResolveField(() => [SeriesPart])
  parts(@Parent() series: SeriesType, @Ctx() ctx: OperationContext): Promise<SeriesPart[]> {
    return this.queries.parts(ctx, series.id);
  }
}

@Resolver(() => SeriesPart)
export class SeriesPartResolver {
  constructor(private readonly articles: ArticleQueries) {}

  @ResolveField(() => ArticleType)
  async article(@Parent() part: SeriesPart, @Ctx() ctx: OperationContext): Promise<ArticleType> {
    const article = await this.articles.byId(ctx, part.articleId);
    if (!article) throw new NotFound();
    return article;
  }
}

@Resolver(() => SeriesPlace)
export class SeriesPlaceResolver {
  constructor(private readonly articles: ArticleQueries) {}

  @ResolveField(() => ArticleType, { nullable: true })
  previous(@Parent() place: SeriesPlace, @Ctx() ctx: OperationContext): Promise<ArticleType | null> {
    return place.previousId ? this.articles.byId(ctx, place.previousId) : Promise.resolve(null);
  }

  @ResolveField(() => ArticleType, { nullable: true })
  next(@Parent() place: SeriesPlace, @Ctx() ctx: OperationContext): Promise<ArticleType | null> {
    return place.nextId ? this.articles.byId(ctx, place.nextId) : Promise.resolve(null);
  }
}

@Resolver(() => ArticleType)
export class ArticleSeriesResolver {
  constructor(private readonly queries: SeriesQueries) {}

  @ResolveField(() => [SeriesPlace], { description: 'The series that the article is a part of.' })
  series(@Parent() article: ArticleType, @Ctx() ctx: OperationContext): Promise<SeriesPlace[]> {
    return this.queries.places(ctx, article.id);
  }
}
