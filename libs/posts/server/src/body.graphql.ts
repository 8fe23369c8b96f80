import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PollType } from '@swingtag/polls-server';
import { BagType, Price } from '@swingtag/trends-server';
import { ArticleType } from './article.graphql.ts';
import type { Comparison, Gallery, GalleryEntry } from './body.schema.ts';

export enum GalleryKind {
  PRODUCTS = 'PRODUCTS',
  LOOKS = 'LOOKS',
}
registerEnumType(GalleryKind, { name: 'GalleryKind', description: 'Bags as they are sold, or as they are worn.' });

@ObjectType({ description: 'Text between two other parts of an article.' })
export class ProseBlock {
  @Field(() => String, { description: 'Safe HTML.' })
  html: string;
}

@ObjectType('GalleryItem', { description: 'A picture in a gallery, with what is said of it there.' })
export class GalleryItemType {
  @Field(() => String, { nullable: true, description: 'The shop or account that it was seen at.' })
  via: string | null;

  @Field(() => Price, { nullable: true })
  price: Price | null;

  entry: GalleryEntry;
}

@ObjectType({ description: 'Pictures in order, under a title and an introduction of their own.' })
export class GalleryBlock {
  @Field(() => GalleryKind)
  kind: GalleryKind;

  @Field(() => String)
  title: string;

  @Field(() => String)
  introduction: string;

  gallery: Gallery;
}

@ObjectType({ description: 'Two pictures side by side with one caption and one credit.' })
export class ComparisonBlock {
  @Field(() => String)
  caption: string;

  @Field(() => String)
  credit: string;

  comparison: Comparison;
}

@ObjectType({ description: 'A bag out of the catalogue.' })
export class BagBlock {
  bagId: string;
  @Field(() => BagType, { nullable: true })
  bag?: BagType | null;
}

@ObjectType({ description: 'A ballot in the text: of the article itself when it names no poll.' })
export class PollBlock {
  pollId: string | null;

  @Field(() => Boolean, { description: 'The poll of the article itself.' })
  isOwn: boolean;

  @Field(() => PollType, { nullable: true, description: 'Null for the poll of the article itself, and for one that is not public.' })
  poll?: PollType | null;
}

@ObjectType({ description: 'A sentence that is set large.' })
export class PullQuoteBlock {
  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'Who said it; empty for the article itself.' })
  source: string;
}

@ObjectType({ description: 'Other articles, where the text speaks of them.' })
export class RelatedBlock {
  articleIds: string[];
  @Field(() => [ArticleType])
  articles?: ArticleType[];
}

export type ArticleBlock = ProseBlock | GalleryBlock | ComparisonBlock | BagBlock | PollBlock | PullQuoteBlock | RelatedBlock;
export const ArticleBlockUnion = createUnionType({
  name: 'ArticleBlock',
  types: () => [ProseBlock, GalleryBlock, ComparisonBlock, BagBlock, PollBlock, PullQuoteBlock, RelatedBlock] as const,
});
