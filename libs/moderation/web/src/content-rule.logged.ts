import type { RuleVersionFragment } from '@swingtag/platform-web/gql';

/** What a rule asks, as the staff log keeps it. */
export type LoggedRule = Pick<RuleVersionFragment, 'match' | 'conditions' | 'action'>;

/** The rule in one side of an entry of the log; null when there is none that can be read. */
export function loggedRule(json: string | null): LoggedRule | null {
  const facts = readOrNull(json ?? 'null') as { match?: unknown; conditions?: unknown; action?: unknown } | null;
  if (typeof facts?.match !== 'string' || typeof facts.action !== 'string' || typeof facts.conditions !== 'string') return null;
  const conditions = objectsIn(facts.conditions).map((one) => readOrNull(one) as LoggedRule['conditions'][number] | null);
  if (conditions.length === 0 || !conditions.every((one) => one !== null)) return null;
  return { match: facts.match as LoggedRule['match'], action: facts.action as LoggedRule['action'], conditions };
}

/** The log keeps conditions one behind the other; braces inside of words end none. */
function objectsIn(text: string): string[] {
  const objects: string[] = [];
  let [depth, start, isWord] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isWord && sign === '\\') at++;
    else if (sign === '"') isWord = !isWord;
    else if (!isWord && sign === '{') {
      if (depth === 0) start = at;
      depth++;
    } else if (!isWord && sign === '}') {
      depth--;
      if (depth === 0) objects.push(text.slice(start, at + 1));
    }
  }
  return depth === 0 && !isWord ? objects : [];
}

function readOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
