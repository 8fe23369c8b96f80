import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, resultUnion, Role, Tier, type Viewer } from '@swingtag/platform-server';
import { Ballots, PollKind, ResultsRule } from './poll.entity.ts';
import type { Ranking } from './run-off.ts';

export enum Outcome {
  YAY = 'YAY',
  NAY = 'NAY',
  /** YAY and NAY alike. */
  SPLIT = 'SPLIT',
  /** Of another kind: one option has won. */
  WON = 'WON',
  /** Of another kind: several are level at the top. */
  TIED = 'TIED',
  NO_VOTES = 'NO_VOTES',
}

registerEnumType(PollKind, {
  name: 'PollKind',
  valuesMap: {
    HEAD_TO_HEAD: { description: 'Between two bags.' },
    MULTIPLE: { description: 'Between minChoices and maxChoices options, all alike.' },
    RANKED: { description: 'The best first; counted by instant run-off.' },
  },
});
registerEnumType(ResultsRule, { name: 'ResultsRule', description: 'When the tally may be seen.' });
registerEnumType(Ballots, { name: 'Ballots', description: 'Whether everybody sees who voted what. Fixed when a poll is made.' });
registerEnumType(Outcome, {
  name: 'Outcome',
  valuesMap: {
    SPLIT: { description: 'YAY and NAY alike.' },
    WON: { description: 'Of a poll of another kind than YAY_NAY: one option has won.' },
    TIED: { description: 'Of a poll of another kind than YAY_NAY: several options are level at the top.' },
  },
});

@ObjectType('PollOption', { description: 'One of the choices of a poll.' })
export class PollOptionType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its name in the ledger: yay, nay, straw-tote.' })
  key: string;

  @Field(() => String)
  label: string;

  @Field(() => Int, { description: "From 0, in the poll's order." })
  position: number;

  bagId: string | null;
  pictureId: string | null;
}

/** With the votes on it, which only the tally may tell: those that contain it, and those that begin with it. */
export type CountedOption = PollOptionType & { votes: number; firsts: number };

@ObjectType({ description: 'How many stand on an option.' })
export class OptionCount {
  @Field(() => PollOptionType)
  option: PollOptionType;

  @Field(() => Int, { description: 'In a ranking: first preferences.' })
  votes: number;

  @Field(() => Float, { nullable: true, description: 'Of the voters, between 0 and 1; null when nobody has voted. In MULTIPLE the shares add up to more than 1.' })
  share: number | null;
}

@ObjectType({ description: 'A round of an instant run-off.' })
export class RunOffRound {
  @Field(() => [Int], { nullable: 'items', description: 'Ballots that stand on each option, in the order of options; null for those that have left before.' })
  votes: (number | null)[];

  @Field(() => Int, { description: 'Ballots all of whose options have left: they stand on nothing any more.' })
  exhausted: number;

  @Field(() => [PollOptionType], { description: 'Who leaves after this round.' })
  leaving: PollOptionType[];

  @Field(() => Int, { nullable: true, description: 'The earlier round, from 1, that decided who of several at the bottom leaves; null when nothing had to be decided.' })
  decidedByRound: number | null;
}

@ObjectType({ description: 'The counts of a poll: at every moment the count of its votes and the replay of its events.' })
export class Tally {
  @Field(() => Int, { description: 'How many members have voted.' })
  total: number;

  @Field(() => [OptionCount], { description: 'In the order of options.' })
  counts: OptionCount[];

  @Field(() => [RunOffRound], { nullable: true, description: 'Of a ranking: the instant run-off, as docs/vote-rules.md describes it. Null for other kinds.' })
  rounds: RunOffRound[] | null;

  @Field(() => [PollOptionType], { description: 'What would win if the poll closed now, or all that are level.' })
  leaders: PollOptionType[];
}

@ObjectType({ description: 'The tally of a closed poll, read aloud.' })
export class Verdict {
  @Field(() => Outcome)
  outcome: Outcome;

  @Field(() => [PollOptionType], { description: 'The option that has won, or all that are level; none when nobody has voted.' })
  winners: PollOptionType[];

  @Field(() => Int, { description: 'Votes between the first and the second; of a ranking in its last round.' })
  margin: number;

  @Field(() => Int)
  total: number;
}

@ObjectType('Vote', { description: "The viewer's own present choice." })
export class VoteType {
  @Field(() => ID)
  id: string;

  @Field(() => [PollOptionType], { description: 'One option; of MULTIPLE in their order, of RANKED as ranked.' })
  choice: PollOptionType[];

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

  @Field(() => Int, { description: 'How many options a choice has at least.' })
  minChoices: number;

  @Field(() => Int, { description: 'How many options a choice has at most.' })
  maxChoices: number;

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

  @Field(() => [PollOptionType], { description: "In the poll's order, which tally and ledger keep." })
  options: CountedOption[];

  rankings: Ranking[] | null;

  trendId: string | null;
  voterRole: Role;
  voterTier: Tier;
  opensAt: Date | null;

  /** Of a preview: through whose eyes, instead of the viewer's; null is a visitor. */
  seenBy?: Viewer | null;
}

export const { Connection: PollConnection } = connectionTypes(() => PollType, 'Poll');

@InputType()
export class CastVoteInput {
  @Field(() => ID)
  pollId: string;

  @Field(() => [ID], {
    description: 'The options chosen: one; several for MULTIPLE, in any order; the best first for RANKED, where an empty id is a rank left out.',
  })
  choice: string[];

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

@InputType()
export class PollChoiceInput {
  @Field(() => ID, { nullable: true, description: 'Of a choice that stays; without it, a new one.' })
  optionId?: string | null;

  @Field(() => String, { description: 'At most 80 characters.' })
  label: string;
}

@InputType()
export class ChangePollOptionsInput {
  @Field(() => ID)
  pollId: string;

  @Field(() => [PollChoiceInput], { description: 'All that there shall be, in their order: 2 to 20.' })
  options: PollChoiceInput[];
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
