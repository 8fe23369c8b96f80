import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BlockQueries, MemberQueries } from '@swingtag/accounts-server';
import { Ctx, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { PollQueries, VoteQueries, type PollType } from '@swingtag/polls-server';
import { PostQueries } from '@swingtag/posts-server';
import { CampQueries } from './camp.queries.ts';
import { CommentResult, CommentType, CommentWritten } from './comment.graphql.ts';
import { commentGone, isAuthor, isVisible, mayCredit, maySeeText, standingFor } from './comment.policy.ts';
import { CommentQueries } from './comment.queries.ts';
import { FEWEST_CREDITS } from './credit.entity.ts';
import { CreditQueries, type Change } from './credit.queries.ts';
import { CreditService } from './credit.service.ts';

/** What changed minds under a post, and whose mind changed. */
@Resolver(() => CommentType)
export class CreditResolver {
  constructor(
    private readonly service: CreditService,
    private readonly credits: CreditQueries,
    private readonly queries: CommentQueries,
    private readonly camps: CampQueries,
    private readonly posts: PostQueries,
    private readonly polls: PollQueries,
    private readonly votes: VoteQueries,
    private readonly blocks: BlockQueries,
    private readonly members: MemberQueries,
  ) {}

  @Public()
  @Mutation(() => CommentResult, { description: 'Says that this comment made the viewer change their vote: one for each change, never one of their own. Nobody is told who.' })
  creditComment(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<CommentWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.give(ctx.viewer, id)));
  }

  @Public()
  @Mutation(() => CommentResult, { description: 'Takes the credit back.' })
  uncreditComment(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<CommentWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.takeBack(ctx.viewer, id)));
  }

  @ResolveField(() => Int, { nullable: true, description: `How many members credit it for a change of their vote. Null while the tally is hidden from the viewer, and below ${FEWEST_CREDITS}.` })
  async changedVotes(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<number | null> {
    if (comment.creditCount < FEWEST_CREDITS || !isVisible(comment)) return null;
    return (await this.camps.maySee(ctx, comment.postId)) ? comment.creditCount : null;
  }

  @ResolveField(() => Boolean, { description: 'Its author has spoken here for another side since, or votes there now where ballots are open. False while the tally is hidden from the viewer.' })
  async changedSince(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    if (!comment.isTurned || comment.stanceOptionId === null || !maySeeText(ctx.viewer, comment)) return false;
    return isAuthor(ctx.viewer, comment) || this.camps.maySee(ctx, comment.postId);
  }

  @ResolveField(() => Boolean, { description: 'The viewer credits it for the last change of their vote.' })
  async viewerCredits(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return (await this.changeUnder(ctx, comment))?.change?.creditedId === comment.id;
  }

  @ResolveField(() => Boolean, { description: 'The viewer has changed their vote, and it may be because of this comment.' })
  async viewerCanCredit(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    const found = await this.changeUnder(ctx, comment);
    const { authorId } = comment;
    if (!found?.change) return false;
    const post = standingFor(ctx.viewer, await this.posts.standing(ctx, comment.postId));
    if (mayCredit(ctx.viewer, post, comment, { poll: found.poll, changedAt: found.change.at })) return false;
    if (authorId === null) return true;
    const author = await this.members.memberById(ctx, authorId);
    return author?.deletedAt === null && !((await this.blocks.blocksViewer(ctx, authorId)) || (await this.blocks.viewerBlocks(ctx, authorId)));
  }

  /** Asks the database only for those whose vote has moved since it was cast. */
  private async changeUnder(ctx: OperationContext, { postId }: CommentType): Promise<{ poll: PollType; change: Change | null } | null> {
    const pollId = ctx.viewer && (await this.posts.standing(ctx, postId))?.pollId;
    const vote = pollId ? await this.votes.ofViewer(ctx, pollId) : null;
    const poll = vote?.changedAt ? await this.polls.byId(ctx, vote.pollId) : null;
    return poll && { poll, change: await this.credits.changeOfViewer(ctx, poll.id) };
  }

  private async asNow(ctx: OperationContext, credited: Promise<string>): Promise<CommentWritten> {
    const id = await credited;
    ctx.forget();
    const comment = await this.queries.readable(ctx, id);
    if (!comment) throw commentGone();
    return Object.assign(new CommentWritten(), { comment });
  }
}
