import { describe, expect, test } from '@jest/globals';
import { Invalid, NotFound } from './errors.ts';
import { cleanText, parseId } from './text.ts';

const rule = { field: 'body', label: 'The comment', max: 10 };

describe('text from members', () => {
  test.each([
    ['  plain \r\n text ', 'plain \n text'],
    ['re\u202Eversed\u200B', 'reversed'],
    ['e\u0301', 'é'],
    ['👩\u200D🎤', '👩\u200D🎤'],
    ['a\u200Db', 'ab'],
    ['bell\u0007', 'bell'],
  ])('%j is stored as %j', (given, stored) => {
    expect(cleanText(given, { ...rule, max: 20 })).toBe(stored);
  });

  test('counts code points and says by how much it is over', () => {
    expect(cleanText('👜'.repeat(10), rule)).toHaveLength(20);
    expect(() => cleanText('x'.repeat(13), rule)).toThrow('The comment is 3 characters over the limit of 10.');
  });

  test.each(['', '   ', '\u200B\u200B', 'a\0b', '\uD800'])('%j is refused', (text) => {
    expect(() => cleanText(text, rule)).toThrow(Invalid);
  });
});

describe('an id from outside', () => {
  test.each(['1', '9223372036854775807'])('%s is taken', (id) => expect(parseId(id)).toBe(id));
  test.each(['', '0', '01', '-1', '1.0', '1e3', ' 1', '9223372036854775808', '9'.repeat(400), 'x', '١'])('%j looks like a missing thing', (id) => {
    expect(() => parseId(id)).toThrow(NotFound);
  });
});
