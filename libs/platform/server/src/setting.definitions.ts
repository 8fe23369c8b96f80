import { z } from 'zod';

export enum SettingKind {
  TEXT = 'TEXT',
  NUMBER = 'NUMBER',
  SWITCH = 'SWITCH',
  CHOICE = 'CHOICE',
}

interface Definition<T extends string | number | boolean> {
  kind: SettingKind;
  /** What holds as long as nobody has said otherwise. */
  byDefault: T;
  schema: z.ZodType<T>;
  choices?: readonly string[];
  range?: { min: number; max: number };
  /** Opens or closes doors: a change asks for a fresh sign-in. */
  isGrave: boolean;
}

interface Wishes {
  isGrave?: boolean;
}

const oneLine = (max: number) => z.string().max(max, `At most ${max} characters.`).regex(/^[^\p{Cc}]*$/u, 'One line, without control characters.');

function text(byDefault: string, { max, isEmptyAllowed = true, isGrave = false }: Wishes & { max: number; isEmptyAllowed?: boolean }): Definition<string> {
  const schema = oneLine(max).transform((value) => value.trim()).pipe(isEmptyAllowed ? z.string() : z.string().min(1, 'This cannot be empty.'));
  return { kind: SettingKind.TEXT, byDefault, schema, range: { min: isEmptyAllowed ? 0 : 1, max }, isGrave };
}

function email(byDefault: string): Definition<string> {
  const schema = oneLine(254).transform((value) => value.trim()).pipe(z.union([z.literal(''), z.email('This is not an e-mail address.')]));
  return { kind: SettingKind.TEXT, byDefault, schema, range: { min: 0, max: 254 }, isGrave: false };
}

function number(byDefault: number, { min, max, isGrave = false }: Wishes & { min: number; max: number }): Definition<number> {
  const words = `A whole number from ${min} to ${max}.`;
  return { kind: SettingKind.NUMBER, byDefault, schema: z.number(words).int(words).min(min, words).max(max, words), range: { min, max }, isGrave };
}

function toggle(byDefault: boolean, { isGrave = false }: Wishes = {}): Definition<boolean> {
  return { kind: SettingKind.SWITCH, byDefault, schema: z.boolean(), isGrave };
}

function choice<const C extends string>(choices: readonly C[], byDefault: C, { isGrave = false }: Wishes = {}): Definition<C> {
  return { kind: SettingKind.CHOICE, byDefault, schema: z.enum(choices, 'Choose one of these.'), choices, isGrave };
}

/**
 * What the operator decides while the site runs. Nothing secret and nothing that a process needs before it has a database: these are
 * variables of the environment (`config.ts`). A new one gets its label in the page of settings, which does not compile without.
 */
export const SETTINGS = {
  siteName: text('Swingtag', { max: 40, isEmptyAllowed: false }),
  tagline: text('', { max: 120 }),
  contactAddress: email(''),
  rulesPreface: text('', { max: 600 }),
  registration: choice(['OPEN', 'CLOSED'], 'OPEN', { isGrave: true }),
  codesPerAddress: number(5, { min: 1, max: 50, isGrave: true }),
  codesPerNetwork: number(20, { min: 1, max: 1000, isGrave: true }),
  commentsPerFiveMinutes: number(10, { min: 1, max: 200 }),
  editGraceMinutes: number(5, { min: 0, max: 60 }),
  topicsPerHour: number(5, { min: 1, max: 200 }),
  newLinksPerDay: number(5, { min: 0, max: 500 }),
  newPicturesPerDay: number(0, { min: 0, max: 500 }),
  newTopicsPerDay: number(5, { min: 0, max: 100 }),
  basicLinksPerDay: number(25, { min: 0, max: 500 }),
  basicPicturesPerDay: number(20, { min: 0, max: 500 }),
  basicTopicsPerDay: number(20, { min: 0, max: 100 }),
  reportsPerHour: number(20, { min: 1, max: 500 }),
  handleChangesPerDay: number(5, { min: 1, max: 50 }),
  topicPollResults: choice(['ALWAYS', 'AFTER_VOTING', 'AFTER_CLOSING'], 'ALWAYS'),
  topicPollChanges: toggle(true),
  appealWithinDays: number(30, { min: 7, max: 365, isGrave: true }),
  appealAnswerDays: number(7, { min: 1, max: 60 }),
} as const satisfies Record<string, Definition<string> | Definition<number> | Definition<boolean>>;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<K extends SettingKey> = z.output<(typeof SETTINGS)[K]['schema']>;
export type NumberSetting = { [K in SettingKey]: SettingValue<K> extends number ? K : never }[SettingKey];

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** A value as forms and programs write it: `true`, `12`, `Swingtag`. */
export function settingAsText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Reads what a form says. Gives the value, or what is wrong with it. */
export function settingFromText(key: SettingKey, given: string): { value: string | number | boolean } | { problem: string } {
  const { kind, schema } = SETTINGS[key];
  const raw: unknown = kind === SettingKind.NUMBER && /^\s*-?\d{1,9}\s*$/.test(given) ? Number(given) : kind === SettingKind.SWITCH ? given === 'true' : given;
  const result = schema.safeParse(raw);
  return result.success ? { value: result.data } : { problem: result.error.issues[0]?.message ?? 'This cannot be.' };
}
