import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@swingtag/platform-server';

@ObjectType('SampleCount', { description: 'How many rows of a table.' })
export class SampleCountType {
  @Field(() => String)
  name: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('SamplePreview', { description: 'What goes with the sample content. Admins only.' })
export class SamplePreviewType {
  @Field(() => Int, { description: 'Sample members.' })
  members: number;

  @Field(() => [SampleCountType])
  counts: SampleCountType[];

  @Field(() => Int, { description: 'Of the comments, those of real members on sample posts.' })
  commentsByMembers: number;

  @Field(() => Int, { description: 'Of the votes, those of real members in sample polls.' })
  votesByMembers: number;
}

@ObjectType({ description: 'What was taken away.' })
export class SampleRemoved {
  @Field(() => SamplePreviewType)
  removed: SamplePreviewType;
}

export const SampleRemovedResult = resultUnion('SampleRemovedResult', () => SampleRemoved);

@ObjectType({ description: 'The sample content stands on the site.' })
export class SampleAdded {
  @Field(() => SamplePreviewType, { description: 'What came.' })
  added: SamplePreviewType;
}

export const SampleAddedResult = resultUnion('SampleAddedResult', () => SampleAdded);
