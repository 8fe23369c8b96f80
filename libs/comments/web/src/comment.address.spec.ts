import { describe, expect, it } from '@jest/globals';
import { commentPath, commentsPage, talkAddress } from './comment.address.ts';

describe('addresses of comments', () => {
  it('lead to the page that shows the comment', () => {
    expect(commentPath('/articles/mini-backpacks', { id: '7', parent: null })).toBe('/articles/mini-backpacks?at=7#comment-7');
  });

  it('lead to the thread of a reply', () => {
    expect(commentPath('/topics/12', { id: '9', parent: { id: '7' } })).toBe('/topics/12?thread=9#comment-9');
  });

  it('cannot break out of the query', () => {
    const path = commentPath('/topics/12', { id: '7&x#y', parent: null });
    expect(path).toBe('/topics/12?at=7%26x%23y#comment-7&x#y');
  });

  it.each([
    ['', [null, null, 20, 10]],
    ['?page=', [null, null, 20, 10]],
    ['?page=abc', ['abc', null, 20, 10]],
    ['?at=7', [null, '7', 20, 10]],
    ['?thread=9', [null, '9', 5, 100]],
  ])('%j asks for %j', (search, [commentsAfter, commentsAt, commentsFirst, repliesFirst]) => {
    const request = new Request(`http://swingtag.example/articles/x${search}`);
    expect(commentsPage(request)).toEqual({ commentsAfter, commentsAt, commentsFirst, repliesFirst, commentsSort: null, commentsCamp: null, commentsChanged: null });
  });

  it('name an order and a camp, and nothing else', () => {
    const page = (search: string) => commentsPage(new Request(`http://swingtag.example/topics/12${search}`));
    expect(page('?sort=bridge&camp=nay')).toMatchObject({ commentsSort: 'BRIDGE', commentsCamp: 'nay' });
    expect(page('?sort=toString&camp=')).toMatchObject({ commentsSort: null, commentsCamp: null, commentsChanged: null });
    expect(talkAddress({ sort: 'NEWEST', camp: null })).toBe('?#comments');
    expect(talkAddress({ sort: 'BEST', camp: 'a&b', page: 'x=' })).toBe('?sort=best&camp=a%26b&page=x%3D#comments');
    expect(talkAddress({ sort: 'NEWEST', camp: null, changed: true })).toBe('?changed=1#comments');
    expect(page('?changed=1')).toMatchObject({ commentsChanged: true });
  });
});
