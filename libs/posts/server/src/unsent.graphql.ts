import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionTypes, Refusal, resultUnion } from '@swingtag/platform-server';

@ObjectType('UnsentText', { description: 'What the viewer has typed and not sent yet.' })
export class UnsentTextType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'post:12, reply:7, edit:7, topic:12 or topic.' })
  place: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'As typed.' })
  body: string;

  @Field(() => Int)
  revision: number;

  @Field(() => Date)
  savedAt: Date;

  writer: string;
}

export const { Edge: UnsentTextEdge, Connection: UnsentTextConnection } = connectionTypes(() => UnsentTextType, 'UnsentText');

@InputType()
export class SaveUnsentInput {
  @Field(() => String)
  place: string;

  @Field(() => ID, { nullable: true, description: 'What this page saved or was given before.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'The revision that this page saw last.' })
  revision?: number | null;

  @Field(() => String, { description: 'A name that the open page made up for itself.' })
  writer: string;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String)
  body: string;
}

@ObjectType({ description: 'The text as it is kept now.' })
export class UnsentSaved {
  @Field(() => UnsentTextType)
  unsent: UnsentTextType;
}

@ObjectType({ description: 'Another page has written in the same place. Both texts are kept; this page goes on with its own.' })
export class UnsentConflict {
  @Field(() => UnsentTextType)
  theirs: UnsentTextType;

  @Field(() => UnsentTextType)
  mine: UnsentTextType;
}

@ObjectType({ description: 'The text is not kept any more.' })
export class UnsentDiscarded {
  @Field(() => ID)
  id: string;
}

export const SaveUnsentResult = createUnionType({
  name: 'SaveUnsentResult',
  types: () => [UnsentSaved, UnsentConflict, Refusal] as const,
  resolveType: (value: unknown) => (value instanceof Refusal ? Refusal : value instanceof UnsentConflict ? UnsentConflict : UnsentSaved),
});

export const DiscardUnsentResult = resultUnion('DiscardUnsentResult', () => UnsentDiscarded);
