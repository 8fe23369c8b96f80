import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@swingtag/platform-server';
import { SubjectKind } from './case.entity.ts';

@ObjectType('Report', { description: 'What a member, or a rule, found wrong. Staff only.' })
export class ReportType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => String, { nullable: true, description: 'Of a member: the handle that it is about, where they have another one since.' })
  reportedAs: string | null;

  ruleId: string;
  reporterId: string | null;
  contentRuleId: string | null;
}

@ObjectType({ description: 'How often the earlier reports of a member were right. Staff only.' })
export class ReporterRecord {
  @Field(() => Int, { description: 'Earlier reports that have been decided.' })
  decided: number;

  @Field(() => Int, { description: 'Of these, what was removed or hidden.' })
  upheld: number;
}

@InputType()
export class ReportInput {
  @Field(() => SubjectKind)
  kind: SubjectKind;

  @Field(() => ID)
  objectId: string;

  @Field(() => ID, { description: 'The house rule that it breaks.' })
  ruleId: string;

  @Field(() => String, { nullable: true, description: 'At most 500 characters; only moderators read it.' })
  note?: string | null;
}

@ObjectType({ description: 'The report waits for a moderator.' })
export class ReportFiled {
  @Field(() => SubjectKind)
  kind: SubjectKind;

  @Field(() => ID)
  objectId: string;
}

export const ReportResult = resultUnion('ReportResult', () => ReportFiled);
