import { describe, expect, test } from '@jest/globals';
import { choiceOf } from './ballot.choice.ts';
import { moved, placed, ranksOf } from './ballot.ranks.ts';

describe('the ranks of a ballot', () => {
  test('are as many as the poll allows, empty where nothing stands', () => {
    expect(ranksOf(['3', '1'], 4)).toEqual(['3', '1', '', '']);
  });

  test('change places when an option is put where another stands', () => {
    expect(placed(['3', '1', ''], 0, '1')).toEqual(['1', '3', '']);
    expect(placed(['3', '1', ''], 2, '3')).toEqual(['', '1', '3']);
    expect(placed(['3', '1', ''], 1, '')).toEqual(['3', '', '']);
  });

  test('move up and down, and stay at the ends', () => {
    expect(moved(['3', '1', ''], 1, -1)).toEqual(['1', '3', '']);
    expect(moved(['3', '1', ''], 0, -1)).toEqual(['3', '1', '']);
    expect(moved(['3', '1', ''], 2, 1)).toEqual(['3', '1', '']);
  });

  test('are sent in order, with gaps but without what was left out at the end', () => {
    const form = new FormData();
    for (const id of ['3', '', '1', '', '']) form.append('choice', id);
    expect(choiceOf(form)).toEqual(['3', '', '1']);
    expect(choiceOf(new FormData())).toEqual([]);
  });
});
