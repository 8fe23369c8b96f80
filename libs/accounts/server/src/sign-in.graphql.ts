import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@swingtag/platform-server';
import { MeType } from './member.graphql.ts';
import type { Member } from './member.entity.ts';

@ObjectType('Session', { description: 'A browser or program in which the viewer is signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'Names the session; cannot be used to sign in.' })
  id: string;

  @Field(() => Boolean, { description: 'The one this request came with.' })
  isCurrent: boolean;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { description: 'To the minute.' })
  lastSeenAt: Date;

  @Field(() => String, { description: 'As recognised at sign-in: Firefox on Linux.' })
  device: string;
}

@ObjectType({ description: 'A code is on its way, whether or not the address belongs to a member.' })
export class CodeSent {
  @Field(() => String, { description: 'The address as it was understood.' })
  email: string;

  @Field(() => Int)
  expiresInMinutes: number;
}

@ObjectType({ description: 'The session cookie is set.' })
export class SignedIn {
  @Field(() => MeType)
  me: Member;

  @Field(() => Boolean, { description: 'The account began with this sign-in.' })
  isNewMember: boolean;
}

@ObjectType({ description: 'The session is over, on every device that had its cookie.' })
export class SignedOut {
  @Field(() => Boolean)
  done: boolean;
}

export const RequestCodeResult = resultUnion('RequestCodeResult', () => CodeSent);
export const SignInResult = resultUnion('SignInResult', () => SignedIn);

@InputType()
export class SignInInput {
  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'Six digits; spaces between them are forgiven.' })
  code: string;
}

@InputType()
export class PasswordSignInInput {
  @Field(() => String)
  email: string;

  @Field(() => String)
  password: string;
}

@InputType({ description: 'One of the two.' })
export class ConfirmSignInInput {
  @Field(() => String, { nullable: true, description: 'The six digits that were mailed to the viewer’s address.' })
  code?: string | null;

  @Field(() => String, { nullable: true })
  password?: string | null;
}

@InputType()
export class SetPasswordInput {
  @Field(() => String)
  password: string;

  @Field(() => String, { nullable: true, description: 'Needed when there is one.' })
  currentPassword?: string | null;
}
