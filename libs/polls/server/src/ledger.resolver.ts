import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, pageSize, type OperationContext } from '@swingtag/platform-server';
import { LedgerHeadPublished, LedgerType, VoteReceipt } from './ledger.graphql.ts';
import { LedgerQueries } from './ledger.queries.ts';
import { PollType } from './poll.graphql.ts';

@Resolver(() => PollType)
export class PollLedgerResolver {
  constructor(private readonly ledgers: LedgerQueries) {}

  @ResolveField(() => LedgerType, { nullable: true, description: 'Null until the first vote is sealed.' })
  ledger(@Parent() poll: PollType, @Ctx() ctx: OperationContext): Promise<LedgerType | null> {
    return this.ledgers.ofPoll(ctx, poll.id);
  }

  @ResolveField(() => VoteReceipt, { nullable: true, description: "For the viewer's newest sealed vote event; null until it is sealed. Nobody sees that of others." })
  viewerReceipt(@Parent() poll: PollType, @Ctx() ctx: OperationContext): Promise<VoteReceipt | null> {
    return this.ledgers.receiptOfViewer(ctx, poll.id);
  }
}

@Resolver(() => LedgerType)
export class LedgerResolver {
  constructor(private readonly ledgers: LedgerQueries) {}

  @ResolveField(() => [LedgerHeadPublished], { description: 'The newest first: one a day while votes come in, and the final one.' })
  publishedHeads(
    @Parent() ledger: LedgerType,
    @Args('first', { type: () => Int, nullable: true, description: 'At most 100.' }) first: number | null,
    @Ctx() ctx: OperationContext,
  ): Promise<LedgerHeadPublished[]> {
    return this.ledgers.published(ctx, ledger.pollId, pageSize(first, 30));
  }
}
