import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, PageInfo, resultUnion, type Connection, type Edge } from '@swingtag/platform-server';
import { SubjectKind } from './case.entity.ts';
import { SubjectState, type Passage } from './case.kind.ts';

registerEnumType(SubjectKind, { name: 'SubjectKind', description: 'What can be reported and decided about.' });
registerEnumType(SubjectState, { name: 'SubjectState', description: 'Deleted: by its author. Removed: by a moderator. Hidden: until one decides. Held: before publication, until one decides.' });

export enum QueueOrder {
  URGENT = 'URGENT',
  OLDEST = 'OLDEST',
}

registerEnumType(QueueOrder, { name: 'QueueOrder', description: 'Urgent: by what the reports weigh. Oldest: by how long it waits.' });

@ObjectType({ description: 'Words beside what a case is about. Staff only.' })
export class CasePassage {
  @Field(() => String, { description: 'ANSWERED, BEFORE, AFTER or WRITTEN (by the same member).' })
  place: string;

  @Field(() => Date)
  at: Date;

  authorId: string | null;
  markdown: string;
}

@ObjectType({ description: 'An earlier wording. Staff only.' })
export class CaseRevision {
  @Field(() => Date)
  writtenAt: Date;

  markdown: string;
}

@ObjectType({ description: 'What a case or a decision is about, whatever its kind. Staff only.' })
export class CaseSubject {
  @Field(() => ID)
  id: string;

  @Field(() => SubjectKind)
  kind: SubjectKind;

  @Field(() => String, { description: 'What a list calls it.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'On this site.' })
  path: string | null;

  @Field(() => SubjectState)
  state: SubjectState;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  editedAt: Date | null;

  @Field(() => [CasePassage])
  around: Passage[];

  @Field(() => [CaseRevision], { description: 'The last five earlier wordings, the newest first.' })
  revisions: { markdown: string; writtenAt: Date }[];

  @Field(() => String, { nullable: true, description: 'Of the picture, where it is one.' })
  pictureUrl?: string;

  authorId: string;
  boardId: string | null;
  markdown: string | null;
  isProse: boolean;
}

@ObjectType({ description: 'One object and all open reports about it. Staff only.' })
export class ReportCase {
  @Field(() => ID)
  id: string;

  @Field(() => SubjectKind)
  kind: SubjectKind;

  @Field(() => ID)
  objectId: string;

  @Field(() => Date)
  openSince: Date;

  @Field(() => Boolean, { description: 'Out of sight until somebody decides.' })
  isHidden: boolean;

  @Field(() => Boolean, { description: 'Of what is hidden: a rule holds it, and nobody has read it yet.' })
  isHeld: boolean;

  @Field(() => Int)
  openReports: number;

  @Field(() => Int, { description: 'What its reports weigh, each by the severity of its rule and by how often its reporter was right.' })
  priority: number;

  caseVersion: number;
  authorId: string;
  claimedById: string | null;
  /** As exact as the database knows it, for cursors. */
  openSinceText: string;
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

  filter: QueueFilter;
}

@InputType()
export class QueueFilter {
  @Field(() => SubjectKind, { nullable: true })
  kind?: SubjectKind | null;

  @Field(() => ID, { nullable: true, description: 'With an open report by this rule.' })
  ruleId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what is out of sight until somebody decides, or only what is not.' })
  isHidden?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what rules hold before publication.' })
  isHeld?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what no colleague is looking at.' })
  isFree?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only what is about this member, by handle.' })
  author?: string | null;
}

@ArgsType()
export class QueueArgs extends PageArgs {
  @Field(() => QueueFilter, { nullable: true })
  filter?: QueueFilter | null;

  @Field(() => QueueOrder, { nullable: true })
  order?: QueueOrder | null;
}

@ObjectType({ description: 'Who is looking at a case.' })
export class CaseClaim {
  @Field(() => ID)
  caseId: string;

  memberId: string;
}

@ObjectType({ description: 'The review queue at this moment. Staff only.' })
export class QueueNow {
  @Field(() => Int)
  open: number;

  @Field(() => Int, { description: 'Of these, out of sight until somebody decides.' })
  hidden: number;

  @Field(() => Int, { description: 'Of these, held before publication.' })
  held: number;

  @Field(() => Date, { nullable: true })
  oldest: Date | null;

  @Field(() => [CaseClaim])
  claims: CaseClaim[];
}

@ObjectType({ description: 'The case with whoever looks at it.' })
export class CaseClaimed {
  @Field(() => ReportCase)
  case: ReportCase;
}

export const ClaimResult = resultUnion('ClaimResult', () => CaseClaimed);
