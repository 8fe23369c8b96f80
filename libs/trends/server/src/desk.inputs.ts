import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { FacetChoiceInput } from './catalogue.graphql.ts';
import { Lining, PairingKind } from './trend.entity.ts';

@InputType()
export class TrendOriginInput {
  @Field(() => String)
  when: string;

  @Field(() => String)
  fact: string;
}

@InputType()
export class TrendPairingInput {
  @Field(() => PairingKind)
  kind: PairingKind;

  @Field(() => String)
  with: string;

  @Field(() => String)
  advice: string;
}

@InputType({ description: 'Without an id a new one; with an id also the version that was read.' })
export class WriteTrendInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => String, { nullable: true, description: 'Of a new one only; made from the name when left out.' })
  slug?: string | null;

  @Field(() => String)
  name: string;

  @Field(() => String)
  question: string;

  @Field(() => String)
  dek: string;

  @Field(() => Lining)
  lining: Lining;

  @Field(() => ID)
  coverId: string;

  @Field(() => [String])
  synonyms: string[];

  @Field(() => [TrendOriginInput])
  origins: TrendOriginInput[];

  @Field(() => [String])
  argumentsFor: string[];

  @Field(() => [String])
  argumentsAgainst: string[];

  @Field(() => [String])
  outlook: string[];

  @Field(() => [String])
  tips: string[];

  @Field(() => [String])
  care: string[];

  @Field(() => [String])
  seenOn: string[];

  @Field(() => [TrendPairingInput])
  pairings: TrendPairingInput[];
}

@InputType()
export class BagOfferInput {
  @Field(() => String, { description: 'By name, address or another name.' })
  seller: string;

  @Field(() => String, { nullable: true, description: 'Decimal: 249.50.' })
  amount?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217.' })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: 'The day on which it was seen: 2026-10-01.' })
  asOf?: string | null;

  @Field(() => String, { nullable: true })
  url?: string | null;

  @Field(() => Boolean, { description: 'Somebody pays for the link.' })
  isPromoted: boolean;
}

@InputType({ description: 'Without an id a new one; with an id also the version that was read.' })
export class WriteBagInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => String, { nullable: true, description: 'Of a new one only; made from brand and model when left out.' })
  slug?: string | null;

  @Field(() => String, { description: 'By name, address or another name.' })
  brand: string;

  @Field(() => String, { nullable: true, description: 'By name, address or another name.' })
  trend?: string | null;

  @Field(() => String)
  model: string;

  @Field(() => String)
  silhouette: string;

  @Field(() => ID)
  pictureId: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => String, { nullable: true })
  firstSeen?: string | null;

  @Field(() => [String])
  materials: string[];

  @Field(() => [String])
  fits: string[];

  @Field(() => [String])
  colours: string[];

  @Field(() => [String])
  occasions: string[];

  @Field(() => [String])
  personas: string[];

  @Field(() => [String])
  lifeRoles: string[];

  @Field(() => [String])
  seasons: string[];

  @Field(() => [String])
  carryModes: string[];

  @Field(() => [BagOfferInput])
  offers: BagOfferInput[];
}

@InputType({ description: 'Without an id a new one; with an id also the version that was read.' })
export class WriteHouseInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => String, { nullable: true, description: 'Of a new one only; made from the name when left out.' })
  slug?: string | null;

  @Field(() => String)
  name: string;

  @Field(() => [String])
  synonyms: string[];

  @Field(() => String, { nullable: true })
  about?: string | null;

  @Field(() => String, { nullable: true })
  url?: string | null;
}

@InputType({ description: 'One of these changes.' })
export class ChangeBagsInput {
  @Field(() => String, { nullable: true, description: 'By name, address or another name.' })
  brand?: string | null;

  @Field(() => String, { nullable: true, description: 'By name, address or another name.' })
  trend?: string | null;

  @Field(() => FacetChoiceInput, { nullable: true })
  addFacet?: FacetChoiceInput | null;

  @Field(() => FacetChoiceInput, { nullable: true })
  removeFacet?: FacetChoiceInput | null;
}
