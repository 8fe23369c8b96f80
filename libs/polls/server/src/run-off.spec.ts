import { describe, expect, test } from '@jest/globals';
import { runOff } from './run-off.ts';

/** `A>B 3`: three ballots that rank A before B. */
function count(options: string, ...ballots: string[]) {
  const rankings = ballots.map((ballot) => {
    const [ranks = '', votes] = ballot.split(' ');
    return { choice: ranks.split('>'), votes: Number(votes) };
  });
  const { rounds, winners, margin } = runOff([...options], rankings);
  const told = rounds.map(({ counts, exhausted, leaving, decidedBy }) => {
    const standing = [...counts].map(([id, votes]) => `${id}${votes}`).join(' ');
    return `${standing}${exhausted ? ` -${exhausted}` : ''}${leaving.length ? ` out ${leaving.join('')}` : ''}${decidedBy === null ? '' : ` by ${decidedBy}`}`;
  });
  return { rounds: told, winners: winners.join(''), margin };
}

describe('an instant run-off', () => {
  test('ends in its first round when an option has more than half', () => {
    expect(count('ABC', 'A 6', 'B>C 3', 'C 2')).toEqual({ rounds: ['A6 B3 C2'], winners: 'A', margin: 3 });
  });

  test('needs more than half, not half', () => {
    expect(count('ABC', 'A 5', 'B 3', 'C>B 2')).toEqual({ rounds: ['A5 B3 C2 out C', 'A5 B5 out B by 0'], winners: 'A', margin: 0 });
  });

  test('gives the ballots of whoever leaves to their next choice, which may overtake', () => {
    expect(count('ABC', 'A 8', 'B>C 7', 'C>B 6')).toEqual({ rounds: ['A8 B7 C6 out C', 'A8 B13'], winners: 'B', margin: 5 });
  });

  test('passes over choices that have left already', () => {
    expect(count('ABCD', 'A 5', 'B 4', 'C>D>B 3', 'D>C>B 2')).toEqual({
      rounds: ['A5 B4 C3 D2 out D', 'A5 B4 C5 out B', 'A5 C5 -4 out C by 0'], winners: 'A', margin: 0,
    });
  });

  test('counts ballots without a standing choice as exhausted, and asks for more than half of the others', () => {
    expect(count('ABC', 'A 4', 'B 3', 'C 2')).toEqual({ rounds: ['A4 B3 C2 out C', 'A4 B3 -2'], winners: 'A', margin: 1 });
  });

  test('lets leave who had fewer in the latest earlier round in which they differed', () => {
    expect(count('ABCD', 'A 10', 'B 6', 'C 5', 'D>C 1')).toEqual({
      rounds: ['A10 B6 C5 D1 out D', 'A10 B6 C6 out C by 0', 'A10 B6 -6'], winners: 'A', margin: 4,
    });
  });

  test('lets all leave together who never differed', () => {
    expect(count('ABC', 'A 3', 'B>C 2', 'C>B 2')).toEqual({ rounds: ['A3 B2 C2 out BC'], winners: 'A', margin: 1 });
    expect(count('ABCD', 'A 4', 'B 4', 'C>B 1', 'D>B 1')).toEqual({ rounds: ['A4 B4 C1 D1 out CD', 'A4 B6'], winners: 'B', margin: 2 });
  });

  test('is level when nobody is left who differs', () => {
    expect(count('AB', 'A 2', 'B 2')).toEqual({ rounds: ['A2 B2'], winners: 'AB', margin: 0 });
    expect(count('ABC', 'A>B 1', 'B>C 1', 'C>A 1')).toEqual({ rounds: ['A1 B1 C1'], winners: 'ABC', margin: 0 });
    expect(count('ABC', 'A 2', 'B 2')).toEqual({ rounds: ['A2 B2 C0 out C', 'A2 B2'], winners: 'AB', margin: 0 });
  });

  test('lets all options leave at once that nobody put first', () => {
    expect(count('ABCD', 'A>C 2', 'B>D 1', 'A>D 0')).toEqual({ rounds: ['A2 B1 C0 D0'], winners: 'A', margin: 1 });
    expect(count('ABCDE', 'A 2', 'B 2', 'E>B 1')).toEqual({ rounds: ['A2 B2 C0 D0 E1 out CD', 'A2 B2 E1 out E', 'A2 B3'], winners: 'B', margin: 1 });
  });

  test('knows one option, and no ballots', () => {
    expect(count('A', 'A 1')).toEqual({ rounds: ['A1'], winners: 'A', margin: 1 });
    expect(count('AB')).toEqual({ rounds: [], winners: '', margin: 0 });
    expect(count('AB', 'A 0')).toEqual({ rounds: [], winners: '', margin: 0 });
  });

  test('does not depend on the order of the options', () => {
    const ballots = ['A>C 4', 'B>D>C 4', 'C>D 3', 'D>A 3', 'E>C 1'];
    const results = ['ABCDE', 'EDCBA', 'CAEBD', 'DEABC'].map((options) => count(options, ...ballots).winners);
    expect(new Set(results).size).toBe(1);
  });
});
