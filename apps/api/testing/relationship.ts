import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import type { TestApi, TestCaller } from '@swingtag/platform-server/testing';
import { aBoard } from '@swingtag/posts-server/testing';

const IN_AN_HOUR = new Date(Date.now() + 3_600_000);

/** How somebody stands to the member in question. */
export type Relationship = 'visitor' | 'self' | 'other' | 'suspended other' | 'banned other' | 'editor' | 'moderator' | 'suspended moderator' | 'admin' | 'board moderator' | 'blocked other' | 'deleted other';
export const RELATIONSHIPS: Relationship[] = ['visitor', 'self', 'other', 'suspended other', 'banned other', 'editor', 'moderator', 'suspended moderator', 'admin', 'board moderator', 'blocked other', 'deleted other'];

/** One of each; `board` is the one that the board moderator moderates. */
export async function callersFor(api: TestApi, self: TestMember, board?: { id: string }): Promise<Record<Relationship, TestCaller>> {
  const [other, suspended, banned, editor, moderator, resting, admin] = await Promise.all([
    aMember(api), aMember(api, { suspendedUntil: IN_AN_HOUR }), aMember(api, { suspendedUntil: new Date('9999-12-31') }), aMember(api, { role: 'EDITOR' }),
    aMember(api, { role: 'MODERATOR' }), aMember(api, { role: 'MODERATOR', suspendedUntil: IN_AN_HOUR }), aMember(api, { role: 'ADMIN' }),
  ]);
  const [keeper, blocked, deleted] = [await aMember(api), await aMember(api), await aMember(api)];
  const moderated = board ?? (await aBoard(api));
  await api.db.query('INSERT INTO board_moderator (board_id, member_id, appointed_by_id) VALUES ($1, $2, $3)', [moderated.id, keeper.id, admin.id]);
  await api.db.query('INSERT INTO member_block (blocker_id, blocked_id) VALUES ($1, $2)', [self.id, blocked.id]);
  await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [deleted.id]);
  return {
    'board moderator': keeper.caller, 'blocked other': blocked.caller, 'deleted other': deleted.caller,
    visitor: api.visitor, self: self.caller, other: other.caller, 'suspended other': suspended.caller, 'banned other': banned.caller, editor: editor.caller,
    moderator: moderator.caller, 'suspended moderator': resting.caller, admin: admin.caller,
  };
}
