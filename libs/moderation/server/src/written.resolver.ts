import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type Connection, type OperationContext } from '@swingtag/platform-server';
import { CaseSubject } from './case.graphql.ts';
import { WrittenArgs, WrittenText, WrittenTextConnection } from './written.graphql.ts';
import { WrittenQueries } from './written.queries.ts';

@Resolver(() => WrittenText)
export class WrittenResolver {
  constructor(private readonly queries: WrittenQueries) {}

  @Query(() => WrittenTextConnection, { nullable: true, description: 'Staff only: what a member wrote, the newest first; null when there is no such member.' })
  writtenBy(@Ctx() ctx: OperationContext, @Args() args: WrittenArgs): Promise<Connection<WrittenText> | null> {
    return this.queries.by(ctx, args);
  }

  @ResolveField(() => CaseSubject, { nullable: true, description: 'Where it stands and how it begins; null where the viewer does not read.' })
  subject(@Ctx() ctx: OperationContext, @Parent() written: WrittenText): Promise<CaseSubject | null> {
    return this.queries.subjectOf(ctx, written);
  }
}
