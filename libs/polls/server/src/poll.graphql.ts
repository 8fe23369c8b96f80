import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, resultUnion, Role, Tier } from '@swingtag/platform-server';
import { Ballots, PollKind, ResultsRule } from './poll.entity.ts';

export enum Outcome {
  YAY = 'YAY',
  NAY = 'NAY',
  SPLIT = 'SPLIT',
  NO_VOTES = 'NO_VOTES',
}

registerEnumType(PollKind, { name: 'PollKind' });
registerEnumType(ResultsRule, { name: 'ResultsRule', description: 'When the tally may be seen.' });
registerEnumType(Ballots, { name: 'Ballots', description: 'Whether everybody sees who voted what. Fixed when a poll is made.' });
registerEnumType(Outcome, { name: 'Outcome' });

@ObjectType('PollOption', { description: 'One of the choices of a poll.' })
export class PollOptionType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'yay, nay.' })
  key: string;

  @Field(() => String)
  label: string;

  @Field(() => Int, { description: 'From 0, in the order shown.' })
  position: number;
}

/** With the votes on it, which only the tally may tell. */
export type CountedOption = PollOptionType & { votes: number };

@ObjectType({ description: 'How many stand on an option.' })
export class OptionCount {
  @Field(() => PollOptionType)
  option: PollOptionType;

  @Field(() => Int)
  votes: number;

  @Field(() => Float, { nullable: true, description: 'Between 0 and 1; null when nobody has voted.' })
  share: number | null;
}

@ObjectType({ description: 'The counts of a poll: at every moment the count of its votes and the replay of its events.' })
export class Tally {
  @Field(() => Int)
  total: number;

  @Field(() => [OptionCount])
  counts: OptionCount[];
}

@ObjectType({ description: 'The tally of a closed poll, read aloud.' })
export class Verdict {
  @Field(() => Outcome)
  outcome: Outcome;

  @Field(() => Int, { description: 'Votes between the two sides.' })
  margin: number;

  @Field(() => Int)
  total: number;
}

@ObjectType('Vote', { description: "The viewer's own present choice." })
export class VoteType {
  @Field(() => ID)
  id: string;

  @Field(() => PollOptionType)
  option: PollOptionType;

  @Field(() => Date)
  castAt: Date;

  @Field(() => Date, { nullable: true })
  changedAt: Date | null;

  pollId: string;
  memberId: string;
}

@ObjectType('Poll', { description: 'A question with options.' })
export class PollType {
  @Field(() => ID)
  id: string;

  @Field(() => PollKind)
  kind: PollKind;

  @Field(() => String)
  question: string;

  @Field(() => Date, { nullable: true })
  closesAt: Date | null;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Given by whoever closed it by hand.' })
  closeReason: string | null;

  @Field(() => Boolean)
  isOpen: boolean;

  @Field(() => Date, { nullable: true, description: 'When its texts were changed last.' })
  editedAt: Date | null;

  @Field(() => Ballots)
  ballots: Ballots;

  @Field(() => ResultsRule)
  resultsRule: ResultsRule;

  @Field(() => Boolean, { description: 'Whether a vote may be changed or withdrawn.' })
  changesAllowed: boolean;

  @Field(() => [PollOptionType], { description: 'In the order shown.' })
  options: CountedOption[];

  trendId: string | null;
  voterRole: Role;
  voterTier: Tier;
  opensAt: Date | null;
}

export const { Connection: PollConnection } = connectionTypes(() => PollType, 'Poll');

@InputType()
export class CastVoteInput {
  @Field(() => ID)
  pollId: string;

  @Field(() => ID)
  optionId: string;

  @Field(() => String, { nullable: true, description: 'Names this request: sent again with the same key it changes nothing. Kept for a day.' })
  requestId?: string | null;
}

@InputType()
export class ClosePollInput {
  @Field(() => ID)
  pollId: string;

  @Field(() => String, { description: 'Between 3 and 500 characters; shown with the verdict.' })
  reason: string;
}

@InputType()
export class ReopenPollInput {
  @Field(() => ID)
  pollId: string;

  @Field(() => String, { description: 'Between 3 and 500 characters; in the public log.' })
  reason: string;

  @Field(() => Date, { nullable: true, description: 'When it closes again; without it, by hand.' })
  closesAt?: Date | null;
}

@InputType()
export class PollLabelInput {
  @Field(() => ID)
  optionId: string;

  @Field(() => String, { description: 'At most 80 characters.' })
  label: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class EditPollInput {
  @Field(() => ID)
  pollId: string;

  @Field(() => String, { nullable: true, description: 'Between 3 and 200 characters.' })
  question?: string | null;

  @Field(() => [PollLabelInput], { nullable: true })
  labels?: PollLabelInput[] | null;
}

@ObjectType({ description: 'The vote stands; the poll as it is now.' })
export class VoteCast {
  @Field(() => PollType)
  poll: PollType;
}

@ObjectType({ description: 'The poll as it is now.' })
export class PollChanged {
  @Field(() => PollType)
  poll: PollType;
}

export const VoteResult = resultUnion('VoteResult', () => VoteCast);
export const PollResult = resultUnion('PollResult', () => PollChanged);
