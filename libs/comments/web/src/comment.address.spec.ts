import { describe, expect, it } from '@jest/globals';
import { commentPath, commentsPage } from './comment.address.ts';

describe('addresses of comments', () => {
  it('lead to the page that shows the comment', () => {
    expect(commentPath('mini-backpacks', '7')).toBe('/articles/mini-backpacks?at=7#comment-7');
  });

  it('cannot break out of the path', () => {
    expect(commentPath('a/../b?c', '7&x#y')).toBe('/articles/a%2F..%2Fb%3Fc?at=7%26x%23y#comment-7&x#y');
  });

  it.each([
    ['', { commentsAfter: null, commentsAt: null }],
    ['?page=', { commentsAfter: null, commentsAt: null }],
    ['?page=abc', { commentsAfter: 'abc', commentsAt: null }],
    ['?at=7', { commentsAfter: null, commentsAt: '7' }],
  ])('%j asks for %j', (search, variables) => {
    expect(commentsPage(new Request(`http://swingtag.example/articles/x${search}`))).toEqual(variables);
  });
});
