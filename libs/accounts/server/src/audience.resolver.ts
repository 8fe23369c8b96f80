import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, isStaff, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { AudienceResult, AudienceSaved, AudienceType, isEverybody, SaveAudienceInput } from './audience.graphql.ts';
import { AudienceQueries } from './audience.queries.ts';
import { AudienceService } from './audience.service.ts';

@Resolver(() => AudienceType)
export class AudienceResolver {
  constructor(
    private readonly queries: AudienceQueries,
    private readonly service: AudienceService,
  ) {}

  @Query(() => [AudienceType], { description: 'Admins only; everybody first.' })
  audiences(@Ctx() ctx: OperationContext): Promise<AudienceType[]> {
    return this.queries.all(ctx);
  }

  @Public()
  @Mutation(() => AudienceResult, { description: 'Admins only.' })
  saveAudience(@Args('input') input: SaveAudienceInput, @Ctx() ctx: OperationContext): Promise<AudienceSaved | Refusal> {
    return orRefusal(this.put(ctx, input));
  }

  @ResolveField(() => Boolean)
  isEverybody(@Parent() audience: AudienceType): boolean {
    return isEverybody(audience);
  }

  @ResolveField(() => [String], { description: 'Handles on its list.' })
  handles(@Parent() audience: AudienceType, @Ctx() ctx: OperationContext): Promise<string[]> {
    return isStaff(ctx.viewer) ? this.queries.handles(ctx, audience.id) : Promise.resolve([]);
  }

  private async put(ctx: OperationContext, input: SaveAudienceInput): Promise<AudienceSaved> {
    const audience = await this.service.put(ctx.viewer, input);
    ctx.forget();
    return Object.assign(new AudienceSaved(), { audience });
  }
}
