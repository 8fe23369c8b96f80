import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionTypes, resultUnion, SETTING_KEYS, SettingKind, type SettingKey } from '@swingtag/platform-server';

/** As the enum of the schema: `siteName` is `SITE_NAME` there. */
export const SettingName = Object.fromEntries(SETTING_KEYS.map((key) => [key.replace(/[A-Z]/g, '_$&').toUpperCase(), key])) as Record<string, SettingKey>;

registerEnumType(SettingKind, { name: 'SettingKind', description: 'How a setting is written: a line of text, a number, true or false, one of some words.' });
registerEnumType(SettingName, { name: 'SettingName', description: 'What the operator decides while the site runs.' });

@ObjectType('Site', { description: 'What everybody may know about this site.' })
export class SiteType {
  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'One line about it; may be empty.' })
  tagline: string;

  @Field(() => String, { nullable: true, description: 'Where to write to whoever runs it.' })
  contactAddress: string | null;

  @Field(() => String, { nullable: true, description: 'What the operator says before the house rules.' })
  rulesPreface: string | null;

  @Field(() => Boolean, { description: 'New members may join.' })
  isOpen: boolean;
}

@ObjectType('Setting', { description: 'A setting as it is, and as it would be.' })
export class SettingType {
  @Field(() => SettingName)
  key: SettingKey;

  @Field(() => SettingKind)
  kind: SettingKind;

  @Field(() => String)
  value: string;

  @Field(() => String)
  byDefault: string;

  @Field(() => Boolean)
  isDefault: boolean;

  @Field(() => Boolean, { description: 'A change asks for a fresh sign-in.' })
  isGrave: boolean;

  @Field(() => [String], { description: 'Of a choice.' })
  choices: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Of a number; of a text its fewest characters.' })
  min: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a number; of a text its most characters.' })
  max: number | null;
}

@ObjectType('SettingChange', { description: 'Who changed a setting, and from what to what.' })
export class SettingChangeType {
  @Field(() => ID)
  id: string;

  @Field(() => SettingName, { nullable: true, description: 'Null for a setting that no longer exists.' })
  key: SettingKey | null;

  @Field(() => Date)
  at: Date;

  @Field(() => String, { nullable: true, description: 'Null for the default.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'Null for the default.' })
  after: string | null;

  actorId: string | null;
}

export const { Connection: SettingChangeConnection } = connectionTypes(() => SettingChangeType, 'SettingChange');

@InputType()
export class SettingInput {
  @Field(() => SettingName)
  key: SettingKey;

  @Field(() => String)
  value: string;

  @Field(() => String, { nullable: true, description: 'The value it was changed from. When it is another by now, nothing is changed.' })
  seen?: string | null;
}

@ObjectType({ description: 'The settings as the change left them.' })
export class SettingsChanged {
  @Field(() => [SettingType])
  settings: SettingType[];
}

export const SettingsResult = resultUnion('SettingsResult', () => SettingsChanged);
