import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ForecastScore } from './forecast.score.ts';

registerEnumType(ForecastScore, { name: 'ForecastScore', description: 'What became of a forecast.' });

@ObjectType('Forecast', { description: 'A claim about the future of a trend, scored by a poll that asks again.' })
export class ForecastType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  claim: string;

  @Field(() => String)
  saidBy: string;

  @Field(() => Date)
  saidOn: Date;

  @Field(() => Date, { nullable: true, description: 'When it should be seen.' })
  dueOn: Date | null;

  @Field(() => String, { description: 'The verdict that would make it true: YAY or NAY.' })
  expects: 'YAY' | 'NAY';

  @Field(() => Int, { description: 'Goes up with every change: whoever writes names the one they have read.' })
  version: number;

  pollId: string | null;
}
