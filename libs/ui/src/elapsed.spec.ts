import { describe, expect, it } from '@jest/globals';
import { elapsed } from './elapsed.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

describe('the time that has passed', () => {
  it.each([
    ['2026-11-22T12:00:30Z', 'just now'],
    ['2026-11-22T11:59:30Z', 'just now'],
    ['2026-11-22T11:59:00Z', '1 minute ago'],
    ['2026-11-22T11:00:01Z', '59 minutes ago'],
    ['2026-11-22T09:00:00Z', '3 hours ago'],
    ['2026-11-21T11:00:00Z', 'yesterday'],
    ['2026-11-16T11:00:00Z', '6 days ago'],
    ['2026-11-15T11:00:00Z', null],
  ])('since %s it is %s', (then, text) => {
    expect(elapsed(Date.parse(then), now)).toBe(text);
  });
});
