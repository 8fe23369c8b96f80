import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, NotFound, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { CastVoteInput, VoteCast, VoteResult } from './poll.graphql.ts';
import { PollQueries } from './poll.queries.ts';
import { VoteService } from './vote.service.ts';

@Resolver()
export class VoteResolver {
  constructor(
    private readonly votes: VoteService,
    private readonly polls: PollQueries,
  ) {}

  @Public()
  @Mutation(() => VoteResult, { description: "Casts or changes the viewer's vote. The same vote again is the same answer." })
  castVote(@Args('input') input: CastVoteInput, @Ctx() ctx: OperationContext): Promise<VoteCast | Refusal> {
    return orRefusal(this.votes.cast(ctx.viewer, input.pollId, input.optionId).then(() => this.asNow(ctx, input.pollId)));
  }

  @Public()
  @Mutation(() => VoteResult, { description: "Withdraws the viewer's vote while the poll is open." })
  withdrawVote(@Args('pollId', { type: () => ID }) pollId: string, @Ctx() ctx: OperationContext): Promise<VoteCast | Refusal> {
    return orRefusal(this.votes.withdraw(ctx.viewer, pollId).then(() => this.asNow(ctx, pollId)));
  }

  private async asNow(ctx: OperationContext, pollId: string): Promise<VoteCast> {
    ctx.forget();
    const poll = await this.polls.byId(ctx, pollId);
    if (!poll) throw new NotFound();
    return Object.assign(new VoteCast(), { poll });
  }
}
