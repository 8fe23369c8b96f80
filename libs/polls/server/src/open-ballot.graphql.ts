import { MemberType } from '@swingtag/accounts-server';
import { connectionTypes } from '@swingtag/platform-server';
import { Field, ObjectType } from '@nestjs/graphql';
import { PollOptionType } from './poll.graphql.ts';

@ObjectType({ description: 'Who voted what, in a poll with open ballots.' })
export class OpenBallot {
  @Field(() => MemberType, { nullable: true, description: 'Null when the account is gone.' })
  member: unknown;

  @Field(() => [PollOptionType])
  options: PollOptionType[];

  @Field(() => Date)
  castAt: Date;

  memberId: string;
}

export const { Connection: OpenBallotConnection } = connectionTypes(() => OpenBallot, 'OpenBallot');
