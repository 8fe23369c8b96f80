import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberQueries, MemberType, type Member } from '@swingtag/accounts-server';
import { Ctx, PageArgs, type Connection, type OperationContext } from '@swingtag/platform-server';
import { OpenBallot, OpenBallotConnection } from './open-ballot.graphql.ts';
import { OpenBallotQueries } from './open-ballot.queries.ts';
import { PollType } from './poll.graphql.ts';
import { maySeeBallots } from './poll.policy.ts';
import { VoteQueries } from './vote.queries.ts';

@Resolver(() => PollType)
export class PollBallotsResolver {
  constructor(
    private readonly ballots: OpenBallotQueries,
    private readonly votes: VoteQueries,
  ) {}

  @ResolveField(() => OpenBallotConnection, { nullable: true, description: 'Who voted what; null when ballots are secret, and while the results are hidden from this viewer.' })
  async openBallots(@Parent() poll: PollType, @Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<Connection<OpenBallot> | null> {
    const hasVoted = (await this.votes.ofViewer(ctx, poll.id)) !== null;
    return maySeeBallots(poll, hasVoted) ? this.ballots.page(poll, args) : null;
  }
}

@Resolver(() => OpenBallot)
export class OpenBallotResolver {
  constructor(private readonly members: MemberQueries) {}

  @ResolveField(() => MemberType, { nullable: true })
  async member(@Parent() ballot: OpenBallot, @Ctx() ctx: OperationContext): Promise<Member | null> {
    const member = await this.members.memberById(ctx, ballot.memberId);
    return member?.deletedAt ? null : member;
  }
}
