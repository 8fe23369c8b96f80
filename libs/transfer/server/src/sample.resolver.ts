import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { SamplePreviewType, SampleRemoved, SampleRemovedResult } from './sample.graphql.ts';
import { SampleRemoval } from './sample.removal.ts';

@Resolver()
export class SampleResolver {
  constructor(private readonly removal: SampleRemoval) {}

  @Query(() => SamplePreviewType, { description: 'Admins only.' })
  sampleContent(@Ctx() ctx: OperationContext): Promise<SamplePreviewType> {
    return this.removal.preview(ctx.viewer);
  }

  @Mutation(() => SampleRemovedResult, { description: 'Admins only; cannot be taken back.' })
  removeSampleContent(@Ctx() ctx: OperationContext): Promise<SampleRemoved | Refusal> {
    return orRefusal(this.removal.remove(ctx.viewer).then((removed) => Object.assign(new SampleRemoved(), { removed })));
  }
}
