import { describe, expect, test } from '@jest/globals';
import { leadChanges, placeOf, shareSteps, stepPath } from './verdict-line.ts';

const point = (day: number, ...votes: number[]) => ({ at: `2026-01-0${day}T00:00:00.000Z`, votes });

describe('the line of the verdict', () => {
  test('goes in steps from the first to the last vote', () => {
    expect(stepPath(shareSteps([point(1, 1, 0), point(2, 1, 1), point(5, 1, 3)]))).toBe('M0 0H25V50H100V75H100');
  });

  test('leaves out moments at which no vote stood', () => {
    expect(shareSteps([point(1, 1, 0), point(2, 0, 0), point(3, 0, 2)]).map((step) => step.share)).toEqual([1, 0]);
  });

  test('counts changes of the lead, not ties', () => {
    expect(leadChanges(shareSteps([point(1, 1, 0), point(2, 1, 1), point(3, 2, 1), point(4, 2, 3), point(5, 4, 3)]))).toBe(2);
  });

  test('places a moment between its ends, also when there is one alone', () => {
    const steps = shareSteps([point(1, 1, 0), point(5, 2, 0)]);
    expect(placeOf(Date.parse('2026-01-03T00:00:00Z'), steps)).toBe(50);
    expect(placeOf(5, shareSteps([point(1, 1, 0)]))).toBe(0);
    expect(stepPath([])).toBe('');
  });
});
