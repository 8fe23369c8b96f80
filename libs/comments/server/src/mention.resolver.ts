import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BlockQueries, MemberQueries, MemberType, type Member } from '@swingtag/accounts-server';
import { Ctx, type OperationContext } from '@swingtag/platform-server';
import { CommentType } from './comment.graphql.ts';
import { isVisible } from './comment.policy.ts';
import { MentionQueries } from './mention.queries.ts';
import { quotationOf } from './quotation.ts';

@Resolver(() => CommentType)
export class MentionResolver {
  constructor(
    private readonly mentions: MentionQueries,
    private readonly members: MemberQueries,
    private readonly blocks: BlockQueries,
  ) {}

  @Query(() => [MemberType], { description: 'Whom the viewer may mean by the beginning of a handle, where they write.' })
  mentionable(
    @Args('place', { type: () => String, description: 'As drafts name it: post:12, reply:7, edit:7, topic:12 or topic.' }) place: string,
    @Args('beginning', { type: () => String }) beginning: string,
    @Ctx() ctx: OperationContext,
  ): Promise<Member[]> {
    return this.mentions.find(ctx, place, beginning);
  }

  @ResolveField(() => String, { nullable: true, description: 'Markdown that quotes these words of it, or all; null when it is gone.' })
  async quotation(
    @Parent() comment: CommentType,
    @Args('words', { type: () => String, nullable: true }) words: string | null,
    @Ctx() ctx: OperationContext,
  ): Promise<string | null> {
    if (!isVisible(comment) || (comment.authorId !== null && (await this.blocks.viewerBlocks(ctx, comment.authorId)))) return null;
    const author = comment.authorId === null ? null : await this.members.memberById(ctx, comment.authorId);
    return quotationOf({ id: comment.id, handle: author?.handle ?? null, markdown: comment.markdown }, words ?? null);
  }
}
