import { Args, Field, ID, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, Public, resultUnion, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { editsOf, TextEdit } from './text.edit.ts';
import { TopicDeletion } from './topic.deletion.service.ts';
import { TopicType } from './topic.graphql.ts';
import { mayDeleteTopic, mayRestoreTopic } from './topic.policy.ts';
import { TopicQueries } from './topic.queries.ts';

/** Of comparing twenty texts. */
const EDITS_COST = 200;

@ObjectType({ description: 'A topic was deleted or brought back by its author.' })
export class TopicDeleted {
  @Field(() => ID)
  id: string;

  @Field(() => TopicType, { nullable: true, description: 'Null when nothing of it is left.' })
  topic: TopicType | null;
}

export const TopicDeletionResult = resultUnion('TopicDeletionResult', () => TopicDeleted);

@Resolver(() => TopicType)
export class TopicDeletionResolver {
  constructor(
    private readonly service: TopicDeletion,
    private readonly queries: TopicQueries,
  ) {}

  @Public()
  @Mutation(() => TopicDeletionResult, { description: 'By its author. What others wrote under it stays, with a marker above; without answers it goes.' })
  deleteTopic(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<TopicDeleted | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.delete(ctx.viewer, id)));
  }

  @Public()
  @Mutation(() => TopicDeletionResult, { description: 'Takes a deletion back, within ten minutes.' })
  restoreTopic(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<TopicDeleted | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.restore(ctx.viewer, id)));
  }

  @ResolveField(() => Boolean)
  viewerCanDelete(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): boolean {
    return topic.deletedAt === null && mayDeleteTopic(ctx.viewer, topic) === undefined;
  }

  @ResolveField(() => Boolean)
  viewerCanRestore(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): boolean {
    return topic.deletedAt !== null && mayRestoreTopic(ctx.viewer, topic) === undefined;
  }

  @ResolveField(() => [TextEdit], { complexity: EDITS_COST, description: 'How it changed, title and text, the newest first, at most 20; nothing once it is deleted or merged.' })
  async edits(@Parent() topic: TopicType, @Ctx() ctx: OperationContext): Promise<TextEdit[]> {
    return topic.deletedAt === null && topic.mergedIntoId === null ? editsOf(await this.queries.replaced(ctx, topic.id), `${topic.title}\n\n${topic.markdown}`) : [];
  }

  private async asNow(ctx: OperationContext, written: Promise<string>): Promise<TopicDeleted> {
    const id = await written;
    ctx.forget();
    return Object.assign(new TopicDeleted(), { id, topic: await this.queries.byId(ctx, id) });
  }
}
