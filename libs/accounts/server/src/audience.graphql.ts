import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion, Role, Tier } from '@swingtag/platform-server';
import { EVERYBODY } from './audience.ts';

@ObjectType('Audience', { description: 'A named set of people, for boards. Known to admins.' })
export class AudienceType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Role, { nullable: true, description: 'Whoever has this role or a higher one belongs to it.' })
  minRole: Role | null;

  @Field(() => Tier, { nullable: true, description: 'So does whoever has this tier or a higher one.' })
  minTier: Tier | null;
}

@InputType()
export class SaveAudienceInput {
  @Field(() => ID, { nullable: true, description: 'Null makes a new one.' })
  id?: string | null;

  @Field(() => String)
  name: string;

  @Field(() => Role, { nullable: true })
  minRole?: Role | null;

  @Field(() => Tier, { nullable: true, description: 'BASIC or ESTABLISHED.' })
  minTier?: Tier | null;

  @Field(() => [String], { description: 'Members by handle, besides those who belong to it by their role.' })
  handles: string[];
}

@ObjectType({ description: 'The audience as the change left it.' })
export class AudienceSaved {
  @Field(() => AudienceType)
  audience: AudienceType;
}

export const AudienceResult = resultUnion('AudienceResult', () => AudienceSaved);

export function isEverybody(audience: Pick<AudienceType, 'id'>): boolean {
  return audience.id === EVERYBODY;
}
