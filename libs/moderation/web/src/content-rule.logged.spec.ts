import { describe, expect, it } from '@jest/globals';
import { loggedRule } from './content-rule.logged.ts';

describe('a rule in the log', () => {
  const conditions = [{ kind: 'WORDS', words: ['a"} {"b', 'back\\slash', '}'] }, { kind: 'LINKS', number: 2 }];
  const asKept = (more: object = {}) =>
    JSON.stringify({ version: 2, match: 'ALL', action: 'HOLD', conditions: conditions.map((one) => JSON.stringify(one)).join(' '), ...more });

  it('is read with all its conditions, whatever stands in its words', () => {
    expect(loggedRule(asKept())).toEqual({ match: 'ALL', action: 'HOLD', conditions });
  });

  it.each([null, '', '7', '{}', '{"liveVersion":2}', asKept({ conditions: '' }), asKept({ conditions: '{"kind":"LINKS"' }), asKept({ conditions: '{kind} {}' }), asKept({ match: null })])('is none in %s', (json) => {
    expect(loggedRule(json)).toBeNull();
  });
});
