import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, PageArgs, Public, type Connection, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { RepairKind } from './repair.entity.ts';
import { RepairConnection, RepairState, RepairStateResult, type RepairType } from './repair.graphql.ts';
import { RepairService } from './repair.service.ts';

@Resolver()
export class RepairResolver {
  constructor(private readonly service: RepairService) {}

  @Query(() => RepairConnection, { description: 'For editors: what is to be put right.' })
  repairs(
    @Args('kind', { type: () => RepairKind, nullable: true }) kind: RepairKind | null,
    @Args() args: PageArgs,
    @Ctx() { viewer }: OperationContext,
  ): Promise<Connection<RepairType>> {
    return this.service.page(viewer, kind, args);
  }

  @Query(() => RepairState, { description: 'For editors.' })
  repairState(@Ctx() { viewer }: OperationContext): Promise<RepairState> {
    return this.service.state(viewer);
  }

  @Public()
  @Mutation(() => RepairStateResult, { description: 'Editors only: looks now.' })
  lookForRepairs(@Ctx() { viewer }: OperationContext): Promise<RepairState | Refusal> {
    return orRefusal(this.service.lookFor(viewer).then((state) => Object.assign(new RepairState(), state)));
  }
}
