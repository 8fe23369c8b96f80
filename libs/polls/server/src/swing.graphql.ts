import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PollOptionType } from './poll.graphql.ts';

@ObjectType({ description: 'Those who came to an option and those who left it, between their first vote and the one that stands.' })
export class OptionSwing {
  @Field(() => PollOptionType)
  option: PollOptionType;

  @Field(() => Int)
  gained: number;

  @Field(() => Int)
  lost: number;
}

@ObjectType({ description: 'How votes have moved since they were first cast.' })
export class Swing {
  @Field(() => Int, { description: 'Members whose vote stands on another option than their first one did.' })
  changed: number;

  @Field(() => Int, { description: 'Out of so many who have voted.' })
  voters: number;

  @Field(() => [OptionSwing], { description: 'In the order of options.' })
  options: OptionSwing[];
}
