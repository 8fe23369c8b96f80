import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class SetBoardModeratorsInput {
  @Field(() => ID)
  boardId: string;

  @Field(() => [String], { description: 'All of them, at most 20; an empty list leaves the board to the moderators of the site.' })
  handles: string[];

  @Field(() => String, { description: 'For the audit log.' })
  reason: string;
}
