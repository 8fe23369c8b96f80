import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes } from '@swingtag/platform-server';
import type { Picture } from './picture.entity.ts';
import { Licence, PicturePurpose } from './picture.purpose.ts';

registerEnumType(PicturePurpose, { name: 'PicturePurpose', description: 'Where a picture may be used.' });
registerEnumType(Licence, { name: 'Licence', description: 'By what right a picture is shown.' });

@ObjectType({ description: 'One format of a picture, in several widths.' })
export class PictureSource {
  @Field(() => String)
  type: string;

  @Field(() => String, { description: 'As in HTML.' })
  srcset: string;
}

@ObjectType({ description: 'A rectangle in pixels of the whole picture.' })
export class PictureCrop {
  @Field(() => Int)
  left: number;
  @Field(() => Int)
  top: number;
  @Field(() => Int)
  width: number;
  @Field(() => Int)
  height: number;
}

@ObjectType({ description: 'A place of the site that shows a picture.' })
export class PictureUse {
  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true, description: 'Path on this site.' })
  path: string | null;
}

@ObjectType({ description: 'What those who may change a picture know of it.' })
export class PictureEditing {
  @Field(() => String, { nullable: true, description: 'As its owner called it.' })
  fileName: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the whole picture; null for drawn ones, which cannot be cut.' })
  masterUrl: string | null;

  @Field(() => Int, { nullable: true })
  masterWidth: number | null;

  @Field(() => Int, { nullable: true })
  masterHeight: number | null;

  @Field(() => PictureCrop, { nullable: true })
  crop: PictureCrop | null;

  @Field(() => Boolean, { description: 'The files still show the crop before.' })
  waitsForCut: boolean;

  @Field(() => Boolean, { description: 'Stays although nothing shows it.' })
  isKept: boolean;

  @Field(() => Boolean, { description: 'The description is that of the picture before, and nobody has looked at it since.' })
  hasOldAlt: boolean;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'Since when its files are missing.' })
  lostSince: Date | null;
}

@ObjectType('Picture', { description: 'A picture with everything a page needs to show it without a shift.' })
export class PictureType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Address on this site, in a format that everything reads; its content never changes.' })
  url: string;

  @Field(() => [PictureSource], { complexity: ({ childComplexity }) => 1 + 3 * childComplexity, description: 'Better formats in several widths, the best first; empty for drawings.' })
  sources: PictureSource[];

  @Field(() => String, { nullable: true, description: 'A data address of a few hundred bytes, to show while the picture comes.' })
  placeholder: string | null;

  @Field(() => Int)
  width: number;

  @Field(() => Int)
  height: number;

  @Field(() => Int, { description: 'What must stay in sight when it is cut narrower, in percent from the left.' })
  focalX: number;

  @Field(() => Int)
  focalY: number;

  @Field(() => String, { description: 'Empty for a picture that says nothing beside a name.' })
  alt: string;

  @Field(() => String, { nullable: true, description: 'What is said of it in this place.' })
  caption: string | null;

  @Field(() => String, { nullable: true })
  credit: string | null;

  @Field(() => String, { nullable: true })
  creditUrl: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was found.' })
  source: string | null;

  @Field(() => Licence, { nullable: true })
  licence: Licence | null;

  @Field(() => Boolean, { description: 'Drawn by the site, not photographed.' })
  isIllustration: boolean;

  /** For resolvers. */
  row: Picture;
}

export const { Connection: PictureConnection } = connectionTypes(() => PictureType, 'Picture');
