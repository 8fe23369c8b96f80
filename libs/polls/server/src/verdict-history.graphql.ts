import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum HistoryStep {
  HOUR = 'HOUR',
  DAY = 'DAY',
}
registerEnumType(HistoryStep, { name: 'HistoryStep' });

@ObjectType({ description: 'How the votes stood at the end of an hour or a day (UTC).' })
export class VerdictPoint {
  @Field(() => Date, { description: 'The beginning of the hour or day.' })
  at: Date;

  @Field(() => [Int], { description: 'Votes standing on each option, in the order of options; of a ranking the first preferences.' })
  votes: number[];
}

@ObjectType({ description: 'The verdict over time, replayed from the vote events. Steps in which nothing moved are left out.' })
export class VerdictHistory {
  @Field(() => HistoryStep)
  step: HistoryStep;

  @Field(() => [VerdictPoint], { description: 'In order of time; the last one is the tally.' })
  points: VerdictPoint[];
}
