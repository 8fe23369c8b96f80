import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { MemberType, type Member } from '@swingtag/accounts-server';

@ObjectType('MemberActivity', { description: 'How much a member has done. Staff only.' })
export class MemberActivity {
  @Field(() => Int)
  comments: number;

  @Field(() => Int)
  topics: number;

  @Field(() => Int)
  articles: number;

  @Field(() => Int, { description: 'Polls in which a vote of theirs stands; those of the present day do not count yet.' })
  votes: number;

  @Field(() => Int, { description: 'Different days on which they were here.' })
  days: number;

  @Field(() => String, { description: 'The last of them, of UTC.' })
  lastDay: string;
}

@ObjectType('VotePattern', { description: 'When a member votes, without the present day; never what. Staff only.' })
export class VotePattern {
  @Field(() => Int)
  votes: number;

  @Field(() => [Int], { description: 'By the hour of the day (UTC), from 0 to 23.' })
  byHour: number[];

  @Field(() => [Int], { description: 'By the day (UTC), the last thirty, yesterday at the end.' })
  byDay: number[];

  @Field(() => Int, { description: 'Votes within ten seconds of their vote before.' })
  quick: number;

  @Field(() => Float, { nullable: true, description: 'The part cast within the first hour of the poll, from 0 to 1; null without votes.' })
  freshShare: number | null;
}

@ObjectType('LinkedAccount', { description: 'Somebody who signed in from the same network. A weak sign: a household, a school or a phone company is one network.' })
export class LinkedAccount {
  @Field(() => MemberType)
  member: Member;

  @Field(() => Int, { description: 'Networks from which both signed in within ninety days.' })
  networks: number;

  @Field(() => Int, { description: 'How many members signed in from the least crowded of them.' })
  crowd: number;

  @Field(() => Boolean, { description: 'From one of them with the same kind of browser, too. That adds little: there are few kinds.' })
  isSameDevice: boolean;

  @Field(() => Date)
  lastAt: Date;
}
