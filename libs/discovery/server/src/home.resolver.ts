import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Public, type OperationContext } from '@swingtag/platform-server';
import { ArticleQueries, ArticleType } from '@swingtag/posts-server';
import { Home } from './home.graphql.ts';
import { HomeQueries } from './home.queries.ts';

const SHELF = 4;

@Resolver(() => Home)
export class HomeResolver {
  constructor(
    private readonly queries: HomeQueries,
    private readonly articles: ArticleQueries,
  ) {}

  @Public()
  @Query(() => Home)
  home(): Home {
    return new Home();
  }

  @ResolveField(() => ArticleType, { nullable: true, description: 'The open poll that moved most today.' })
  async verdictOfTheDay(@Ctx() ctx: OperationContext): Promise<ArticleType | null> {
    const id = await this.queries.verdictOfTheDay();
    return id ? this.articles.byId(ctx, id) : null;
  }

  @ResolveField(() => [ArticleType])
  async closingSoon(@Ctx() ctx: OperationContext): Promise<ArticleType[]> {
    return this.read(ctx, await this.queries.closingSoon(SHELF));
  }

  @ResolveField(() => [ArticleType], { description: 'Most votes and comments in a week.' })
  async trending(@Ctx() ctx: OperationContext): Promise<ArticleType[]> {
    return this.read(ctx, await this.queries.trending(SHELF));
  }

  @ResolveField(() => [ArticleType], { description: 'Newest first.' })
  async fresh(@Ctx() ctx: OperationContext): Promise<ArticleType[]> {
    return this.read(ctx, await this.queries.fresh(SHELF));
  }

  private async read(ctx: OperationContext, ids: string[]): Promise<ArticleType[]> {
    const articles = await Promise.all(ids.map((id) => this.articles.byId(ctx, id)));
    return articles.filter((article) => article !== null);
  }
}
