import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CommentType } from '@swingtag/comments-server';
import { PageInfo, resultUnion, type Connection, type Edge } from '@swingtag/platform-server';

@ObjectType('Report', { description: 'What a member found wrong with a comment. Staff only.' })
export class ReportType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => Date)
  createdAt: Date;

  ruleId: string;
  reporterId: string;
}

@ObjectType({ description: 'All open reports about one comment.' })
export class ReportCase {
  @Field(() => ID, { description: 'That of the comment.' })
  id: string;

  @Field(() => Date)
  openSince: Date;

  /** Places the case in the queue. */
  firstReportId: string;
}

@ObjectType()
export class ReportCaseEdge implements Edge<ReportCase> {
  @Field(() => String)
  cursor: string;

  @Field(() => ReportCase)
  node: ReportCase;
}

@ObjectType()
export class ReportCaseConnection implements Connection<ReportCase> {
  @Field(() => [ReportCaseEdge])
  edges: ReportCaseEdge[];

  @Field(() => [ReportCase])
  nodes: ReportCase[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@InputType()
export class ReportCommentInput {
  @Field(() => ID)
  commentId: string;

  @Field(() => ID, { description: 'The house rule that it breaks.' })
  ruleId: string;

  @Field(() => String, { nullable: true, description: 'At most 500 characters; only moderators read it.' })
  note?: string | null;
}

@ObjectType({ description: 'The report waits for a moderator.' })
export class ReportFiled {
  @Field(() => CommentType)
  comment: CommentType;
}

export const ReportResult = resultUnion('ReportResult', () => ReportFiled);
