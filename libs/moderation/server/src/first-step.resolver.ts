import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { FirstStepsChanged, FirstStepsResult, FirstStepsType } from './first-step.graphql.ts';
import { FirstStepService } from './first-step.service.ts';

@Resolver()
export class FirstStepResolver {
  constructor(private readonly service: FirstStepService) {}

  @Query(() => FirstStepsType, { description: 'Admins only.' })
  firstSteps(@Ctx() ctx: OperationContext): Promise<FirstStepsType> {
    return this.service.list(ctx.viewer);
  }

  @Mutation(() => FirstStepsResult, { description: 'Admins only: sends a mail to the viewer now.' })
  tryMail(@Ctx() ctx: OperationContext): Promise<FirstStepsChanged | Refusal> {
    return orRefusal(this.service.tryMail(ctx.viewer).then(() => this.changed(ctx)));
  }

  @Mutation(() => FirstStepsResult, { description: 'Admins only: there is a backup, somebody has looked.' })
  confirmBackup(@Ctx() ctx: OperationContext): Promise<FirstStepsChanged | Refusal> {
    return orRefusal(this.service.confirmBackup(ctx.viewer).then(() => this.changed(ctx)));
  }

  @Mutation(() => FirstStepsResult, { description: 'Admins only: puts the list away, or brings it back.' })
  dismissFirstSteps(@Ctx() ctx: OperationContext, @Args('isDismissed', { type: () => Boolean }) isDismissed: boolean): Promise<FirstStepsChanged | Refusal> {
    return orRefusal(this.service.dismiss(ctx.viewer, isDismissed).then(() => this.changed(ctx)));
  }

  private async changed(ctx: OperationContext): Promise<FirstStepsChanged> {
    return Object.assign(new FirstStepsChanged(), { firstSteps: await this.service.list(ctx.viewer) });
  }
}
