import { Field, ID, InputType } from '@nestjs/graphql';
import { PollDraftInput } from './draft.inputs.ts';

@InputType()
export class CloseArticlePollInput {
  @Field(() => ID)
  articleId: string;

  @Field(() => ID, { description: 'That the editor has read.' })
  pollId: string;

  @Field(() => String, { description: 'Between 3 and 500 characters; shown with the verdict.' })
  reason: string;
}

@InputType()
export class AskAnewInput extends CloseArticlePollInput {
  @Field(() => PollDraftInput)
  poll: PollDraftInput;
}
