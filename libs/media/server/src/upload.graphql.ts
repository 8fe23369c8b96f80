import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '@swingtag/platform-server';
import { PicturePurpose } from './picture.purpose.ts';
import { UploadState } from './upload.entity.ts';

registerEnumType(UploadState, { name: 'UploadState', description: 'How far a sent file has come.' });

@ObjectType('Upload', { description: 'One file that the viewer sends.' })
export class UploadType {
  @Field(() => ID)
  id: string;

  @Field(() => UploadState)
  state: UploadState;

  @Field(() => String, { nullable: true })
  fileName: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  message: string | null;

  pictureId: string | null;
}

@ObjectType({ description: 'Permission to send one file, once and soon, to an address of this site.' })
export class UploadPermit {
  @Field(() => ID)
  uploadId: string;

  @Field(() => String, { description: 'Where to POST the file as it is, with its content type, and its name in X-File-Name.' })
  url: string;

  @Field(() => Int)
  maxBytes: number;

  @Field(() => Date)
  expiresAt: Date;
}

@InputType()
export class PermitUploadInput {
  @Field(() => PicturePurpose)
  purpose: PicturePurpose;

  @Field(() => ID, { nullable: true, description: 'The picture of the library whose place the new one takes.' })
  replacesId?: string | null;
}

export const UploadPermitResult = resultUnion('UploadPermitResult', () => UploadPermit);
