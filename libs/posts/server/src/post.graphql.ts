import { Field, ID, InterfaceType } from '@nestjs/graphql';

/** `boardId` tells topics from articles. */
@InterfaceType('Post', {
  description: 'What members can comment on: an article or a topic.',
  resolveType: (post: object) => ('boardId' in post ? 'Topic' : 'Article'),
})
export abstract class PostType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => Date)
  publishedAt: Date;

  @Field(() => String, { description: 'Permanent address on this site.' })
  path?: string;
}
