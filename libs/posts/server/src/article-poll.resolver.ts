import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { PollChanged, PollQueries, PollResult, PollType } from '@swingtag/polls-server';
import { ArticleType } from './article.graphql.ts';
import { AskAnewInput, CloseArticlePollInput } from './article-poll.graphql.ts';
import { ArticlePollService } from './article-poll.service.ts';
import { ArticleQueries } from './article.queries.ts';

@Resolver(() => ArticleType)
export class ArticlePollResolver {
  constructor(
    private readonly service: ArticlePollService,
    private readonly queries: ArticleQueries,
    private readonly polls: PollQueries,
  ) {}

  @Mutation(() => PollResult, { description: 'Editors: closes the poll of an article, with a reason that everybody reads.' })
  closeArticlePoll(@Args('input') input: CloseArticlePollInput, @Ctx() ctx: OperationContext): Promise<PollChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.service.close(ctx.viewer, input)));
  }

  @Mutation(() => PollResult, { description: 'Editors: another poll in the place of the one that is there, which is closed and stays with its votes.' })
  askAnew(@Args('input') input: AskAnewInput, @Ctx() ctx: OperationContext): Promise<PollChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.service.askAnew(ctx.viewer, input)));
  }

  @ResolveField(() => [PollType], { description: 'Polls that it had before it asked anew, the newest first.' })
  async askedBefore(@Parent() { id, preview }: ArticleType, @Ctx() ctx: OperationContext): Promise<PollType[]> {
    const ids = preview ? [] : await this.queries.askedBefore(ctx, id);
    return (await Promise.all(ids.map((pollId) => this.polls.byId(ctx, pollId)))).filter((poll) => poll !== null);
  }

  private async changed(ctx: OperationContext, change: Promise<string>): Promise<PollChanged> {
    const id = await change;
    ctx.forget();
    return Object.assign(new PollChanged(), { poll: await this.polls.byId(ctx, id) });
  }
}
