import { Field, ID, ObjectType } from '@nestjs/graphql';
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

  brandId: string;
  pictureId: string;
}

export const { Connection: BagConnection } = connectionTypes(() => BagType, 'Bag');
