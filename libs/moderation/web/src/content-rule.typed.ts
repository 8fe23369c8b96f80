import { textOf } from '@swingtag/platform-web';
import type { ConditionKind, RuleAction, RuleConditionInput, RuleVersionFragment, SaveContentRuleInput, Tier } from '@swingtag/platform-web/gql';

const NUMBERS: readonly { field: string; kind: ConditionKind }[] = [
  { field: 'links', kind: 'LINKS' },
  { field: 'pictures', kind: 'PICTURES' },
  { field: 'rate', kind: 'RATE' },
  { field: 'age', kind: 'AGE' },
  { field: 'firstPosts', kind: 'FIRST_POSTS' },
];
const ACTIONS: readonly RuleAction[] = ['HOLD', 'REPORT', 'LIMIT', 'REFUSE'];
const TIERS: readonly Tier[] = ['NEW', 'BASIC'];

/** A version as the fields of its form. */
export function typedOf(version: RuleVersionFragment | null): Record<string, string> {
  if (!version) return { match: 'ALL', action: 'HOLD' };
  const { name, match, action, message, houseRule, limitDays, conditions } = version;
  const typed: Record<string, string> = { name, match, action, message, houseRuleId: houseRule.id, limitDays: limitDays === null ? '' : String(limitDays) };
  for (const { kind, words, number, minutes, tier, boardIds } of conditions) {
    const counted = NUMBERS.find((one) => one.kind === kind)?.field;
    if (counted) typed[counted] = String(number ?? '');
    if (words) typed.words = words.join('\n');
    if (minutes) typed.minutes = String(minutes);
    if (tier) typed.tier = tier;
    if (boardIds) typed.boards = boardIds.join(' ');
  }
  return typed;
}

/** What was typed, to be shown again. */
export function typedIn(form: FormData): Record<string, string> {
  const names = ['name', 'match', 'action', 'message', 'houseRuleId', 'limitDays', 'words', 'links', 'pictures', 'rate', 'minutes', 'tier', 'age', 'firstPosts'];
  return { ...Object.fromEntries(names.map((name) => [name, textOf(form, name)])), boards: form.getAll('board').filter((id) => typeof id === 'string').join(' ') };
}

/** Fields that are empty ask nothing; what is no number is for the server to refuse. */
export function ruleInput(typed: Record<string, string>, rule: { id: string | null; basedOn: string }): SaveContentRuleInput {
  const conditions: RuleConditionInput[] = [];
  const words = (typed.words ?? '').split('\n').filter((word) => word.trim() !== '');
  if (words.length > 0) conditions.push({ kind: 'WORDS', words });
  for (const { field, kind } of NUMBERS) {
    if (!typed[field]?.trim()) continue;
    conditions.push({ kind, number: wholeNumber(typed[field]), ...(kind === 'RATE' ? { minutes: wholeNumber(typed.minutes) } : {}) });
  }
  const tier = TIERS.find((one) => one === typed.tier);
  if (tier) conditions.push({ kind: 'TIER', tier });
  const boardIds = (typed.boards ?? '').split(' ').filter(Boolean);
  if (boardIds.length > 0) conditions.push({ kind: 'BOARD', boardIds });
  const action = ACTIONS.find((one) => one === typed.action) ?? 'HOLD';
  return {
    id: rule.id,
    basedOn: rule.id && rule.basedOn ? wholeNumber(rule.basedOn) : null,
    name: typed.name ?? '',
    match: typed.match === 'ANY' ? 'ANY' : 'ALL',
    conditions,
    action,
    message: typed.message ?? '',
    houseRuleId: typed.houseRuleId ?? '',
    limitDays: action === 'LIMIT' ? wholeNumber(typed.limitDays) : null,
  };
}

/** 0, which the server refuses, for everything else. */
function wholeNumber(text: string | undefined): number {
  return /^\s*\d{1,6}\s*$/.test(text ?? '') ? Number(text) : 0;
}
