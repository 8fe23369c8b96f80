import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { SampleContent } from './sample.content.ts';
import { SampleAdded, SampleAddedResult, SamplePreviewType, SampleRemoved, SampleRemovedResult } from './sample.graphql.ts';
import { SampleRemoval } from './sample.removal.ts';

@Resolver()
export class SampleResolver {
  constructor(
    private readonly removal: SampleRemoval,
    private readonly content: SampleContent,
  ) {}

  @Query(() => SamplePreviewType, { description: 'Admins only.' })
  sampleContent(@Ctx() ctx: OperationContext): Promise<SamplePreviewType> {
    return this.removal.preview(ctx.viewer);
  }

  @Mutation(() => SampleRemovedResult, { description: 'Admins only; cannot be taken back.' })
  removeSampleContent(@Ctx() ctx: OperationContext): Promise<SampleRemoved | Refusal> {
    return orRefusal(this.removal.remove(ctx.viewer).then((removed) => Object.assign(new SampleRemoved(), { removed })));
  }

  @Mutation(() => SampleAddedResult, { description: 'Admins only; on a site on which nothing stands yet.' })
  addSampleContent(@Ctx() ctx: OperationContext): Promise<SampleAdded | Refusal> {
    return orRefusal(this.content.add(ctx.viewer).then(async () => Object.assign(new SampleAdded(), { added: await this.removal.preview(ctx.viewer) })));
  }
}
