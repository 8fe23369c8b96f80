import { Field, ID, InputType } from '@nestjs/graphql';

@InputType()
export class MergeTopicsInput {
  @Field(() => ID, { description: 'Becomes a signpost.' })
  topicId: string;

  @Field(() => ID, { description: 'Where its talk goes.' })
  intoId: string;

  @Field(() => String, { description: 'Everybody reads it.' })
  reason: string;
}

@InputType()
export class SplitTopicInput {
  @Field(() => ID)
  topicId: string;

  @Field(() => [ID], { description: 'Top comments; their answers go with them.' })
  threadIds: string[];

  @Field(() => ID)
  boardId: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'How the new topic opens; Markdown.' })
  body: string;

  @Field(() => String, { description: 'Everybody reads it.' })
  reason: string;
}
