import { cleanEmail, emailKey } from './email.ts';

test.each([
  ['  Anna@Example.org ', 'Anna@Example.org'],
  ['a.b+c_d@sub.example.co.uk', 'a.b+c_d@sub.example.co.uk'],
  ["o'neil@example.org", "o'neil@example.org"],
  ['x@xn--bcher-kva.example', 'x@xn--bcher-kva.example'],
])('the address %p is kept as %p', (given, kept) => {
  expect(cleanEmail(given)).toBe(kept);
});

test.each([
  '', 'anna', '@example.org', 'anna@', 'anna@example', 'anna@-example.org', 'anna@example..org', 'an na@example.org', 'anna@example.org, b@example.org',
  'anna@example.org\nbcc: b@example.org', 'anna\0@example.org', '"anna"@example.org', '<anna@example.org>', 'аnna@example.org', 'anna@exämple.org',
  '\ud800@example.org', `${'a'.repeat(65)}@example.org`, `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}`,
  `${'a'.repeat(10_000)}@example.org`,
])('address %# of the unusable ones is refused', (given) => {
  expect(() => cleanEmail(given)).toThrow('does not look like an e-mail address');
});

test('an address is named in limits without case and without showing it', () => {
  expect(emailKey('Anna@Example.org')).toBe(emailKey('anna@example.org'));
  expect(emailKey('anna@example.org')).not.toContain('anna');
});
