import { ArgsType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, PageArgs } from '@swingtag/platform-server';
import { SubjectState } from './case.kind.ts';
import { WrittenKind } from './written.sources.ts';

registerEnumType(WrittenKind, { name: 'WrittenKind', description: 'What a member writes; reasons given with a vote are comments.' });

@ObjectType('WrittenText', { description: 'Something that a member wrote. Staff only.' })
export class WrittenText {
  @Field(() => ID)
  id: string;

  @Field(() => WrittenKind)
  kind: WrittenKind;

  @Field(() => Date)
  at: Date;

  @Field(() => Boolean, { description: 'Given with a vote; false where the viewer does not read.' })
  isReason: boolean;

  @Field(() => Boolean, { description: 'Something in the queue is open about it; false where the viewer does not read.' })
  isWaiting: boolean;

  isDeleted: boolean;
}

export const { Connection: WrittenTextConnection } = connectionTypes(() => WrittenText, 'WrittenText');

@ArgsType()
export class WrittenArgs extends PageArgs {
  @Field(() => String, { description: 'Whose.' })
  handle: string;

  @Field(() => WrittenKind, { nullable: true })
  kind?: WrittenKind | null;

  @Field(() => SubjectState, { nullable: true, description: 'Only what the viewer reads and is in this state.' })
  state?: SubjectState | null;
}
