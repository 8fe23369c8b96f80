import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AudienceQueries, AudienceType, EVERYBODY } from '@swingtag/accounts-server';
import { Ctx, NotFound, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import {
  BoardGroupResult, BoardGroupSaved, BoardGroupType, BoardResult, BoardSaved, BoardType, SaveBoardGroupInput, SaveBoardInput,
} from './board.graphql.ts';
import { mayManageBoards, mayStartPoll, mayStartTopic, mayWrite, noSuchBoard } from './board.policy.ts';
import { BoardQueries } from './board.queries.ts';
import { BoardService } from './board.service.ts';

@Resolver(() => BoardGroupType)
export class BoardGroupResolver {
  constructor(
    private readonly queries: BoardQueries,
    private readonly service: BoardService,
  ) {}

  @Public()
  @Query(() => [BoardGroupType], { description: 'All boards that the viewer may read, in their groups.' })
  boardGroups(@Ctx() ctx: OperationContext): Promise<BoardGroupType[]> {
    return this.queries.groups(ctx.viewer, mayManageBoards(ctx.viewer) === undefined);
  }

  @Public()
  @Mutation(() => BoardGroupResult, { description: 'Admins only.' })
  saveBoardGroup(@Args('input') input: SaveBoardGroupInput, @Ctx() ctx: OperationContext): Promise<BoardGroupSaved | Refusal> {
    return orRefusal(this.put(ctx, input));
  }

  @ResolveField(() => [BoardType])
  boards(@Parent() group: BoardGroupType, @Ctx() ctx: OperationContext): Promise<BoardType[]> {
    return this.queries.ofGroup(ctx, group.id);
  }

  private async put(ctx: OperationContext, input: SaveBoardGroupInput): Promise<BoardGroupSaved> {
    const id = await this.service.saveGroup(ctx.viewer, input);
    ctx.forget();
    const group = await this.queries.groupById(ctx, id);
    if (!group) throw new NotFound();
    return Object.assign(new BoardGroupSaved(), { group });
  }
}

@Resolver(() => BoardType)
export class BoardResolver {
  constructor(
    private readonly queries: BoardQueries,
    private readonly service: BoardService,
    private readonly audiences: AudienceQueries,
  ) {}

  @Public()
  @Query(() => BoardType, { nullable: true })
  board(@Args('slug', { type: () => String }) slug: string, @Ctx() ctx: OperationContext): Promise<BoardType | null> {
    return this.queries.bySlug(ctx.viewer, slug);
  }

  @Public()
  @Mutation(() => BoardResult, { description: 'Admins only.' })
  saveBoard(@Args('input') input: SaveBoardInput, @Ctx() ctx: OperationContext): Promise<BoardSaved | Refusal> {
    return orRefusal(this.put(ctx, input));
  }

  @ResolveField(() => BoardGroupType)
  async group(@Parent() board: BoardType, @Ctx() ctx: OperationContext): Promise<BoardGroupType | null> {
    return this.queries.groupById(ctx, board.groupId);
  }

  @ResolveField(() => Boolean, { description: 'Not everybody may read it.' })
  isPrivate(@Parent() board: BoardType): boolean {
    return board.audienceId !== EVERYBODY;
  }

  @ResolveField(() => Boolean, { description: 'May answer here.' })
  viewerCanWrite(@Parent() board: BoardType, @Ctx() ctx: OperationContext): boolean {
    return mayWrite(ctx.viewer, board) === undefined;
  }

  @ResolveField(() => Boolean)
  viewerCanStartTopic(@Parent() board: BoardType, @Ctx() ctx: OperationContext): boolean {
    return mayStartTopic(ctx.viewer, board) === undefined;
  }

  @ResolveField(() => Boolean)
  viewerCanStartPoll(@Parent() board: BoardType, @Ctx() ctx: OperationContext): boolean {
    return mayStartPoll(ctx.viewer, board) === undefined;
  }

  @ResolveField(() => AudienceType, { nullable: true, description: 'For admins.' })
  readers(@Parent() board: BoardType, @Ctx() ctx: OperationContext): Promise<AudienceType | null> {
    return this.audience(ctx, board.audienceId);
  }

  @ResolveField(() => AudienceType, { nullable: true, description: 'For admins.' })
  writers(@Parent() board: BoardType, @Ctx() ctx: OperationContext): Promise<AudienceType | null> {
    return this.audience(ctx, board.writersId);
  }

  @ResolveField(() => AudienceType, { nullable: true, description: 'For admins.' })
  starters(@Parent() board: BoardType, @Ctx() ctx: OperationContext): Promise<AudienceType | null> {
    return this.audience(ctx, board.startersId);
  }

  @ResolveField(() => AudienceType, { nullable: true, description: 'For admins.' })
  pollers(@Parent() board: BoardType, @Ctx() ctx: OperationContext): Promise<AudienceType | null> {
    return this.audience(ctx, board.pollersId);
  }

  private audience(ctx: OperationContext, id: string): Promise<AudienceType | null> {
    return mayManageBoards(ctx.viewer) ? Promise.resolve(null) : this.audiences.byId(ctx, id);
  }

  private async put(ctx: OperationContext, input: SaveBoardInput): Promise<BoardSaved> {
    const id = await this.service.put(ctx.viewer, input);
    ctx.forget();
    const board = await this.queries.byId(ctx, id);
    if (!board) throw noSuchBoard();
    return Object.assign(new BoardSaved(), { board });
  }
}
