import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Tier } from '@swingtag/platform-server';
import { AllowanceKind } from './member-allowance.entity.ts';

registerEnumType(AllowanceKind, { name: 'AllowanceKind', description: 'What the tiers below the highest have so many of a day.' });

@ObjectType({ description: 'How many a day. Null: as many as one likes.' })
export class Allowance {
  @Field(() => AllowanceKind)
  kind: AllowanceKind;

  @Field(() => Int, { nullable: true })
  perDay: number | null;

  @Field(() => Int, { nullable: true, description: 'With the next tier.' })
  perDayNext: number | null;
}

@ObjectType({ description: 'The tier that comes next, and what is missing for it.' })
export class NextTier {
  @Field(() => Tier)
  tier: Tier;

  @Field(() => Int, { description: 'Until the account is old enough; 0 when it is.' })
  days: number;

  @Field(() => Int, { description: 'Different days still to be here on; 0 when there were enough.' })
  visits: number;
}

@ObjectType({ description: 'The tier of the viewer, what it allows and what comes next.' })
export class TierStanding {
  @Field(() => Tier)
  tier: Tier;

  @Field(() => Boolean, { description: 'By the staff; it does not change by itself.' })
  isGiven: boolean;

  @Field(() => NextTier, { nullable: true })
  next: NextTier | null;

  @Field(() => [Allowance])
  allowances: Allowance[];
}

@InputType()
export class GiveTierInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => Tier, { nullable: true, description: 'Null: computed again.' })
  tier?: Tier | null;

  @Field(() => String, { description: 'For the log of the staff.' })
  reason: string;
}
