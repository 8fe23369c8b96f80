import { linksOf, seenText, Tier, type Words } from '@swingtag/platform-server';
import { ConditionKind, RuleMatch, type Condition, type ContentRuleVersion } from './content-rule.entity.ts';
import { readText, WordList, type ReadText } from './content-rule.words.ts';

/** What conditions ask of something that was or will be written. */
export interface WritingFacts extends Words {
  /** Null under an article. */
  boardId: string | null;
  tier: Tier;
  /** Of the account, when it was written. */
  ageDays: number;
  /** Comments and topics of the author that stood before. */
  earlier: number;
  /** When the author wrote the last ones, in milliseconds before this. */
  agoMs: readonly number[];
}

/** So many earlier contributions are counted; more change no condition. */
export const MAX_COUNTED = 100;
const TIERS = [Tier.NEW, Tier.BASIC, Tier.ESTABLISHED];
const MINUTE_MS = 60_000;
/** What stands for something else wherever it is. */
const REFERS = /[&\\%]|xn--/i;
/** What formats changes a word only from within: between its first and its last letter. */
const FORMATS = /[*_~`[\]<]/;
/** Or a letter of any other script. */
const LETTER = /[0-9a-z]|[^\0-\x7F]/i;
const PICTURE = /!\[/g;

export type Matcher = (facts: WritingFacts) => boolean;

/** A version as a function; words are read once for all conditions. */
export function matcherOf({ match, conditions }: Pick<ContentRuleVersion, 'match' | 'conditions'>): Matcher {
  const tests = conditions.map(testOf);
  return (facts) => {
    let words: ReadText | undefined;
    const read = () => (words ??= wordsOf(facts));
    return match === RuleMatch.ALL ? tests.every((test) => test(facts, read)) : tests.some((test) => test(facts, read));
  };
}

/** What stands there, and what a reader sees of it. */
function wordsOf({ text, plain }: Words): ReadText {
  const isSeenOtherwise = REFERS.test(text) || (FORMATS.test(text) && text.split(/\s/).some(isFormattedWithin));
  const seen = isSeenOtherwise ? seenText(text) : null;
  return readText(text, ...(seen ? [seen.text, seen.addresses.join('\n')] : []), ...(plain ? [plain] : []));
}

function isFormattedWithin(word: string): boolean {
  if (!FORMATS.test(word)) return false;
  let [from, to] = [0, word.length];
  while (from < to && !LETTER.test(word.charAt(from))) from++;
  while (to > from && !LETTER.test(word.charAt(to - 1))) to--;
  return FORMATS.test(word.slice(from, to));
}

type Test = (facts: WritingFacts, read: () => ReadText) => boolean;

function testOf({ kind, words = [], number = 0, minutes = 0, tier = Tier.NEW, boardIds = [] }: Condition): Test {
  switch (kind) {
    case ConditionKind.WORDS: {
      const list = new WordList(words);
      return (_, read) => list.isIn(read());
    }
    case ConditionKind.LINKS:
      return (facts) => linksOf(facts) >= number;
    case ConditionKind.PICTURES:
      return ({ text }) => (text.match(PICTURE)?.length ?? 0) >= number;
    case ConditionKind.RATE:
      return ({ agoMs }) => agoMs.filter((ago) => ago <= minutes * MINUTE_MS).length + 1 >= number;
    case ConditionKind.TIER:
      return (facts) => TIERS.indexOf(facts.tier) <= TIERS.indexOf(tier);
    case ConditionKind.AGE:
      return ({ ageDays }) => ageDays < number;
    case ConditionKind.FIRST_POSTS:
      return ({ earlier }) => earlier < number;
    case ConditionKind.BOARD:
      return ({ boardId }) => boardId !== null && boardIds.includes(boardId);
  }
}
