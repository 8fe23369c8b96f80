import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
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

@ObjectType({ description: 'What an entry of the staff log is about.' })
export class AuditSubject {
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true, description: 'Where the staff finds it.' })
  path: string | null;
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

  @Field(() => AuditSubject, { nullable: true, description: 'What it was about, as it is now; null when that is gone, not for this viewer to read, or no text or member.' })
  subject?: AuditSubject | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => Boolean, { description: 'Whether the public log shows it, without names.' })
  isPublic: boolean;

  rule: string | null;
  actorId: string | null;
  before: object | null;
  after: object | null;
}

export const { Connection: AuditEntryConnection } = connectionTypes(() => AuditEntryType, 'AuditEntry');

@InputType()
export class AuditLogFilter {
  @Field(() => String, { nullable: true, description: 'comment.removed.' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'Who acted, by handle.' })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: 'comment, topic, member, poll.' })
  subjectKind?: string | null;

  @Field(() => ID, { nullable: true })
  subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of a house rule.' })
  rule?: string | null;

  @Field(() => String, { nullable: true, description: 'First day (UTC), like 2026-01-31.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day (UTC).' })
  until?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what the public log shows, or only what it does not.' })
  isPublic?: boolean | null;
}

@ObjectType({ description: 'What came of making every link of the audit log anew. Staff only.' })
export class AuditChain {
  @Field(() => Int, { description: 'Entries in the chain.' })
  sealed: number;

  @Field(() => Int, { description: 'Entries that will be, some seconds from now.' })
  unsealed: number;

  @Field(() => String, { nullable: true, description: 'Hash of the newest link; noted elsewhere, it proves everything before it.' })
  head: string | null;

  @Field(() => ID, { nullable: true, description: 'The first entry that is not as it was sealed, or was put among sealed ones; null when the chain is whole.' })
  firstBadId: string | null;
}

@ObjectType({ description: 'How often a house rule was applied, and how that stood, by the public log.' })
export class RuleScore {
  @Field(() => Int, { description: 'Removals, warnings, limits, suspensions and bans.' })
  actions: number;

  @Field(() => Int, { description: 'Decisions that moderators took back themselves or on appeal.' })
  takenBack: number;

  @Field(() => Int, { description: 'Appeals that were decided.' })
  appeals: number;

  @Field(() => Int, { description: 'Of these, those that were right.' })
  overturned: number;

  ruleKey: string;
}

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only this action: comment.removed.' })
  action?: string | null;

  @Field(() => AuditLogFilter, { nullable: true })
  filter?: AuditLogFilter | null;
}
