import { describe, expect, it } from '@jest/globals';
import { commentPath, commentsPage } from './comment.address.ts';

describe('addresses of comments', () => {
  it('lead to the page that shows the comment', () => {
    expect(commentPath('mini-backpacks', { id: '7', parent: null })).toBe('/articles/mini-backpacks?at=7#comment-7');
  });

  it('lead to the thread of a reply', () => {
    expect(commentPath('totes', { id: '9', parent: { id: '7' } })).toBe('/articles/totes?thread=9#comment-9');
  });

  it('cannot break out of the path', () => {
    const path = commentPath('a/../b?c', { id: '7&x#y', parent: null });
    expect(path).toBe('/articles/a%2F..%2Fb%3Fc?at=7%26x%23y#comment-7&x#y');
  });

  it.each([
    ['', [null, null, 20, 10]],
    ['?page=', [null, null, 20, 10]],
    ['?page=abc', ['abc', null, 20, 10]],
    ['?at=7', [null, '7', 20, 10]],
    ['?thread=9', [null, '9', 5, 100]],
  ])('%j asks for %j', (search, [commentsAfter, commentsAt, commentsFirst, repliesFirst]) => {
    const request = new Request(`http://swingtag.example/articles/x${search}`);
    expect(commentsPage(request)).toEqual({ commentsAfter, commentsAt, commentsFirst, repliesFirst });
  });
});
