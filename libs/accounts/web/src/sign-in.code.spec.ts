import { describe, expect, it } from '@jest/globals';
import { digitsOf } from './sign-in.code.ts';

describe('a typed code', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['１２３４５６', '123456'],
    ['12345x', '12345x'],
  ])('%j is read as %j', (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits);
  });
});
