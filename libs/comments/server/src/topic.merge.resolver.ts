import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { noSuchTopic, TopicQueries, TopicResult, TopicWritten } from '@swingtag/posts-server';
import { MergeTopicsInput, SplitTopicInput } from './topic.merge.graphql.ts';
import { TopicMerger } from './topic.merge.service.ts';

@Public()
@Resolver()
export class TopicMergeResolver {
  constructor(
    private readonly merger: TopicMerger,
    private readonly topics: TopicQueries,
  ) {}

  @Mutation(() => TopicResult, { description: 'Staff; gives the topic into which the talk went.' })
  mergeTopics(@Args('input') input: MergeTopicsInput, @Ctx() ctx: OperationContext): Promise<TopicWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.merger.merge(ctx.viewer, input)));
  }

  @Mutation(() => TopicResult, { description: 'Staff; gives the new topic.' })
  splitTopic(@Args('input') input: SplitTopicInput, @Ctx() ctx: OperationContext): Promise<TopicWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.merger.split(ctx.viewer, input)));
  }

  private async asNow(ctx: OperationContext, written: Promise<string>): Promise<TopicWritten> {
    const id = await written;
    ctx.forget();
    const topic = await this.topics.byId(ctx, id);
    if (!topic) throw noSuchTopic();
    return Object.assign(new TopicWritten(), { topic });
  }
}
