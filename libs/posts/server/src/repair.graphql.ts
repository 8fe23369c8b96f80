import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, resultUnion } from '@swingtag/platform-server';
import { RepairKind } from './repair.entity.ts';

registerEnumType(RepairKind, { name: 'RepairKind', description: 'What may be wrong with a page.' });

@ObjectType('Repair', { description: 'Something to put right.' })
export class RepairType {
  @Field(() => ID)
  id: string;

  @Field(() => RepairKind)
  kind: RepairKind;

  @Field(() => String, { description: 'What it is about.' })
  title: string;

  @Field(() => String, { description: 'Where it is shown, or what leads nowhere.' })
  detail: string;

  @Field(() => String, { description: 'The page on which it is put right.' })
  path: string;

  @Field(() => Date)
  foundAt: Date;
}
export const { Connection: RepairConnection } = connectionTypes(() => RepairType, 'Repair');

@ObjectType({ description: 'How much of one kind there is to put right.' })
export class RepairCount {
  @Field(() => RepairKind)
  kind: RepairKind;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'What the last look came to.' })
export class RepairState {
  @Field(() => Date, { nullable: true })
  lookedAt: Date | null;

  @Field(() => [RepairCount])
  counts: RepairCount[];
}
export const RepairStateResult = resultUnion('RepairStateResult', () => RepairState);
