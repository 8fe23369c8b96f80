import { Field, InputType } from '@nestjs/graphql';

@InputType()
export class FirstAdminInput {
  @Field(() => String, { description: 'From the console of the server.' })
  token: string;

  @Field(() => String)
  email: string;

  @Field(() => String)
  password: string;
}
