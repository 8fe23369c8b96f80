import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('HouseRule', { description: 'What members have agreed on.' })
export class HouseRuleType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Stable for ever.' })
  key: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'What the author of a removed comment reads, before a moderator edits it.' })
  reasonTemplate: string;

  @Field(() => String, { description: 'The same for whose picture beside the name is removed.' })
  pictureTemplate: string;
}
