import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@swingtag/platform-server';

@ObjectType('HouseRule', { description: 'What members have agreed on.' })
export class HouseRuleType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Stable for ever.' })
  key: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'What the author of something removed reads, before a moderator edits it.' })
  reasonTemplate: string;

  @Field(() => String, { description: 'The same for whose picture beside the name is removed.' })
  pictureTemplate: string;

  @Field(() => Int, { description: 'From 1 to 5: how much a report by it weighs.' })
  severity: number;

  @Field(() => Int, { description: 'Rules stand in this order.' })
  position: number;

  @Field(() => Int, { description: 'Grows with each change.' })
  version: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null while it stands as it came with the site.' })
  changedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From then on nothing was reported or decided by it.' })
  retiredAt: Date | null;
}

@InputType()
export class SaveHouseRuleInput {
  @Field(() => ID, { nullable: true, description: 'Null makes a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was changed; for a new one null.' })
  basedOn?: number | null;

  @Field(() => String, { description: 'Between 3 and 80 characters.' })
  title: string;

  @Field(() => String, { description: 'Between 10 and 600 characters.' })
  text: string;

  @Field(() => String, { description: 'Between 10 and 1000 characters.' })
  reasonTemplate: string;

  @Field(() => String, { description: 'Between 10 and 1000 characters.' })
  pictureTemplate: string;

  @Field(() => Int, { description: 'From 1 to 5.' })
  severity: number;

  @Field(() => Int, { description: 'From 0 to 999.' })
  position: number;
}

@ObjectType({ description: 'The rule as the change left it.' })
export class HouseRuleSaved {
  @Field(() => HouseRuleType)
  houseRule: HouseRuleType;
}

export const HouseRuleResult = resultUnion('HouseRuleResult', () => HouseRuleSaved);
