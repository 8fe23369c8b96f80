import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EVERYBODY } from '@swingtag/accounts-server';
import { CommentType, isAuthor } from '@swingtag/comments-server';
import { Ctx, isStaff, type OperationContext } from '@swingtag/platform-server';
import { PostQueries } from '@swingtag/posts-server';
import { DecisionType } from './decision.graphql.ts';
import { DecisionQueries } from './decision.queries.ts';
import { SubjectKind } from './case.entity.ts';
import { CommentKind, stateOf } from './comment.kind.ts';
import { mayReport } from './report.policy.ts';
import { ReportQueries } from './report.queries.ts';

@Resolver(() => CommentType)
export class CommentModerationResolver {
  constructor(
    private readonly decisions: DecisionQueries,
    private readonly reports: ReportQueries,
    private readonly posts: PostQueries,
    private readonly kind: CommentKind,
  ) {}

  @ResolveField(() => DecisionType, { nullable: true, description: 'Why it was removed: for its author and for staff.' })
  async removal(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<DecisionType | null> {
    const maySee = isAuthor(ctx.viewer, comment) || isStaff(ctx.viewer);
    return comment.removedAt !== null && maySee ? this.decisions.removalOf(ctx, comment.id) : null;
  }

  @ResolveField(() => Boolean)
  async viewerCanReport(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    const hasReported = await this.reports.hasReported(ctx, SubjectKind.COMMENT, comment.id);
    const post = await this.posts.standing(ctx, comment.postId);
    const about = { authorId: comment.authorId ?? '', isStanding: post !== null, audienceId: post?.audienceId ?? EVERYBODY, state: stateOf(comment) };
    return mayReport(ctx.viewer, about, this.kind, hasReported) === undefined;
  }

  @ResolveField(() => Boolean, { description: 'And no moderator has decided yet.' })
  viewerHasReported(@Parent() comment: CommentType, @Ctx() ctx: OperationContext): Promise<boolean> {
    return this.reports.hasReported(ctx, SubjectKind.COMMENT, comment.id);
  }
}
