import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionTypes } from '@swingtag/platform-server';

@ObjectType('Article', { description: 'A post by an editor about a trend, usually with a verdict poll.' })
export class ArticleType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  dek: string;

  @Field(() => String, { nullable: true })
  signOff: string | null;

  @Field(() => Date)
  publishedAt: Date;

  @Field(() => Date, { nullable: true })
  updatedAt: Date | null;

  body: string;
  trendId: string;
  coverId: string;
  authorId: string;
  pollId: string | null;
}

export const { Connection: ArticleConnection } = connectionTypes(() => ArticleType, 'Article');
