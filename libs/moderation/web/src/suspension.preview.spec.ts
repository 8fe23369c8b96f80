import { describe, expect, it } from '@jest/globals';
import { daysOf, lastDayOf } from './suspension.preview.ts';

describe('the preview of a suspension', () => {
  it('names the day on which it ends', () => {
    expect(lastDayOf(7, Date.parse('2026-12-28T23:30:00Z'))).toBe('2027-01-04');
  });

  it.each([
    ['7', 7],
    [' 365 ', 365],
    ['0', null],
    ['366', null],
    ['-1', null],
    ['1.5', null],
    ['', null],
    ['a week', null],
  ])('reads %j as %j days', (typed, days) => {
    expect(daysOf(typed)).toBe(days);
  });
});
