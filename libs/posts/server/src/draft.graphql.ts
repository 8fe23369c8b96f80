import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, PageArgs, resultUnion, Role, Tier } from '@swingtag/platform-server';
import { Ballots, PollKind, PreviewViewer, ResultsRule } from '@swingtag/polls-server';
import { Change } from './draft.difference.ts';
import type { DraftContent } from './draft.content.ts';
import { RevisionKind } from './draft.entity.ts';
import { OnConflict } from './draft.service.ts';

export enum DeskState {
  DRAFT = 'DRAFT',
  SCHEDULED = 'SCHEDULED',
  PUBLISHED = 'PUBLISHED',
  CHANGED = 'CHANGED',
  REMOVED = 'REMOVED',
  WITHDRAWN = 'WITHDRAWN',
  DISCARDED = 'DISCARDED',
}
export enum DeskSort {
  CHANGED = 'CHANGED',
  TITLE = 'TITLE',
  PUBLISHED = 'PUBLISHED',
}
registerEnumType(DeskState, {
  name: 'DeskState', description: 'Where an article stands.',
  valuesMap: {
    CHANGED: { description: 'Published, with changes that readers do not have yet.' },
    REMOVED: { description: 'By moderators.' },
    WITHDRAWN: { description: 'By editors, who can bring it back.' },
    DISCARDED: { description: 'A draft in the trash, for thirty days.' },
  },
});
registerEnumType(DeskSort, { name: 'DeskSort', description: 'By the last change, by title, or by publication.' });
registerEnumType(RevisionKind, { name: 'RevisionKind', valuesMap: { SET_ASIDE: { description: 'Of two texts written at the same time, the one that was not taken.' } } });
registerEnumType(OnConflict, { name: 'OnConflict', description: 'What becomes of a text when another one was saved meanwhile.' });
registerEnumType(Change, { name: 'TextChange' });
registerEnumType(PreviewViewer, { name: 'PreviewViewer', description: 'Whose eyes a preview is looked at with.' });

@ArgsType()
export class DeskArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words of the title, the address or the trend.' })
  search?: string | null;

  @Field(() => DeskState, { nullable: true })
  state?: DeskState | null;

  @Field(() => DeskSort, { nullable: true })
  sort?: DeskSort | null;
}

@ObjectType({ description: 'An article as the table of the desk lists it.' })
export class DeskArticle {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  slug: string;

  @Field(() => DeskState)
  state: DeskState;

  @Field(() => String, { nullable: true })
  trendName: string | null;

  @Field(() => String, { description: 'Whose name stands above it.' })
  authorHandle: string;

  @Field(() => Date, { description: 'When it was changed last.' })
  savedAt: Date;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the job publishes it.' })
  publishAt: Date | null;
}
export const { Connection: DeskArticleConnection } = connectionTypes(() => DeskArticle, 'DeskArticle');

@ObjectType({ description: 'What is to be put right before an article can be published.' })
export class DeskChecklistItem {
  @Field(() => String)
  message: string;

  @Field(() => String, { description: 'Where: a field of the desk as #title, a part of the text as #block-3, or a path of this site.' })
  href: string;

  @Field(() => Boolean, { description: 'The others are advice.' })
  isBlocking: boolean;
}

@ObjectType({ description: 'A choice of a poll that is being written.' })
export class PollDraftOption {
  @Field(() => String)
  label: string;

  @Field(() => ID, { nullable: true })
  bagId: string | null;
}

@ObjectType('PollDraft', { description: 'A poll that nobody but editors knows of yet.' })
export class PollDraftType {
  @Field(() => PollKind)
  kind: PollKind;
  @Field(() => String)
  question: string;
  @Field(() => [PollDraftOption])
  options: PollDraftOption[];
  @Field(() => Int)
  minChoices: number;
  @Field(() => Int)
  maxChoices: number;
  @Field(() => Date, { nullable: true })
  closesAt: Date | null;
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

@ObjectType('ArticleRevision', { description: 'The article as it was at one moment.' })
export class ArticleRevisionType {
  @Field(() => Int, { description: 'From 1.' })
  number: number;

  @Field(() => RevisionKind)
  kind: RevisionKind;

  @Field(() => Date)
  createdAt: Date;

  authorId: string;
}

@ObjectType({ description: 'Words that are the same in both texts, or in one of them only.' })
export class TextPiece {
  @Field(() => Change)
  change: Change;

  @Field(() => String)
  text: string;
}

@ObjectType({ description: 'A paragraph, or a part of the text, before and after.' })
export class DifferentLine {
  @Field(() => [TextPiece])
  pieces: TextPiece[];
}

@ObjectType({ description: 'What differs in one field between two texts.' })
export class DifferentField {
  @Field(() => String)
  field: string;

  @Field(() => [DifferentLine])
  lines: DifferentLine[];
}

@ObjectType('ArticleDraft', { description: 'What editors write; readers know nothing of it before it is published.' })
export class ArticleDraftType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Goes up with every change.' })
  revision: number;

  @Field(() => DeskState)
  state: DeskState;

  @Field(() => Date)
  savedAt: Date;

  @Field(() => Date, { nullable: true })
  publishAt: Date | null;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the job did not publish it.' })
  scheduleProblem: string | null;

  @Field(() => Date, { nullable: true, description: 'In the trash since then.' })
  discardedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What whoever comes to its address reads.' })
  withdrawReason: string | null;

  content: DraftContent;
  savedById: string;
}

@ObjectType({ description: 'What an editor chooses a byline from.' })
export class DeskEditor {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  handle: string;
}

@ObjectType({ description: 'An article that editors have taken back.' })
export class WithdrawnArticle {
  @Field(() => Date)
  withdrawnAt: Date;

  @Field(() => String)
  reason: string;
}

@ObjectType({ description: 'The draft as the change left it.' })
export class ArticleDraftChanged {
  @Field(() => ArticleDraftType)
  draft: ArticleDraftType;
}
export const ArticleDraftResult = resultUnion('ArticleDraftResult', () => ArticleDraftChanged);
