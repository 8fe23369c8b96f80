import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, PageArgs, Public, type Connection, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { mayBlock } from './block.policy.ts';
import { BlockQueries } from './block.queries.ts';
import { BlockService } from './block.service.ts';
import type { Member } from './member.entity.ts';
import { MemberChanged, MemberConnection, MemberResult, MemberType } from './member.graphql.ts';

@Resolver(() => MemberType)
export class BlockResolver {
  constructor(
    private readonly queries: BlockQueries,
    private readonly service: BlockService,
  ) {}

  @Query(() => MemberConnection, { description: 'Whom the viewer has blocked.' })
  blocks(@Args() args: PageArgs, @Ctx() ctx: OperationContext): Promise<Connection<Member>> {
    return this.queries.page(ctx.viewer, args);
  }

  @Public()
  @Mutation(() => MemberResult, { description: 'The viewer hears no more from this member, who is not told.' })
  block(@Args('handle', { type: () => String }) handle: string, @Ctx() ctx: OperationContext): Promise<MemberChanged | Refusal> {
    return orRefusal(this.after(ctx, this.service.block(ctx.viewer, handle)));
  }

  @Public()
  @Mutation(() => MemberResult)
  unblock(@Args('handle', { type: () => String }) handle: string, @Ctx() ctx: OperationContext): Promise<MemberChanged | Refusal> {
    return orRefusal(this.after(ctx, this.service.unblock(ctx.viewer, handle)));
  }

  @ResolveField(() => Boolean, { description: 'The viewer has blocked this member.' })
  viewerBlocks(@Parent() member: Member, @Ctx() ctx: OperationContext): Promise<boolean> {
    return this.queries.viewerBlocks(ctx, member.id);
  }

  @ResolveField(() => Boolean)
  viewerCanBlock(@Parent() member: Member, @Ctx() ctx: OperationContext): boolean {
    return mayBlock(ctx.viewer, member) === undefined;
  }

  private async after(ctx: OperationContext, written: Promise<Member>): Promise<MemberChanged> {
    const member = await written;
    ctx.forget();
    return Object.assign(new MemberChanged(), { member });
  }
}
