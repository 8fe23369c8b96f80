import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberType, type Member } from '@swingtag/accounts-server';
import { Ctx, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { SetBoardModeratorsInput } from './board-moderator.graphql.ts';
import { BoardModeratorService } from './board-moderator.service.ts';
import { BoardResult, BoardSaved, BoardType } from './board.graphql.ts';
import { mayManageBoards, noSuchBoard } from './board.policy.ts';
import { BoardQueries } from './board.queries.ts';

@Resolver(() => BoardType)
export class BoardModeratorResolver {
  constructor(
    private readonly service: BoardModeratorService,
    private readonly queries: BoardQueries,
  ) {}

  @Public()
  @Mutation(() => BoardResult, { description: 'Admins only: members who decide about what stands on a board, and about nothing else.' })
  setBoardModerators(@Args('input') input: SetBoardModeratorsInput, @Ctx() ctx: OperationContext): Promise<BoardSaved | Refusal> {
    return orRefusal(this.set(ctx, input));
  }

  @ResolveField(() => [MemberType], { nullable: true, description: 'Members who moderate this board alone. Admins only.' })
  async moderators(@Parent() { id }: BoardType, @Ctx() ctx: OperationContext): Promise<Member[] | null> {
    return mayManageBoards(ctx.viewer) ? null : this.service.ofBoard(ctx, id);
  }

  private async set(ctx: OperationContext, input: SetBoardModeratorsInput): Promise<BoardSaved> {
    const id = await this.service.set(ctx.viewer, input);
    ctx.forget();
    const board = await this.queries.find(id);
    if (!board) throw noSuchBoard();
    return Object.assign(new BoardSaved(), { board });
  }
}
