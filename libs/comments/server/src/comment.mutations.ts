import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, orRefusal, Public, type OperationContext, type Refusal } from '@swingtag/platform-server';
import { AddCommentInput, CommentResult, CommentWritten, EditCommentInput, GiveReasonInput } from './comment.graphql.ts';
import { commentGone } from './comment.policy.ts';
import { CommentQueries } from './comment.queries.ts';
import { CommentService } from './comment.service.ts';
import { ReasonService } from './reason.service.ts';

@Public()
@Resolver()
export class CommentMutations {
  constructor(
    private readonly service: CommentService,
    private readonly reasons: ReasonService,
    private readonly queries: CommentQueries,
  ) {}

  @Mutation(() => CommentResult, { description: 'Says why the viewer voted as they did. Given again, it replaces the reason.' })
  giveReason(@Args('input') input: GiveReasonInput, @Ctx() ctx: OperationContext): Promise<CommentWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.reasons.give(ctx.viewer, input)));
  }

  @Mutation(() => CommentResult)
  addComment(@Args('input') input: AddCommentInput, @Ctx() ctx: OperationContext): Promise<CommentWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.add(ctx.viewer, input)));
  }

  @Mutation(() => CommentResult, { description: 'The old text is kept.' })
  editComment(@Args('input') input: EditCommentInput, @Ctx() ctx: OperationContext): Promise<CommentWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.edit(ctx.viewer, input)));
  }

  @Mutation(() => CommentResult, { description: 'Leaves a marker; can be taken back within ten minutes.' })
  deleteComment(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<CommentWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.delete(ctx.viewer, id)));
  }

  @Mutation(() => CommentResult, { description: 'Takes a deletion back.' })
  restoreComment(@Args('id', { type: () => ID }) id: string, @Ctx() ctx: OperationContext): Promise<CommentWritten | Refusal> {
    return orRefusal(this.asNow(ctx, this.service.restore(ctx.viewer, id)));
  }

  private async asNow(ctx: OperationContext, written: Promise<string>): Promise<CommentWritten> {
    const id = await written;
    ctx.forget();
    const comment = await this.queries.readable(ctx, id);
    if (!comment) throw commentGone();
    return Object.assign(new CommentWritten(), { comment });
  }
}
