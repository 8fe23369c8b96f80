import { plural, t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { RuleAction, RuleVersionFragment } from '@swingtag/platform-web/gql';

type Condition = RuleVersionFragment['conditions'][number];

export function useRuleActionName(): (action: RuleAction) => string {
  const { t: say } = useLingui();
  const names: Record<RuleAction, string> = {
    HOLD: say`Hold it for a moderator`,
    REPORT: say`Publish it and report it`,
    LIMIT: say`Hold it and limit its author`,
    REFUSE: say`Refuse it`,
  };
  return (action) => names[action];
}

/** So many words are named where a rule is one of several things on a page. */
const SHOWN_WORDS = 5;

/** A condition as a part of a sentence. */
function conditionInWords({ kind, words, number, minutes, tier, boardIds }: Condition, boards: ReadonlyMap<string, string>, most: number): string {
  const n = number ?? 0;
  switch (kind) {
    case 'WORDS': {
      const list = (words ?? []).slice(0, most).map((word) => `“${word}”`).join(', ');
      const more = (words?.length ?? 0) - most;
      if (more > 0) return t`it has one of ${list} and ${more} more words`;
      return words?.length === 1 ? t`it has ${list}` : t`it has one of ${list}`;
    }
    case 'LINKS':
      return plural(n, { one: 'it has a link', other: 'it has # links or more' });
    case 'PICTURES':
      return plural(n, { one: 'it has a picture', other: 'it has # pictures or more' });
    case 'RATE':
      return t`it is the ${n}th or later within ${minutes ?? 0} minutes`;
    case 'TIER':
      return tier === 'NEW' ? t`its author is a new member` : t`its author is not established yet`;
    case 'AGE':
      return plural(n, { one: 'the account is younger than a day', other: 'the account is younger than # days' });
    case 'FIRST_POSTS':
      return plural(n, { one: 'it is the first its author writes', other: 'it is among the first # its author writes' });
    case 'BOARD': {
      const names = (boardIds ?? []).map((id) => boards.get(id) ?? id).join(', ');
      return t`it stands on ${names}`;
    }
  }
}

/** What a version asks, as one sentence; `most` of the words in each of its lists. */
export function conditionsInWords(
  { match, conditions }: Pick<RuleVersionFragment, 'match' | 'conditions'>,
  boards: ReadonlyMap<string, string>,
  { most = SHOWN_WORDS }: { most?: number } = {},
): string {
  const parts = conditions.map((condition) => conditionInWords(condition, boards, most));
  const joined = parts.join(match === 'ALL' ? t` and ` : t` or `);
  return t`When ${joined}.`;
}
