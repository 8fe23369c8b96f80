import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SanctionKind } from './sanction.entity.ts';

registerEnumType(SanctionKind, {
  name: 'SanctionKind',
  description: 'Warn: words only. Limit: reads and votes, but does not write. Suspend: only reads. Ban: only reads, without an end.',
});

@ObjectType('Sanction', { description: 'A measure against a member. Staff only.' })
export class SanctionType {
  @Field(() => ID)
  id: string;

  @Field(() => SanctionKind)
  kind: SanctionKind;

  @Field(() => String, { description: 'As the member reads it.' })
  reason: string;

  @Field(() => Date)
  givenAt: Date;

  @Field(() => Date, { nullable: true })
  endsAt: Date | null;

  @Field(() => Date, { nullable: true })
  liftedAt: Date | null;

  ruleId: string | null;
  moderatorId: string;
}

@InputType()
export class SanctionMemberInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => SanctionKind)
  kind: SanctionKind;

  @Field(() => Int, { nullable: true, description: 'Between 1 and 365, from now; for limits and suspensions.' })
  days?: number | null;

  @Field(() => ID, { nullable: true, description: 'The house rule it is about.' })
  ruleId?: string | null;

  @Field(() => String, { description: 'Between 10 and 500 characters; the member reads it.' })
  reason: string;
}

@InputType()
export class LiftSanctionInput {
  @Field(() => ID)
  memberId: string;

  @Field(() => SanctionKind)
  kind: SanctionKind;

  @Field(() => String, { description: 'Between 3 and 500 characters; the member reads it.' })
  reason: string;
}
