import { expect, test } from '@jest/globals';
import { daysOf, sanctionWords } from './sanction.preview.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

test.each([
  ['1', 1], [' 14 ', 14], ['365', 365], ['0', null], ['366', null], ['7.5', null], ['', null], ['a week', null], ['-3', null],
])('%j days are %s', (typed, days) => expect(daysOf(typed)).toBe(days));

test('the words say until when, as the member will read them', () => {
  expect(sanctionWords('SUSPEND', 9, now)).toBe('Your account is suspended until 2026-12-01. You can still read.');
  expect(sanctionWords('LIMIT', 1, now)).toBe('Your account is limited until 2026-11-23. You can read and vote, but not write.');
  expect(sanctionWords('BAN', null, now)).toBe('Your account is banned. You can still read.');
  expect(sanctionWords('LIMIT', null, now)).toBeNull();
});
