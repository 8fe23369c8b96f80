import { describe, expect, test } from '@jest/globals';
import { Role, Tier, type Viewer } from '@swingtag/platform-server';
import { mayComment, mayDelete, mayEdit, mayLike, mayReply, mayRestore, maySeeSource, maySeeText, mayTakeCreditBack } from './comment.policy.ts';

const viewer = (memberId: string, more: Partial<Viewer> = {}): Viewer => ({
  memberId, handle: `member-${memberId}`, role: Role.MEMBER, tier: Tier.BASIC, suspendedUntil: null, suspensionReason: null, audienceIds: ['1'], sessionKey: 's', ...more,
});
const author = viewer('1');
const other = viewer('2');
const staff = viewer('3', { role: Role.MODERATOR });
const suspended = viewer('1', { suspendedUntil: new Date(Date.now() + 60_000) });
const post = { isStanding: true };
const gonePost = { isStanding: false };
const then = new Date();
const visible = { authorId: '1', deletedAt: null, removedAt: null, isUndoable: false };
const deleted = { ...visible, deletedAt: then, isUndoable: true };
const deletedLongAgo = { ...visible, deletedAt: then };
const removed = { ...visible, removedAt: then };
const both = { ...deleted, removedAt: then };

describe('who may comment', () => {
  test.each([
    ['a visitor', null, post, 'SIGN_IN_REQUIRED'],
    ['a member', other, post, undefined],
    ['a suspended member', suspended, post, 'SUSPENDED'],
    ['a member, once the post is gone', other, gonePost, 'POST_GONE'],
  ])('%s', (_who, who, where, reason) => expect(mayComment(who, where)?.reason).toBe(reason));

  test.each([
    ['a visible comment', visible, undefined],
    ['a deleted one', deleted, 'COMMENT_GONE'],
    ['a removed one', removed, 'COMMENT_GONE'],
  ])('a member on %s', (_what, comment, reason) => expect(mayReply(other, post, comment)?.reason).toBe(reason));
});

describe('who may change a comment', () => {
  test.each([
    // who, post, comment, edit, delete, restore
    ['a visitor', null, post, visible, 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED'],
    ['its author', author, post, visible, undefined, undefined, undefined],
    ['its author, once the post is gone', author, gonePost, visible, 'POST_GONE', 'POST_GONE', 'POST_GONE'],
    ['its suspended author', suspended, post, visible, 'SUSPENDED', 'SUSPENDED', 'SUSPENDED'],
    ['its author after deleting it', author, post, deleted, 'COMMENT_GONE', undefined, undefined],
    ['its author long after deleting it', author, post, deletedLongAgo, 'COMMENT_GONE', undefined, 'UNDO_EXPIRED'],
    ['its author after its removal', author, post, removed, 'COMMENT_GONE', 'COMMENT_GONE', 'COMMENT_GONE'],
    ['its author after deletion and removal', author, post, both, 'COMMENT_GONE', 'COMMENT_GONE', 'COMMENT_GONE'],
    ['another member', other, post, visible, 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['another member, when it is deleted', other, post, deleted, 'COMMENT_GONE', 'COMMENT_GONE', 'COMMENT_GONE'],
    ['a moderator', staff, post, visible, 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
  ])('%s', (_who, who, where, comment, edit, del, restore) => {
    expect(mayEdit(who, where, comment)?.reason).toBe(edit);
    expect(mayDelete(who, where, comment)?.reason).toBe(del);
    expect(mayRestore(who, where, comment)?.reason).toBe(restore);
  });
});

describe('who may like a comment', () => {
  test.each([
    ['a visitor', null, post, visible, 'SIGN_IN_REQUIRED'],
    ['a member', other, post, visible, undefined],
    ['a member, of a locked topic', other, { isStanding: true, lockReason: 'Enough.' }, visible, undefined],
    ['its author', author, post, visible, 'FORBIDDEN'],
    ['a suspended member', viewer('2', { suspendedUntil: new Date(Date.now() + 60_000) }), post, visible, 'SUSPENDED'],
    ['a member, once it is deleted', other, post, deleted, 'COMMENT_GONE'],
    ['a member, once it is removed', other, post, removed, 'COMMENT_GONE'],
    ['a member, once the post is gone', other, gonePost, visible, 'POST_GONE'],
  ])('%s', (_who, who, where, comment, reason) => expect(mayLike(who, where, comment)?.reason).toBe(reason));
});

describe('who may see the words of a comment', () => {
  test.each([
    // who, comment, text, source
    ['a visitor', null, visible, true, false],
    ['a visitor, of a deleted one', null, deleted, false, false],
    ['a visitor, of a removed one', null, removed, false, false],
    ['another member', other, visible, true, false],
    ['another member, of a removed one', other, removed, false, false],
    ['its author, of a removed one', author, removed, true, true],
    ['its author, of a deleted one', author, deleted, true, true],
    ['a moderator, of a removed one', staff, removed, true, true],
    ['a suspended moderator, of a removed one', viewer('3', { role: Role.MODERATOR, suspendedUntil: new Date(Date.now() + 60_000) }), removed, false, false],
  ])('%s', (_who, who, comment, text, source) => {
    expect(maySeeText(who, comment)).toBe(text);
    expect(maySeeSource(who, comment)).toBe(source);
  });
});

describe('who may take a credit back', () => {
  test.each([
    ['a visitor', null, post, 'SIGN_IN_REQUIRED'],
    ['a member', other, post, undefined],
    ['a suspended member', suspended, post, 'SUSPENDED'],
    ['a member, once the post is gone', other, gonePost, 'POST_GONE'],
  ])('%s', (_who, who, where, reason) => expect(mayTakeCreditBack(who, where)?.reason).toBe(reason));
});
