import { cleanHandle, inventHandle } from './handle.ts';

test('an invented handle is two words and a number and is one that could be chosen', () => {
  for (let i = 0; i < 2000; i++) {
    const handle = inventHandle();
    expect(handle).toMatch(/^[a-z]+-[a-z]+-\d{3}$/);
    expect(cleanHandle(handle)).toBe(handle);
  }
});

test.each([
  ['abc', 'abc'],
  [' @Quiet-Tote ', 'quiet-tote'],
  ['a'.repeat(24), 'a'.repeat(24)],
  ['7up', '7up'],
  ['model-t', 'model-t'],
])('the handle %p is kept as %p', (given, kept) => {
  expect(cleanHandle(given)).toBe(kept);
});

test.each([
  '', 'ab', 'a'.repeat(25), '-ab', 'ab-', 'a b', 'a_b', 'jäger', 'раураl', 'ａｂｃ', 'a\u200bbc', 'a\u202ebc', 'abc\0', 'a\nbc', '\ud800abc',
  'admin', 'Admin', 'admin-anna', 'moderators', 'swingtag', 'support-team', 'x'.repeat(100_000),
])('handle %# of the unusable ones is refused', (given) => {
  expect(() => cleanHandle(given)).toThrow(/handle/);
});
