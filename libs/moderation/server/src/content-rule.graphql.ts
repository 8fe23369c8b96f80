import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion, Tier } from '@swingtag/platform-server';
import { ConditionKind, RuleAction, RuleMatch, type ContentRuleTrial } from './content-rule.entity.ts';

registerEnumType(RuleMatch, { name: 'RuleMatch', description: 'Whether all conditions of a rule must be met, or any.' });
registerEnumType(RuleAction, {
  name: 'RuleAction',
  description: 'Hold: nobody reads it until a moderator has decided. Report: published, and in the queue. Limit: held, and its author is limited for some days. Refuse: not taken.',
});
registerEnumType(ConditionKind, {
  name: 'ConditionKind',
  description:
    'Words: any of `words`, whole words. Links, pictures: at least `number`. Rate: at least `number` within `minutes`. Tier: `tier` or below. ' +
    'Age: an account younger than `number` days. First posts: among the first `number`. Board: on one of `boardIds`.',
});

@ObjectType({ description: 'One thing a rule asks. Staff only.' })
export class RuleCondition {
  @Field(() => ConditionKind)
  kind: ConditionKind;

  @Field(() => [String], { nullable: true })
  words?: string[];

  @Field(() => Int, { nullable: true })
  number?: number;

  @Field(() => Int, { nullable: true })
  minutes?: number;

  @Field(() => Tier, { nullable: true })
  tier?: Tier;

  @Field(() => [ID], { nullable: true })
  boardIds?: string[];
}

@ObjectType('ContentRuleTrial', { description: 'What a version would have hit in the last thirty days. Staff only.' })
export class ContentRuleTrialType {
  @Field(() => Int, { description: 'Comments and topics that were looked at.' })
  examined: number;

  @Field(() => Int)
  hits: number;

  @Field(() => Int, { description: 'Whose the hits are.' })
  authors: number;

  @Field(() => Date)
  triedAt: Date;

  triedById: string;
  sample: ContentRuleTrial['sample'];
}

@ObjectType('ContentRuleVersion', { description: 'A rule as somebody wrote it. Staff only.' })
export class ContentRuleVersionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  name: string;

  @Field(() => RuleMatch)
  match: RuleMatch;

  @Field(() => [RuleCondition])
  conditions: RuleCondition[];

  @Field(() => RuleAction)
  action: RuleAction;

  @Field(() => String, { description: 'As the author of what it hits reads it.' })
  message: string;

  @Field(() => Int, { nullable: true })
  limitDays: number | null;

  @Field(() => Date)
  writtenAt: Date;

  ruleId: string;
  houseRuleId: string;
  authorId: string;
}

@ObjectType('ContentRule', { description: 'Looks at what members write, before it is published. Staff only.' })
export class ContentRuleType {
  @Field(() => ID)
  id: string;

  liveVersionId: string | null;
}

@InputType()
export class RuleConditionInput {
  @Field(() => ConditionKind)
  kind: ConditionKind;

  @Field(() => [String], { nullable: true, description: 'At most 200; a `*` at the end stands for any ending.' })
  words?: string[] | null;

  @Field(() => Int, { nullable: true })
  number?: number | null;

  @Field(() => Int, { nullable: true })
  minutes?: number | null;

  @Field(() => Tier, { nullable: true })
  tier?: Tier | null;

  @Field(() => [ID], { nullable: true })
  boardIds?: string[] | null;
}

@InputType()
export class SaveContentRuleInput {
  @Field(() => ID, { nullable: true, description: 'Null for a new rule.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the version that was changed.' })
  basedOn?: number | null;

  @Field(() => String, { description: 'At most 80 characters.' })
  name: string;

  @Field(() => RuleMatch)
  match: RuleMatch;

  @Field(() => [RuleConditionInput], { description: 'Between 1 and 10.' })
  conditions: RuleConditionInput[];

  @Field(() => RuleAction)
  action: RuleAction;

  @Field(() => String, { description: 'What the author of a hit reads; between 10 and 500 characters.' })
  message: string;

  @Field(() => ID)
  houseRuleId: string;

  @Field(() => Int, { nullable: true, description: 'Of LIMIT: from 1 to 30.' })
  limitDays?: number | null;
}

@ObjectType({ description: 'The rule as the change left it. Staff only.' })
export class ContentRuleSaved {
  @Field(() => ContentRuleType)
  rule: ContentRuleType;
}

export const ContentRuleResult = resultUnion('ContentRuleResult', () => ContentRuleSaved);
