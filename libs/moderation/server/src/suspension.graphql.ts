import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class SuspendMemberInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Int, { description: 'Between 1 and 365, from now.' })
  days: number;

  @Field(() => String, { description: 'Between 10 and 500 characters; the member reads it.' })
  reason: string;
}

@InputType()
export class LiftSuspensionInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => String, { description: 'Between 3 and 500 characters; the member reads it.' })
  reason: string;
}
