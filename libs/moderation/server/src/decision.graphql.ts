import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '@swingtag/platform-server';
import { SubjectKind } from './case.entity.ts';
import { DecisionOutcome } from './decision.entity.ts';

registerEnumType(DecisionOutcome, { name: 'DecisionOutcome', description: 'Hidden: out of sight until somebody decides for good.' });

@ObjectType('Decision', { description: 'What a moderator decided.' })
export class DecisionType {
  @Field(() => ID)
  id: string;

  @Field(() => DecisionOutcome)
  outcome: DecisionOutcome;

  @Field(() => String, { description: 'As the author reads it.' })
  reason: string;

  @Field(() => Date)
  decidedAt: Date;

  @Field(() => Date, { nullable: true })
  undoneAt: Date | null;

  caseId: string;
  ruleId: string | null;
  moderatorId: string;
}

const VERSION = 'That of the case as it was shown: when it has changed meanwhile, nothing is decided.';

@InputType()
export class DecideInput {
  @Field(() => SubjectKind)
  kind: SubjectKind;

  @Field(() => ID)
  objectId: string;

  @Field(() => DecisionOutcome)
  outcome: DecisionOutcome;

  @Field(() => ID, { nullable: true, description: 'The house rule that it breaks; needed to remove.' })
  ruleId?: string | null;

  @Field(() => String, { nullable: true, description: 'Between 3 and 1000 characters; the author reads it. Needed to remove.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: VERSION })
  version?: string | null;
}

@InputType()
export class BulkCaseInput {
  @Field(() => SubjectKind)
  kind: SubjectKind;

  @Field(() => ID)
  objectId: string;

  @Field(() => String, { description: VERSION })
  version: string;
}

@InputType()
export class BulkDecideInput {
  @Field(() => [BulkCaseInput], { description: 'At most 50.' })
  cases: BulkCaseInput[];

  @Field(() => DecisionOutcome)
  outcome: DecisionOutcome;

  @Field(() => ID, { nullable: true })
  ruleId?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@ObjectType({ description: 'The decision as it stands now.' })
export class DecisionMade {
  @Field(() => DecisionType)
  decision: DecisionType;
}

@ObjectType({ description: 'Why one of several could not be decided.' })
export class BulkRefusal {
  @Field(() => SubjectKind)
  kind: SubjectKind;

  @Field(() => ID)
  objectId: string;

  @Field(() => String)
  message: string;
}

@ObjectType({ description: 'What became of several cases at once.' })
export class BulkDecided {
  @Field(() => [DecisionType])
  decisions: DecisionType[];

  @Field(() => [BulkRefusal])
  refused: BulkRefusal[];
}

export const DecisionResult = resultUnion('DecisionResult', () => DecisionMade);
export const BulkResult = resultUnion('BulkResult', () => BulkDecided);
