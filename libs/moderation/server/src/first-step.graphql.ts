import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '@swingtag/platform-server';

/** In the order in which somebody would do them. */
export enum FirstStepKind {
  MAIL = 'MAIL',
  CONTACT = 'CONTACT',
  HOUSE_RULES = 'HOUSE_RULES',
  BOARD = 'BOARD',
  ARTICLE = 'ARTICLE',
  COLLEAGUE = 'COLLEAGUE',
  BACKUP = 'BACKUP',
  SAMPLE = 'SAMPLE',
}

registerEnumType(FirstStepKind, { name: 'FirstStepKind', description: 'What a new site needs before it opens; read from its facts.' });

@ObjectType('FirstStep', { description: 'Something to do on a new site. Admins only.' })
export class FirstStepType {
  @Field(() => FirstStepKind)
  kind: FirstStepKind;

  @Field(() => Boolean)
  isDone: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was last done, of a mail tried and a backup confirmed.' })
  at: Date | null;
}

@ObjectType('FirstSteps', { description: 'The list for whoever has just opened a site. Admins only.' })
export class FirstStepsType {
  @Field(() => [FirstStepType])
  steps: FirstStepType[];

  @Field(() => Boolean, { description: 'Put away; the desk does not show it.' })
  isDismissed: boolean;

  @Field(() => Boolean, { description: 'Nothing stands here yet, so that sample content could come.' })
  isEmpty: boolean;
}

@ObjectType({ description: 'The list as the change left it.' })
export class FirstStepsChanged {
  @Field(() => FirstStepsType)
  firstSteps: FirstStepsType;
}

export const FirstStepsResult = resultUnion('FirstStepsResult', () => FirstStepsChanged);
