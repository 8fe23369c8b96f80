import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, resultUnion, Role, Tier } from '@swingtag/platform-server';
import { Ballots, PollKind, ResultsRule } from '@swingtag/polls-server';
import { Withheld } from './content.gate.ts';
import { PollDraftOptionInput } from './draft.inputs.ts';
import { PostType } from './post.graphql.ts';

export enum TopicState {
  VISIBLE = 'VISIBLE',
  REMOVED = 'REMOVED',
  HIDDEN = 'HIDDEN',
  HELD = 'HELD',
  DELETED = 'DELETED',
}

registerEnumType(TopicState, {
  name: 'TopicState',
  description: 'Removed: by a moderator. Hidden: until one decides. Held: before publication, until one decides. In all three its author and staff see it. Deleted: by its author; title and words are gone, what others wrote under it stays.',
});

@ObjectType('Topic', { description: 'A post by a member on a board.', implements: () => [PostType] })
export class TopicType implements PostType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => Date)
  publishedAt: Date;

  @Field(() => Date, { description: 'Of the last comment; of publication before there is one.' })
  activeAt: Date;

  @Field(() => Date, { nullable: true })
  editedAt: Date | null;

  @Field(() => Boolean, { description: 'Stays on top of its board.' })
  isPinned: boolean;

  @Field(() => Date, { nullable: true })
  lockedAt: Date | null;

  @Field(() => String, { nullable: true })
  lockReason: string | null;

  @Field(() => Int, { description: 'How long a member waits between two comments; 0 is off.' })
  slowSeconds: number;

  @Field(() => Boolean, { description: 'Published later; until then its author and staff see it.' })
  isScheduled: boolean;

  @Field(() => Boolean, { description: 'Part of the sample content.' })
  isSample: boolean;

  deletedAt: Date | null;
  /** Deleted so recently, by the database's clock, that its author may take that back. */
  isUndoable: boolean;
  removedAt: Date | null;
  withheld: Withheld | null;
  markdown: string;
  authorId: string;
  pollId: string | null;
  boardId: string;
  audienceId: string;
  articleId: string | null;
  mergedIntoId: string | null;
  commentCount: number;
  lastCommentId: string | null;
}

export const { Connection: TopicConnection } = connectionTypes(() => TopicType, 'Topic');

@InputType({ description: 'What is left out is as the site has settled it: YAY or NAY, by secret ballot, for every member.' })
export class TopicPollInput {
  @Field(() => String, { description: 'At most 140 characters.' })
  question: string;

  @Field(() => Int, { nullable: true, description: 'Days until it closes, from publication; null leaves it open.' })
  closesInDays?: number | null;

  @Field(() => PollKind, { nullable: true })
  kind?: PollKind | null;

  @Field(() => [PollDraftOptionInput], { nullable: true, description: 'Not of YAY_NAY, whose sides are given; of HEAD_TO_HEAD the two bags.' })
  options?: PollDraftOptionInput[] | null;

  @Field(() => Int, { nullable: true })
  minChoices?: number | null;

  @Field(() => Int, { nullable: true })
  maxChoices?: number | null;

  @Field(() => ResultsRule, { nullable: true })
  resultsRule?: ResultsRule | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a vote may be changed or withdrawn.' })
  changesAllowed?: boolean | null;

  @Field(() => Ballots, { nullable: true })
  ballots?: Ballots | null;

  @Field(() => Role, { nullable: true, description: 'At least this role may vote.' })
  voterRole?: Role | null;

  @Field(() => Tier, { nullable: true, description: 'At least this tier may vote.' })
  voterTier?: Tier | null;
}

@InputType()
export class StartTopicInput {
  @Field(() => ID, { nullable: true, description: 'The draft that this sends.' })
  unsentId?: string | null;

  @Field(() => ID)
  boardId: string;

  @Field(() => String, { description: 'At most 140 characters.' })
  title: string;

  @Field(() => String, { description: 'Markdown, at most 10000 characters.' })
  body: string;

  @Field(() => Date, { nullable: true, description: 'Without it, now.' })
  publishAt?: Date | null;

  @Field(() => [ID], { nullable: true, description: 'At most three trends that it is about.' })
  trendIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The article whose talk goes on here.' })
  articleId?: string | null;

  @Field(() => TopicPollInput, { nullable: true })
  poll?: TopicPollInput | null;
}

@InputType()
export class EditTopicInput {
  @Field(() => ID, { nullable: true, description: 'The draft that this sends.' })
  unsentId?: string | null;

  @Field(() => ID)
  topicId: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Markdown, at most 10000 characters.' })
  body: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ArrangeTopicInput {
  @Field(() => ID)
  topicId: string;

  @Field(() => Boolean, { nullable: true })
  isPinned?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  isLocked?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Slow mode; 0 switches it off.' })
  slowSeconds?: number | null;

  @Field(() => ID, { nullable: true, description: 'Moves it there.' })
  boardId?: string | null;

  @Field(() => String, { description: 'Everybody reads it.' })
  reason: string;
}

@ObjectType({ description: 'The topic as the change left it.' })
export class TopicWritten {
  @Field(() => TopicType)
  topic: TopicType;
}

export const TopicResult = resultUnion('TopicResult', () => TopicWritten);
