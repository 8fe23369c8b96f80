import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Role, Tier } from '@swingtag/platform-server';
import { Ballots, PollKind, ResultsRule } from '@swingtag/polls-server';
import { Disclosure } from './article.entity.ts';
import { OnConflict } from './draft.service.ts';

@InputType()
export class PollDraftOptionInput {
  @Field(() => String)
  label: string;
  @Field(() => ID, { nullable: true })
  bagId?: string | null;
}

@InputType()
export class PollDraftInput {
  @Field(() => PollKind)
  kind: PollKind;
  @Field(() => String)
  question: string;
  @Field(() => [PollDraftOptionInput])
  options: PollDraftOptionInput[];
  @Field(() => Int)
  minChoices: number;
  @Field(() => Int)
  maxChoices: number;
  @Field(() => Date, { nullable: true })
  closesAt?: Date | null;
  @Field(() => ResultsRule)
  resultsRule: ResultsRule;
  @Field(() => Boolean)
  changesAllowed: boolean;
  @Field(() => Ballots)
  ballots: Ballots;
  @Field(() => Role)
  voterRole: Role;
  @Field(() => Tier)
  voterTier: Tier;
}

@InputType({ description: 'All of the article; what is left out is empty. The body stays when it is left out.' })
export class SaveArticleInput {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { description: 'That the editor has read.' })
  revision: number;
  @Field(() => String)
  title: string;
  @Field(() => String)
  dek: string;
  @Field(() => String)
  slug: string;
  @Field(() => ID, { nullable: true })
  trendId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Whose name stands above it; without it, as before.' })
  authorId?: string | null;
  @Field(() => ID, { nullable: true })
  coverId?: string | null;
  @Field(() => [ID], { nullable: true })
  seriesIds?: string[] | null;
  @Field(() => String, { nullable: true })
  signOff?: string | null;
  @Field(() => Disclosure, { nullable: true })
  disclosure?: Disclosure | null;
  @Field(() => [ID], { nullable: true })
  relatedIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'The day that readers are told, as 2026-11-22.' })
  updatedOn?: string | null;
  @Field(() => PollDraftInput, { nullable: true })
  poll?: PollDraftInput | null;
  @Field(() => String, { nullable: true, description: 'The text as JSON, as docs/decisions/0010 has it.' })
  body?: string | null;
  @Field(() => OnConflict, { nullable: true })
  onConflict?: OnConflict | null;
}

@InputType()
export class SeenArticleInput {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { description: 'That the editor has read.' })
  revision: number;
}

@InputType()
export class ScheduleArticleInput extends SeenArticleInput {
  @Field(() => Date, { nullable: true, description: 'Null takes it off the schedule.' })
  publishAt?: Date | null;
}

@InputType()
export class DiscardArticleInput extends SeenArticleInput {
  @Field(() => String, { nullable: true, description: 'Of what is published: between 3 and 500 characters, for whoever comes to its address.' })
  reason?: string | null;
}

@InputType()
export class RestoreRevisionInput extends SeenArticleInput {
  @Field(() => Int)
  number: number;
}
