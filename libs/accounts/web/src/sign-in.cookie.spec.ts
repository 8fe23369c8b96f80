import { describe, expect, it } from '@jest/globals';
import { asSignInUnderWay } from './sign-in.cookie.ts';

describe('the cookie of a sign-in under way', () => {
  it('keeps the address and where to go on', () => {
    expect(asSignInUnderWay({ email: 'ada@example.org', next: '/articles/x#ballot-1', expiresInMinutes: 15 })).toEqual({
      email: 'ada@example.org',
      next: '/articles/x#ballot-1',
      expiresInMinutes: 15,
    });
  });

  it('never leads to another site', () => {
    expect(asSignInUnderWay({ email: 'ada@example.org', next: '//evil.example' })?.next).toBe('/');
  });

  it.each([null, '', 7, [], {}, { email: 7 }, { email: '' }, { email: 'a'.repeat(400) }])('%j is nothing', (value) => {
    expect(asSignInUnderWay(value)).toBeNull();
  });
});
