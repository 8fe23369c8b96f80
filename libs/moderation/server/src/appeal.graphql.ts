import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion, type Role } from '@swingtag/platform-server';

@ObjectType('Appeal', { description: 'A member asks for a second look. For that member and for staff.' })
export class AppealType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  text: string;

  @Field(() => Date)
  filedAt: Date;

  @Field(() => Date, { description: 'Until when it should be answered.' })
  dueAt: Date;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => Boolean, { nullable: true })
  isOverturned: boolean | null;

  @Field(() => String, { nullable: true })
  answer: string | null;

  memberId: string;
  decisionId: string | null;
  sanctionId: string | null;
}

@ObjectType({ description: 'What moderators did about the viewer or something of theirs.' })
export class Measure {
  @Field(() => ID, { description: 'Of the decision or the sanction, with its kind before it.' })
  id: string;

  @Field(() => String, { description: 'What was done, in one sentence.' })
  text: string;

  @Field(() => String)
  reason: string;

  @Field(() => Date)
  at: Date;

  @Field(() => Boolean, { description: 'It has not been taken back.' })
  isStanding: boolean;

  @Field(() => Date, { nullable: true, description: 'Until when it can be appealed; null when it cannot.' })
  appealUntil: Date | null;

  @Field(() => String, { nullable: true, description: 'Of the picture it is about, while there is one: for its owner and the staff.' })
  pictureUrl: string | null;

  ruleId: string | null;
  moderatorId: string;
  memberId: string;
  accountRole: Role | null;
}

@InputType()
export class AppealInput {
  @Field(() => ID)
  measureId: string;

  @Field(() => String, { description: 'Between 10 and 2000 characters.' })
  text: string;
}

@InputType()
export class DecideAppealInput {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { description: 'What was done is taken back.' })
  isOverturned: boolean;

  @Field(() => String, { description: 'Between 3 and 1000 characters; the member reads it.' })
  answer: string;
}

@ObjectType({ description: 'The appeal as it is now.' })
export class AppealChanged {
  @Field(() => AppealType)
  appeal: AppealType;
}

export const AppealResult = resultUnion('AppealResult', () => AppealChanged);
