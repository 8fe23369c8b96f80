import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageArgs, resultUnion } from '@swingtag/platform-server';
import { PictureType } from './picture.graphql.ts';
import { Licence } from './picture.purpose.ts';

@InputType({ description: 'A rectangle in pixels of the whole picture.' })
export class CropInput {
  @Field(() => Int)
  left: number;
  @Field(() => Int)
  top: number;
  @Field(() => Int)
  width: number;
  @Field(() => Int)
  height: number;
}

@InputType({ description: 'What is left out stays; null takes it away.' })
export class EditPictureInput {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'What can be seen, for those who cannot: at most 500 characters.' })
  alt?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom it is owed to.' })
  credit?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the credit leads.' })
  creditUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was found.' })
  source?: string | null;

  @Field(() => Licence, { nullable: true })
  licence?: Licence | null;

  @Field(() => Int, { nullable: true, description: 'Percent from the left.' })
  focalX?: number | null;

  @Field(() => Int, { nullable: true, description: 'Percent from the top.' })
  focalY?: number | null;

  @Field(() => CropInput, { nullable: true })
  crop?: CropInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Stays although nothing shows it.' })
  isKept?: boolean | null;
}

export enum PictureFilter {
  ALL = 'ALL',
  MISSING_ALT = 'MISSING_ALT',
  MISSING_CREDIT = 'MISSING_CREDIT',
  LOST = 'LOST',
  UNUSED = 'UNUSED',
}
registerEnumType(PictureFilter, { name: 'PictureFilter', description: 'What is to be put right about pictures.' });

@ArgsType()
export class LibraryArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words of description, credit, source or file name.' })
  search?: string | null;

  @Field(() => PictureFilter, { nullable: true })
  show?: PictureFilter | null;
}

@ObjectType({ description: 'The picture as the change left it.' })
export class PictureChanged {
  @Field(() => PictureType)
  picture: PictureType;
}

@ObjectType({ description: 'The picture is gone.' })
export class PictureRemoved {
  @Field(() => ID)
  id: string;
}

export const PictureResult = resultUnion('PictureResult', () => PictureChanged);
export const PictureRemovedResult = resultUnion('PictureRemovedResult', () => PictureRemoved);
