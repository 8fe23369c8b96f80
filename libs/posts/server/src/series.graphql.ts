import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ArticleType } from './article.graphql.ts';

@ObjectType('Series', { description: 'Articles that belong together, in order.' })
export class SeriesType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  dek: string;

  @Field(() => Int, { nullable: true, description: 'The year whose picks these are.' })
  year: number | null;
}

@ObjectType({ description: 'An article in a series.' })
export class SeriesPart {
  @Field(() => Int, { description: 'From 1, among the parts that can be read.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'Why it was picked.' })
  note: string | null;

  @Field(() => ArticleType)
  article?: ArticleType;

  articleId: string;
}

@ObjectType({ description: 'Where an article stands in a series.' })
export class SeriesPlace {
  @Field(() => SeriesType)
  series: SeriesType;

  @Field(() => Int, { description: 'From 1.' })
  number: number;

  @Field(() => Int)
  count: number;

  @Field(() => ArticleType, { nullable: true })
  previous?: ArticleType | null;

  @Field(() => ArticleType, { nullable: true })
  next?: ArticleType | null;

  previousId: string | null;
  nextId: string | null;
}
