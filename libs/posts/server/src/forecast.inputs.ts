import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@swingtag/platform-server';

@InputType({ description: 'Without an id a new one.' })
export class WriteForecastInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'That was read; without an id none.' })
  version?: number | null;

  @Field(() => ID)
  trendId: string;

  @Field(() => String)
  claim: string;

  @Field(() => String)
  saidBy: string;

  @Field(() => String, { description: 'A day: 2016-08-24.' })
  saidOn: string;

  @Field(() => String, { nullable: true, description: 'When it should be seen, a day after that.' })
  dueOn?: string | null;

  @Field(() => Boolean, { description: 'A YAY would make it true; otherwise a NAY.' })
  expectsYay: boolean;

  @Field(() => ID, { nullable: true, description: 'The poll that asks again; about the same trend.' })
  pollId?: string | null;
}

@ObjectType({ description: 'The forecast was written, or is gone.' })
export class ForecastWritten {
  @Field(() => ID)
  id: string;
}
export const ForecastResult = resultUnion('ForecastResult', () => ForecastWritten);
