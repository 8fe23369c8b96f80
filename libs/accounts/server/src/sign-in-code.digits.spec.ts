import { areSameDigits, digitsOf } from './sign-in-code.digits.ts';

const code = (id: string, email = 'anna@example.org', salt = 'salt') => ({ id, email, salt: Buffer.from(salt) });

test('the same row gives the same six digits, and any other row or secret others', () => {
  const digits = digitsOf('secret', code('1'));
  expect(digits).toMatch(/^\d{6}$/);
  expect(digitsOf('secret', code('1'))).toBe(digits);
  const others = [digitsOf('secret', code('2')), digitsOf('secret', code('1', 'ben@example.org')), digitsOf('secret', code('1', undefined, 'other')), digitsOf('other', code('1'))];
  for (const other of others) expect(other).not.toBe(digits);
});

test('codes spread evenly, small ones with leading zeros among them', () => {
  const bins = Array<number>(10).fill(0);
  const codes = Array.from({ length: 20_000 }, (_, id) => digitsOf('secret', code(String(id))));
  for (const digits of codes) bins[Number(digits[0])]! += 1;
  expect(codes.filter((digits) => !/^\d{6}$/.test(digits))).toEqual([]);
  // Chi-square with nine degrees of freedom; beyond 33.7 once in ten thousand fair draws, and this draw is always the same.
  const deviation = bins.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  expect(deviation).toBeLessThan(33.7);
});

test('digits are compared as wholes', () => {
  expect(areSameDigits('012345', '012345')).toBe(true);
  expect(areSameDigits('012345', '012346')).toBe(false);
  expect(areSameDigits('012345', '12345')).toBe(false);
});
