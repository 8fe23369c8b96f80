import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, PageArgs, resultUnion } from '@swingtag/platform-server';
import { BagFacet } from './catalogue.index.ts';
import { BrandType, SellerType } from './catalogue.graphql.ts';
import { RecordUse } from './record.keys.ts';

export enum RecordKind {
  TREND = 'TREND',
  BAG = 'BAG',
  BRAND = 'BRAND',
  SELLER = 'SELLER',
}
export enum RecordSort {
  NEWEST = 'NEWEST',
  OLDEST = 'OLDEST',
  NAME = 'NAME',
  /** Trends, brands and sellers by their bags, bags by their sellers. */
  MOST_USED = 'MOST_USED',
}
registerEnumType(RecordKind, { name: 'RecordKind', description: 'A table of the catalogue.' });
registerEnumType(RecordSort, { name: 'RecordSort', description: 'In which order the desk lists records.' });
registerEnumType(RecordUse, { name: 'RecordUse', description: 'What hangs on a record.' });

@ArgsType()
export class DeskArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words of names, other names and addresses.' })
  search?: string | null;

  @Field(() => RecordSort, { nullable: true })
  sort?: RecordSort | null;
}

@ArgsType()
export class FacetValueArgs extends PageArgs {
  @Field(() => BagFacet, { nullable: true })
  facet?: BagFacet | null;

  @Field(() => String, { nullable: true, description: 'A part of the value.' })
  search?: string | null;

  @Field(() => RecordSort, { nullable: true, description: 'By name, or the most used first.' })
  sort?: RecordSort | null;
}

@ObjectType({ description: 'A value of a facet and how many bags have it.' })
export class FacetValue {
  @Field(() => BagFacet)
  facet: BagFacet;

  @Field(() => String)
  value: string;

  @Field(() => Int)
  count: number;
}

export const { Connection: FacetValueConnection } = connectionTypes(() => FacetValue, 'FacetValue');
export const { Connection: BrandConnection } = connectionTypes(() => BrandType, 'Brand');
export const { Connection: SellerConnection } = connectionTypes(() => SellerType, 'Seller');

@ObjectType({ description: 'Names to choose from.' })
export class DeskNames {
  @Field(() => [String])
  brands: string[];

  @Field(() => [String])
  sellers: string[];

  @Field(() => [String])
  trends: string[];
}

@ObjectType({ description: 'How much of one kind hangs on a record.' })
export class RecordUseCount {
  @Field(() => RecordUse)
  use: RecordUse;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A record that is about to be merged or removed, and what hangs on it.' })
export class RecordSummary {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => [RecordUseCount])
  uses: RecordUseCount[];
}

@ObjectType({ description: 'The record that was written.' })
export class RecordWritten {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;
}
export const RecordResult = resultUnion('RecordResult', () => RecordWritten);

@ObjectType({ description: 'What a change of several records came to.' })
export class RecordsChanged {
  @Field(() => Int, { description: 'How many have changed or are gone.' })
  changed: number;

  @Field(() => [RecordSummary], { description: 'Those that stay, because something hangs on them.' })
  stay: RecordSummary[];
}
export const RecordsResult = resultUnion('RecordsResult', () => RecordsChanged);
