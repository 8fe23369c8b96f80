import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, resultUnion, type Connection } from '@swingtag/platform-server';
import { BagConnection, BagType } from './bag.graphql.ts';
import { BagFacet } from './catalogue.index.ts';
import { BagList, ListAudience } from './saved-bag.entity.ts';
import { TrendType } from './trend.graphql.ts';

registerEnumType(BagFacet, { name: 'BagFacet', description: 'A side from which the catalogue can be looked at.' });
registerEnumType(BagList, { name: 'BagList', description: 'Bags that a member wants, and bags that they own.' });
registerEnumType(ListAudience, { name: 'ListAudience', description: 'Who may see a list.' });

@InputType()
export class FacetChoiceInput {
  @Field(() => BagFacet)
  facet: BagFacet;

  @Field(() => String)
  value: string;
}

@InputType()
export class CatalogueFilterInput {
  @Field(() => String, { nullable: true, description: 'In the names of bags, brands and trends, and their synonyms.' })
  search?: string | null;

  @Field(() => [FacetChoiceInput], { nullable: true, description: 'All of them hold.' })
  with?: FacetChoiceInput[] | null;

  @Field(() => [FacetChoiceInput], { nullable: true, description: 'None of them holds.' })
  without?: FacetChoiceInput[] | null;
}

@ObjectType({ description: 'How many of the bags that were found have this value.' })
export class FacetCount {
  @Field(() => BagFacet)
  facet: BagFacet;

  @Field(() => String)
  value: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'What the catalogue has for a filter.' })
export class Catalogue {
  @Field(() => Int)
  total: number;

  @Field(() => [FacetCount], { description: 'The most frequent first.' })
  facets: FacetCount[];

  @Field(() => BagConnection)
  bags: Connection<BagType>;

  @Field(() => [TrendType], { description: 'Where a search finds nothing: the three trends whose names are nearest to it.' })
  nearestTrends?: TrendType[];

  /** What was searched for. */
  search: string;
}

@ObjectType('Brand', { description: 'Who makes bags.' })
export class BrandType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => [String], { description: 'Other names it is found by.' })
  synonyms: string[];

  @Field(() => String, { nullable: true })
  about: string | null;

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field(() => Int, { description: 'Counts its changes: who writes says which one they had read.' })
  version: number;
}

@ObjectType('Seller', { description: 'Who sells bags.' })
export class SellerType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => [String], { description: 'Other names it is found by.' })
  synonyms: string[];

  @Field(() => String, { nullable: true })
  about: string | null;

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field(() => Int, { description: 'Counts its changes: who writes says which one they had read.' })
  version: number;
}

@ObjectType('SavedBag', { description: 'A bag on a list of a member.' })
export class SavedBagType {
  @Field(() => Date)
  savedAt: Date;

  @Field(() => BagType)
  bag?: BagType;

  bagId: string;
}
export const { Connection: SavedBagConnection } = connectionTypes(() => SavedBagType, 'SavedBag');

@ObjectType({ description: 'The bag with the list that it is on now.' })
export class BagSaved {
  @Field(() => BagType)
  bag: BagType;
}
export const BagSavedResult = resultUnion('BagSavedResult', () => BagSaved);

@ObjectType({ description: 'Who may see the list from now on.' })
export class AudienceSet {
  @Field(() => BagList)
  list: BagList;

  @Field(() => ListAudience)
  audience: ListAudience;
}
export const AudienceSetResult = resultUnion('AudienceSetResult', () => AudienceSet);
