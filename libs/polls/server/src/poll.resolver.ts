import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { mayActAsStaff } from '@swingtag/accounts-server';
import { clientAddress, Ctx, Invalid, LiveBus, NotFound, orRefusal, PageArgs, parseId, Public, type Connection, type OperationContext, type Refusal, type Viewer } from '@swingtag/platform-server';
import { TrendQueries, TrendType } from '@swingtag/trends-server';
import { PollEditor } from './poll.editor.ts';
import { PollOptionsEditor } from './poll-options.editor.ts';
import { ChangePollOptionsInput, ClosePollInput, EditPollInput, PollChanged, PollConnection, PollResult, PollOptionType, PollType, ReopenPollInput, Tally, Verdict, VoteType } from './poll.graphql.ts';
import { inOrderFor } from './poll-option.order.ts';
import { mayClosePolls, mayEditPolls, mayReopenPolls, maySeeTally, mayVote, votersInWords } from './poll.policy.ts';
import { isPreview } from './poll.preview.id.ts';
import { PollQueries } from './poll.queries.ts';
import { PollReminders } from './poll.reminder.ts';
import { PollService } from './poll.service.ts';
import { Swing } from './swing.graphql.ts';
import { SwingQueries } from './swing.queries.ts';
import { VerdictHistory } from './verdict-history.graphql.ts';
import { VerdictHistoryQueries } from './verdict-history.queries.ts';
import { toTally, toVerdict, votersOf } from './verdict.ts';
import { VoteQueries } from './vote.queries.ts';
import { pollTopic } from './vote.service.ts';

const LIVE_EVERY_MS = 1000;
const MAX_FOLLOWED = 50;

@Resolver(() => PollType)
export class PollResolver {
  constructor(
    private readonly polls: PollQueries,
    private readonly votes: VoteQueries,
    private readonly histories: VerdictHistoryQueries,
    private readonly swings: SwingQueries,
    private readonly service: PollService,
    private readonly editor: PollEditor,
    private readonly optionsEditor: PollOptionsEditor,
    private readonly reminders: PollReminders,
    private readonly trends: TrendQueries,
    private readonly live: LiveBus,
  ) {}

  @Public()
  @Query(() => PollType, { nullable: true })
  poll(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<PollType | null> {
    return this.polls.byId(ctx, parseId(id));
  }

  @Query(() => PollConnection, { description: 'Staff only: polls still open, the next to close first.' })
  openPolls(@Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<Connection<PollType>> {
    const refusal = mayActAsStaff(ctx.viewer);
    if (refusal) throw refusal;
    return this.polls.openPage(args);
  }

  @Query(() => PollConnection, { description: 'Staff only: closed polls, the last closed first.' })
  closedPolls(@Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<Connection<PollType>> {
    const refusal = mayActAsStaff(ctx.viewer);
    if (refusal) throw refusal;
    return this.polls.closedPage(args);
  }

  @Mutation(() => PollResult, { description: 'Moderators: closes a poll by hand, with a public reason.' })
  closePoll(@Args('input') input: ClosePollInput, @Ctx() ctx: OperationContext): Promise<PollChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.service.close(ctx.viewer, input.pollId, input.reason)));
  }

  @Mutation(() => PollResult, { description: 'Admins: opens a closed poll again, with a public reason.' })
  reopenPoll(@Args('input') input: ReopenPollInput, @Ctx() ctx: OperationContext): Promise<PollChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.service.reopen(ctx.viewer, input)));
  }

  @Mutation(() => PollResult, { description: 'Editors: corrects the question or labels, at any time; shown as edited.' })
  editPoll(@Args('input') input: EditPollInput, @Ctx() ctx: OperationContext): Promise<PollChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.editor.edit(ctx.viewer, input)));
  }

  @Mutation(() => PollResult, { description: 'Editors: replaces the choices of a poll that nobody has voted in yet.' })
  changePollOptions(@Args('input') input: ChangePollOptionsInput, @Ctx() ctx: OperationContext): Promise<PollChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.optionsEditor.change(ctx.viewer, input)));
  }

  @Mutation(() => PollResult, { description: 'Asks to be told before the poll closes, or no longer.' })
  remindOfPoll(
    @Args('pollId', { type: () => ID }) pollId: string,
    @Args('isWanted', { type: () => Boolean }) isWanted: boolean,
    @Ctx() ctx: OperationContext,
  ): Promise<PollChanged | Refusal> {
    return orRefusal(this.changed(ctx, this.reminders.set(ctx.viewer, pollId, isWanted)));
  }

  @Public()
  @Subscription(() => PollType, {
    description: 'The polls whose tally moved, each at most once a second and read anew for this viewer.',
    resolve(this: PollResolver, topic: string, _args: unknown, ctx: OperationContext) {
      ctx.forget();
      return this.polls.byId(ctx, topic.slice(pollTopic('').length));
    },
  })
  pollTallied(@Args('pollIds', { type: () => [ID] }) pollIds: string[], @Ctx() ctx: OperationContext): AsyncIterable<string> {
    if (pollIds.length === 0 || pollIds.length > MAX_FOLLOWED) throw new Invalid('pollIds', `Between 1 and ${MAX_FOLLOWED} polls can be followed.`);
    const topics = [...new Set(pollIds.map((id) => pollTopic(parseId(id))))];
    return this.live.follow(topics, LIVE_EVERY_MS, ctx.signal);
  }

  @ResolveField(() => [PollOptionType], { description: 'In the order for this viewer: of a head-to-head each has their own, and it stays.' })
  shownOptions(@Parent() poll: PollType, @Ctx() ctx: OperationContext): readonly PollOptionType[] {
    return inOrderFor(() => ctx.viewer?.memberId ?? clientAddress(ctx.req.ip), poll);
  }

  @ResolveField(() => Int, { description: 'How many members have voted.' })
  responses(@Parent() poll: PollType): number {
    return votersOf(poll.options);
  }

  @ResolveField(() => Tally, { nullable: true, description: 'Null while the results are hidden from this viewer.' })
  async tally(@Parent() poll: PollType, @Ctx() ctx: OperationContext): Promise<Tally | null> {
    const hasVoted = (await this.votes.ofViewer(ctx, poll.id)) !== null;
    return maySeeTally(poll, hasVoted) ? toTally(poll) : null;
  }

  @ResolveField(() => Verdict, { nullable: true, description: 'Null while the poll is open.' })
  verdict(@Parent() poll: PollType): Verdict | null {
    return poll.isOpen ? null : toVerdict(poll);
  }

  @ResolveField(() => VerdictHistory, { nullable: true, description: 'Null while the results are hidden from this viewer, and before there are three days of data.' })
  async history(@Parent() poll: PollType, @Ctx() ctx: OperationContext): Promise<VerdictHistory | null> {
    const hasVoted = (await this.votes.ofViewer(ctx, poll.id)) !== null;
    return maySeeTally(poll, hasVoted) ? this.histories.ofPoll(ctx, poll) : null;
  }

  @ResolveField(() => Swing, { nullable: true, description: 'Null while the results are hidden from this viewer, where several options stand side by side, and under ten votes or three that moved.' })
  async swing(@Parent() poll: PollType, @Ctx() ctx: OperationContext): Promise<Swing | null> {
    const hasVoted = (await this.votes.ofViewer(ctx, poll.id)) !== null;
    return maySeeTally(poll, hasVoted) ? this.swings.ofPoll(ctx, poll) : null;
  }

  @ResolveField(() => VoteType, { nullable: true, description: 'Present choice of the viewer; nobody sees that of others.' })
  async viewerVote(@Parent() poll: PollType, @Ctx() ctx: OperationContext): Promise<VoteType | null> {
    const vote = await this.votes.ofViewer(ctx, poll.id);
    if (!vote) return null;
    const { pollId, memberId, castAt, changedAt } = vote;
    const choice = vote.choice.flatMap((id) => poll.options.find((option) => option.id === id) ?? []);
    return { id: `${pollId}-${memberId}`, pollId, memberId, castAt, changedAt, choice };
  }

  @ResolveField(() => Boolean, { description: 'Made of a draft: an example that nothing can be done with.' })
  isPreview(@Parent() poll: PollType): boolean {
    return isPreview(poll);
  }

  @ResolveField(() => Boolean)
  viewerCanVote(@Parent() poll: PollType, @Ctx() ctx: OperationContext): boolean {
    return mayVote(viewerOf(poll, ctx), poll) === undefined;
  }

  @ResolveField(() => String, { nullable: true, description: 'What is asked of voters, as a sentence; null when every member may vote.' })
  votersNeed(@Parent() poll: PollType): string | null {
    return votersInWords(poll);
  }

  @ResolveField(() => String, { nullable: true, description: 'Why the signed-in viewer cannot vote here now, as a sentence.' })
  viewerVoteRefusal(@Parent() poll: PollType, @Ctx() ctx: OperationContext): string | null {
    const viewer = viewerOf(poll, ctx);
    return viewer && (mayVote(viewer, poll)?.message ?? null);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer is told before it closes.' })
  viewerReminder(@Parent() poll: PollType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return this.reminders.isWanted(ctx, poll.id);
  }

  @ResolveField(() => Boolean)
  viewerCanEdit(@Parent() poll: PollType, @Ctx() ctx: OperationContext): boolean {
    return !isPreview(poll) && mayEditPolls(ctx.viewer) === undefined;
  }

  @ResolveField(() => Boolean, { description: 'Whether choices may still be added, taken away and put in another order: until somebody votes.' })
  viewerCanEditOptions(@Parent() poll: PollType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return this.optionsEditor.may(ctx, poll);
  }

  @ResolveField(() => Boolean)
  viewerCanReopen(@Parent() poll: PollType, @Ctx() ctx: OperationContext): boolean {
    return !poll.isOpen && mayReopenPolls(ctx.viewer) === undefined;
  }

  @ResolveField(() => Boolean)
  viewerCanClose(@Parent() poll: PollType, @Ctx() ctx: OperationContext): boolean {
    return poll.isOpen && mayClosePolls(ctx.viewer) === undefined;
  }

  @ResolveField(() => TrendType, { nullable: true })
  trend(@Parent() poll: PollType, @Ctx() ctx: OperationContext): Promise<TrendType | null> {
    return poll.trendId ? this.trends.byId(ctx, poll.trendId) : Promise.resolve(null);
  }

  private async changed(ctx: OperationContext, change: Promise<string>): Promise<PollChanged> {
    const id = await change;
    ctx.forget();
    const poll = await this.polls.byId(ctx, id);
    if (!poll) throw new NotFound();
    return Object.assign(new PollChanged(), { poll });
  }
}

function viewerOf({ seenBy }: PollType, ctx: OperationContext): Viewer | null {
  return seenBy === undefined ? ctx.viewer : seenBy;
}
