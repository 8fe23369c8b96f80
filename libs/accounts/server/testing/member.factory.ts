import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Role } from '@swingtag/platform-server';
import type { TestApi, TestCaller } from '@swingtag/platform-server/testing';

export interface TestMember {
  id: string;
  handle: string;
  email: string;
  sessionId: string;
  /** Calls the API with this member's session. */
  caller: TestCaller;
}

let count = 0;

/** A signed-in member, by direct inserts. Say only what the test is about. */
export async function aMember(
  api: TestApi,
  wishes: { role?: `${Role}`; handle?: string; email?: string; suspendedUntil?: Date; createdAt?: Date } = {},
): Promise<TestMember> {
  const handle = wishes.handle ?? `member-${randomInt(100_000, 1_000_000)}-${++count}`;
  const email = wishes.email ?? `${handle}@example.org`;
  const [member] = await api.db.query<{ id: string }[]>(
    `INSERT INTO member (handle, email, role, suspended_until, suspension_reason, created_at)
     VALUES ($1, $2, $3, $4, $5, COALESCE($6, now())) RETURNING id`,
    [handle, email, wishes.role ?? 'MEMBER', wishes.suspendedUntil ?? null, wishes.suspendedUntil ? 'Because of a test.' : null, wishes.createdAt ?? null],
  );
  if (!member) throw new Error('the member was not inserted');
  const sessionId = randomBytes(32).toString('base64url');
  await api.db.query(`INSERT INTO session (id_hash, member_id, expires_at, device) VALUES ($1, $2, now() + interval '1 day', 'A test')`, [
    createHash('sha256').update(sessionId).digest(),
    member.id,
  ]);
  return { id: member.id, handle, email, sessionId, caller: api.withSession(sessionId) };
}
