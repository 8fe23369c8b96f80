import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionTypes, PageArgs, PageInfo, type Connection, type Edge } from '@swingtag/platform-server';

@ObjectType({ description: 'One line of the public moderation log: no personal data.' })
export class PublicLogEntry {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  @Field(() => String, { description: 'comment.removed, decision.undone, poll.closed, member.suspended, member.suspension_lifted.' })
  action: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  ruleKey: string | null;
  subjectKind: string;
  subjectId: string;
}

@ObjectType()
export class PublicLogEntryEdge implements Edge<PublicLogEntry> {
  @Field(() => String)
  cursor: string;

  @Field(() => PublicLogEntry)
  node: PublicLogEntry;
}

@ObjectType()
export class PublicLogConnection implements Connection<PublicLogEntry> {
  @Field(() => [PublicLogEntryEdge])
  edges: PublicLogEntryEdge[];

  @Field(() => [PublicLogEntry])
  nodes: PublicLogEntry[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ObjectType('AuditEntry', { description: 'One act of staff.' })
export class AuditEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  @Field(() => String)
  action: string;

  @Field(() => String)
  subjectKind: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => Boolean, { description: 'Whether the public log shows it, without names.' })
  isPublic: boolean;

  actorId: string | null;
  before: object | null;
  after: object | null;
}

export const { Connection: AuditEntryConnection } = connectionTypes(() => AuditEntryType, 'AuditEntry');

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only this action: comment.removed.' })
  action?: string | null;
}
