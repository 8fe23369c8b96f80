import { describe, expect, it } from '@jest/globals';
import { wholePercentages } from './shares.ts';

describe('whole percentages', () => {
  it.each([
    [[5, 5], [50, 50]],
    [[10, 0], [100, 0]],
    [[2, 1].map((n) => n * 10), [67, 33]],
    [[1, 1, 1].map((n) => n * 5), [34, 33, 33]],
    [[999, 1], [100, 0]],
    [[1, 7], null],
    [[0, 0], null],
    [[9, 0], null],
  ])('of %j votes are %j', (votes, shares) => {
    expect(wholePercentages(votes)).toEqual(shares);
  });

  it('always add up to 100', () => {
    for (let yay = 0; yay < 200; yay++) {
      for (const nay of [10, 11, 13, 17, 97, 100]) {
        expect(wholePercentages([yay, nay])?.reduce((a, b) => a + b)).toBe(100);
      }
    }
  });
});
