import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, NotFound, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { CastVoteInput, VoteCast, VoteResult } from './poll.graphql.ts';
import { PollQueries } from './poll.queries.ts';
import { VoteQueries } from './vote.queries.ts';
import { VoteService, type VoteStands } from './vote.service.ts';

@Resolver()
export class VoteResolver {
  constructor(
    private readonly votes: VoteService,
    private readonly polls: PollQueries,
    private readonly standing: VoteQueries,
  ) {}

  @Public()
  @Mutation(() => VoteResult, { description: "Casts or changes the viewer's vote. The same vote again is the same answer." })
  castVote(@Args('input') input: CastVoteInput, @Ctx() ctx: OperationContext): Promise<VoteCast | Refusal> {
    return orRefusal(this.votes.cast(ctx.viewer, input.pollId, input.choice, input.requestId ?? null).then((stands) => this.asNow(ctx, stands)));
  }

  @Public()
  @Mutation(() => VoteResult, { description: "Withdraws the viewer's vote while the poll is open." })
  withdrawVote(
    @Args('pollId', { type: () => ID }) pollId: string,
    @Args('requestId', { type: () => String, nullable: true, description: 'As in CastVoteInput.' }) requestId: string | null,
    @Ctx() ctx: OperationContext,
  ): Promise<VoteCast | Refusal> {
    return orRefusal(this.votes.withdraw(ctx.viewer, pollId, requestId ?? null).then((stands) => this.asNow(ctx, stands)));
  }

  private async asNow(ctx: OperationContext, { vote, poll: written }: VoteStands): Promise<VoteCast> {
    ctx.forget();
    this.standing.remember(ctx, vote);
    if (written) this.polls.remember(ctx, written);
    const poll = written ?? (await this.polls.byId(ctx, vote.pollId));
    if (!poll) throw new NotFound();
    return Object.assign(new VoteCast(), { poll });
  }
}
