import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@swingtag/platform-server';

@ObjectType('CannedReason', { description: 'Words that moderators send often. Staff only.' })
export class CannedReasonType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'What the author reads.' })
  text: string;

  ruleId: string;
}

@InputType()
export class AddCannedReasonInput {
  @Field(() => ID)
  ruleId: string;

  @Field(() => String, { description: 'At most 80 characters.' })
  title: string;

  @Field(() => String, { description: 'Between 3 and 1000 characters.' })
  text: string;
}

@ObjectType({ description: 'All canned reasons as they are now.' })
export class CannedReasonsChanged {
  @Field(() => [CannedReasonType])
  cannedReasons: CannedReasonType[];
}

export const CannedReasonResult = resultUnion('CannedReasonResult', () => CannedReasonsChanged);
