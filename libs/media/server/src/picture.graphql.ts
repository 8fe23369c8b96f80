import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Picture', { description: 'A picture with everything a page needs to show it without a shift.' })
export class PictureType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Address on this site; its content never changes.' })
  url: string;

  @Field(() => Int)
  width: number;

  @Field(() => Int)
  height: number;

  @Field(() => String)
  alt: string;

  @Field(() => String, { nullable: true, description: 'What is said of it in this place.' })
  caption: string | null;

  @Field(() => String, { nullable: true })
  credit: string | null;

  @Field(() => String, { nullable: true })
  creditUrl: string | null;

  @Field(() => Boolean, { description: 'Drawn by the site, not photographed.' })
  isIllustration: boolean;
}
