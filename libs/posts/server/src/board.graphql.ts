import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@swingtag/platform-server';

@ObjectType('BoardGroup', { description: 'Boards that belong together.' })
export class BoardGroupType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => Int)
  position: number;
}

@ObjectType('Board', { description: 'A section of the forum.' })
export class BoardType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'What belongs here.' })
  purpose: string;

  @Field(() => Int)
  position: number;

  @Field(() => Boolean, { description: 'Part of the sample content.' })
  isSample: boolean;

  groupId: string;
  audienceId: string;
  writersId: string;
  startersId: string;
  pollersId: string;
}

@InputType()
export class SaveBoardGroupInput {
  @Field(() => ID, { nullable: true, description: 'Null makes a new one.' })
  id?: string | null;

  @Field(() => String)
  name: string;

  @Field(() => Int, { description: 'Groups stand in this order.' })
  position: number;
}

@InputType()
export class SaveBoardInput {
  @Field(() => ID, { nullable: true, description: 'Null makes a new one.' })
  id?: string | null;

  @Field(() => ID)
  groupId: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The end of its address: small letters, digits and hyphens.' })
  slug: string;

  @Field(() => String)
  purpose: string;

  @Field(() => Int, { description: 'Boards of a group stand in this order.' })
  position: number;

  @Field(() => ID, { description: 'The audience that reads.' })
  readersId: string;

  @Field(() => ID, { description: 'The audience that answers.' })
  writersId: string;

  @Field(() => ID, { description: 'The audience that starts topics.' })
  startersId: string;

  @Field(() => ID, { description: 'The audience that may put a poll into a topic.' })
  pollersId: string;
}

@ObjectType({ description: 'The board as the change left it.' })
export class BoardSaved {
  @Field(() => BoardType)
  board: BoardType;
}

@ObjectType({ description: 'The group as the change left it.' })
export class BoardGroupSaved {
  @Field(() => BoardGroupType)
  group: BoardGroupType;
}

export const BoardResult = resultUnion('BoardResult', () => BoardSaved);
export const BoardGroupResult = resultUnion('BoardGroupResult', () => BoardGroupSaved);
