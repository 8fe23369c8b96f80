import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes } from '@swingtag/platform-server';
import type { PollType } from '@swingtag/polls-server';
import { Disclosure } from './article.entity.ts';
import type { Body } from './body.schema.ts';
import { PostType } from './post.graphql.ts';

registerEnumType(Disclosure, { name: 'Disclosure', description: 'Why somebody else’s money or goods are in an article.' });

@ObjectType('Article', { description: 'A post by an editor about a trend, usually with a verdict poll.', implements: () => [PostType] })
export class ArticleType implements PostType {
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

  @Field(() => Disclosure, { nullable: true })
  disclosure: Disclosure | null;

  source: Body;
  trendId: string;
  coverId: string;
  authorId: string;
  pollId: string | null;

  /** Of a draft that an editor looks at: instead of what the tables of published articles say. */
  preview?: { poll: PollType | null; bagIds: string[]; relatedIds: string[] };
}

export const { Connection: ArticleConnection } = connectionTypes(() => ArticleType, 'Article');
