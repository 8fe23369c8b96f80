import { describe, expect, test } from '@jest/globals';
import { CursorCodec } from './cursor.ts';
import { Invalid } from './errors.ts';

const codec = new CursorCodec('secret');

describe('a cursor', () => {
  test('comes back as the keys it was made of', () => {
    expect(codec.decode('list', codec.encode('list', ['2024-01-01', '12']))).toEqual(['2024-01-01', '12']);
  });

  const cursor = codec.encode('list', ['12']);
  test.each([
    ['of another list', codec.encode('other', ['12'])],
    ['signed by somebody else', new CursorCodec('guess').encode('list', ['12'])],
    ['with other keys', `${Buffer.from('["13"]').toString('base64url')}.${cursor.split('.')[1] ?? ''}`],
    ['cut', cursor.slice(0, -1)],
    ['empty', ''],
    ['huge', 'x'.repeat(100_000)],
    ['with a NUL', '\0.\0'],
  ])('%s is refused with a sentence', (_, bad) => {
    expect(() => codec.decode('list', bad)).toThrow(Invalid);
  });
});
