import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes } from '@swingtag/platform-server';
import { Lining, PairingKind } from './trend.entity.ts';

registerEnumType(Lining, { name: 'Lining', description: 'The colour a trend is lined with.' });
registerEnumType(PairingKind, { name: 'PairingKind', description: 'What a trend is worn with.' });

@ObjectType({ description: 'A step in the history of a trend.' })
export class TrendOrigin {
  @Field(() => String)
  when: string;

  @Field(() => String)
  fact: string;
}

@ObjectType({ description: 'An outfit, a season or an occasion, and what to do there.' })
export class TrendPairing {
  @Field(() => PairingKind)
  kind: PairingKind;

  @Field(() => String)
  with: string;

  @Field(() => String)
  advice: string;
}

@ObjectType('Trend', { description: 'A bag trend under judgement.' })
export class TrendType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  question: string;

  @Field(() => String)
  dek: string;

  @Field(() => [String], { description: 'Other names it is found by.' })
  synonyms: string[];

  @Field(() => Lining)
  lining: Lining;

  @Field(() => [TrendOrigin], { description: 'In order of time.' })
  origins: TrendOrigin[];

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

  @Field(() => [TrendPairing])
  pairings: TrendPairing[];

  @Field(() => Int, { description: 'Counts its changes: who writes says which one they had read.' })
  version: number;

  coverId: string;
}

export const { Connection: TrendConnection } = connectionTypes(() => TrendType, 'Trend');
