import { describe, expect, it } from '@jest/globals';
import { safePath, signInPath, withHash } from './safe-path.ts';

describe('the address to go on to', () => {
  it.each(['/', '/articles/mini-backpacks', '/articles/x?page=2#comment-7', '/a/b%2Fc'])('%s stays', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a\\..\\..//evil',
    'articles',
    '',
    '/' + 'a'.repeat(3000),
    null,
    undefined,
    7,
  ])('%j falls back', (path) => {
    expect(safePath(path, '/home')).toBe('/home');
  });

  it('takes another fragment', () => {
    expect(withHash('/articles/x?page=2#top', 'ballot')).toBe('/articles/x?page=2#ballot');
  });

  it('carries no control character of a fragment into a header', () => {
    expect(withHash('/', 'ballot-x\u0000\r\ny')).toBe('/#ballot-x%00%0D%0Ay');
  });

  it('survives the way through sign-in', () => {
    expect(signInPath('/a?b=c#d')).toBe('/sign-in?next=%2Fa%3Fb%3Dc%23d');
  });
});
