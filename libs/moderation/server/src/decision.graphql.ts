import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CommentType } from '@swingtag/comments-server';
import { resultUnion } from '@swingtag/platform-server';
import { DecisionOutcome } from './decision.entity.ts';

registerEnumType(DecisionOutcome, { name: 'DecisionOutcome' });

@ObjectType('Decision', { description: 'What a moderator decided about a comment.' })
export class DecisionType {
  @Field(() => ID)
  id: string;

  @Field(() => DecisionOutcome)
  outcome: DecisionOutcome;

  @Field(() => String, { description: 'As the author reads it.' })
  reason: string;

  @Field(() => Date)
  decidedAt: Date;

  @Field(() => Date, { nullable: true })
  undoneAt: Date | null;

  commentId: string;
  ruleId: string | null;
  moderatorId: string;
}

@InputType()
export class KeepCommentInput {
  @Field(() => ID)
  commentId: string;

  @Field(() => String, { nullable: true, description: 'At most 1000 characters.' })
  reason?: string | null;
}

@InputType()
export class RemoveCommentInput {
  @Field(() => ID)
  commentId: string;

  @Field(() => ID, { description: 'The house rule that it breaks.' })
  ruleId: string;

  @Field(() => String, { description: 'Between 3 and 1000 characters; the author reads it.' })
  reason: string;
}

@ObjectType({ description: 'The decision and the comment as it is now.' })
export class DecisionMade {
  @Field(() => DecisionType)
  decision: DecisionType;

  @Field(() => CommentType)
  comment: CommentType;
}

export const DecisionResult = resultUnion('DecisionResult', () => DecisionMade);
