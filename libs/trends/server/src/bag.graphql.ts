import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionTypes } from '@swingtag/platform-server';

@ObjectType({ description: 'A price as it was seen on a day.' })
export class Price {
  @Field(() => String, { description: 'Decimal, without currency: 2690.00.' })
  amount: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency: string;

  @Field(() => Date)
  asOf: Date;
}

@ObjectType('BagOffer', { description: 'A bag at a seller.' })
export class BagOfferType {
  @Field(() => String)
  seller: string;

  @Field(() => String)
  sellerSlug: string;

  @Field(() => String, { nullable: true, description: 'Where it is sold, elsewhere.' })
  url: string | null;

  @Field(() => Boolean, { description: 'Somebody pays for the link.' })
  isPromoted: boolean;

  @Field(() => Price, { nullable: true })
  price: Price | null;
}

@ObjectType('Bag', { description: 'A catalogue record.' })
export class BagType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  model: string;

  @Field(() => String)
  silhouette: string;

  @Field(() => [String])
  materials: string[];

  @Field(() => [String], { description: 'What fits inside.' })
  fits: string[];

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => String, { nullable: true })
  firstSeen: string | null;

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

  @Field(() => Int, { description: 'Counts its changes: who writes says which one they had read.' })
  version: number;

  brandId: string;
  trendId: string | null;
  pictureId: string;
}

export const { Connection: BagConnection } = connectionTypes(() => BagType, 'Bag');
