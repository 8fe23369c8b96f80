import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberQueries, MemberType } from '@swingtag/accounts-server';
import { PictureQueries, PictureType } from '@swingtag/media-server';
import { Ctx, NotFound, PageArgs, pageSize, Public, type Connection, type OperationContext } from '@swingtag/platform-server';
import { PollQueries, PollType } from '@swingtag/polls-server';
import { BagQueries, BagType, TrendQueries, TrendType } from '@swingtag/trends-server';
import { ArticleConnection, ArticleType } from './article.graphql.ts';
import { ArticleQueries } from './article.queries.ts';

@Resolver(() => ArticleType)
export class ArticleResolver {
  constructor(
    private readonly queries: ArticleQueries,
    private readonly members: MemberQueries,
    private readonly trends: TrendQueries,
    private readonly catalogue: BagQueries,
    private readonly polls: PollQueries,
    private readonly pictures: PictureQueries,
  ) {}

  @Public()
  @Query(() => ArticleConnection, { description: 'Newest first.' })
  articles(@Args() args: PageArgs): Promise<Connection<ArticleType>> {
    return this.queries.page(args);
  }

  @Public()
  @Query(() => ArticleType, { nullable: true })
  article(@Args('slug', { type: () => String }) slug: string): Promise<ArticleType | null> {
    return this.queries.bySlug(slug);
  }

  @ResolveField(() => MemberType)
  author(@Parent() article: ArticleType, @Ctx() ctx: OperationContext): Promise<MemberType | null> {
    return this.members.memberById(ctx, article.authorId);
  }

  @ResolveField(() => TrendType)
  async trend(@Parent() article: ArticleType, @Ctx() ctx: OperationContext): Promise<TrendType> {
    return (await this.trends.byId(ctx, article.trendId)) ?? refuse();
  }

  @ResolveField(() => PollType, { nullable: true })
  poll(@Parent() article: ArticleType, @Ctx() ctx: OperationContext): Promise<PollType | null> {
    if (article.preview) return Promise.resolve(article.preview.poll);
    return article.pollId ? this.polls.byId(ctx, article.pollId) : Promise.resolve(null);
  }

  @ResolveField(() => PictureType)
  cover(@Parent() article: ArticleType, @Ctx() ctx: OperationContext): Promise<PictureType> {
    return this.pictures.byId(ctx, article.coverId);
  }

  @ResolveField(() => [BagType], { description: 'That the article shows, in its order.' })
  async bags(@Parent() article: ArticleType, @Ctx() ctx: OperationContext): Promise<BagType[]> {
    const bags = await Promise.all((article.preview?.bagIds ?? (await this.queries.bagIds(ctx, article.id))).map((id) => this.catalogue.byId(ctx, id)));
    return bags.filter((bag) => bag !== null);
  }

  @ResolveField(() => [ArticleType], { description: 'Those that the editor chose, filled up with what is near.' })
  async relatedReads(
    @Parent() article: ArticleType,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Ctx() ctx: OperationContext,
  ): Promise<ArticleType[]> {
    const ids = [...new Set([...(article.preview?.relatedIds ?? []), ...(await this.queries.relatedIds(ctx, article.id))])].slice(0, pageSize(first, 4));
    const reads = await Promise.all(ids.map((id) => this.queries.byId(ctx, id)));
    return reads.filter((read) => read !== null);
  }
}

function refuse(): never {
  throw new NotFound();
}
