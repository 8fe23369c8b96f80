import { cleanText, Invalid, parseId, Tier } from '@swingtag/platform-server';
import { ConditionKind, type Condition } from './content-rule.entity.ts';
import type { RuleConditionInput } from './content-rule.graphql.ts';
import { MAX_COUNTED } from './content-rule.match.ts';
import { MIN_BEGINNING } from './content-rule.words.ts';

const MAX_CONDITIONS = 10;
const MAX_WORDS = 200;
const MAX_BOARDS = 50;
const DAY_MINUTES = 1440;
const FIELD = 'conditions';

/** Bounds of `number`, and what it counts. */
const NUMBERS: Partial<Record<ConditionKind, { max: number; what: string }>> = {
  LINKS: { max: 50, what: 'The number of links' },
  PICTURES: { max: 50, what: 'The number of pictures' },
  RATE: { max: MAX_COUNTED, what: 'The number of contributions' },
  AGE: { max: 3650, what: 'The age in days' },
  FIRST_POSTS: { max: MAX_COUNTED, what: 'The number of first contributions' },
};

/** What a rule asks, with nothing but what it needs. Throws Invalid. */
export function conditionsOf(inputs: readonly RuleConditionInput[]): Condition[] {
  if (inputs.length < 1 || inputs.length > MAX_CONDITIONS) throw new Invalid(FIELD, `A rule has between 1 and ${MAX_CONDITIONS} conditions.`);
  return inputs.map(conditionOf);
}

function conditionOf({ kind, words, number, minutes, tier, boardIds }: RuleConditionInput): Condition {
  if (kind === ConditionKind.WORDS) return { kind, words: wordsOf(words ?? []) };
  if (kind === ConditionKind.TIER) return { kind, tier: tierIn(tier ?? null) };
  if (kind === ConditionKind.BOARD) {
    const ids = [...new Set((boardIds ?? []).map((id) => parseId(id, 'There is no such board.')))];
    if (ids.length < 1 || ids.length > MAX_BOARDS) throw new Invalid(FIELD, 'Please choose at least one board.');
    return { kind, boardIds: ids };
  }
  const bounds = NUMBERS[kind];
  const counted = number ?? 0;
  if (bounds && (counted < 1 || counted > bounds.max)) throw new Invalid(FIELD, `${bounds.what} is between 1 and ${bounds.max}.`);
  if (kind !== ConditionKind.RATE) return { kind, number: counted };
  const within = minutes ?? 0;
  if (within < 1 || within > DAY_MINUTES) throw new Invalid(FIELD, `The time is between 1 and ${DAY_MINUTES} minutes.`);
  return { kind, number: counted, minutes: within };
}

/** Everybody has the highest tier or a lower one: that would ask nothing. */
function tierIn(tier: Tier | null): Tier {
  if (tier !== Tier.NEW && tier !== Tier.BASIC) throw new Invalid(FIELD, 'A condition about tiers is about new or basic members.');
  return tier;
}

function wordsOf(words: readonly string[]): string[] {
  if (words.length > MAX_WORDS) throw new Invalid(FIELD, `A list has at most ${MAX_WORDS} words.`);
  const cleaned = words.map((word) => word.trim()).filter(Boolean).map((word) => cleanText(word, { field: FIELD, label: `“${word.slice(0, 40)}”`, max: 80 }));
  const unique = [...new Set(cleaned)];
  if (unique.length === 0) throw new Invalid(FIELD, 'Please enter at least one word.');
  for (const word of unique) {
    if (!/[\p{L}\p{N}]/u.test(word)) throw new Invalid(FIELD, `“${word}” has no letter or digit.`);
    const beginning = word.endsWith('*') ? word.slice(0, -1) : null;
    if (beginning !== null && (/\s/.test(beginning) || [...beginning].length < MIN_BEGINNING)) {
      throw new Invalid(FIELD, `“${word}”: the beginning of a word has at least ${MIN_BEGINNING} letters and no space.`);
    }
  }
  return unique;
}
