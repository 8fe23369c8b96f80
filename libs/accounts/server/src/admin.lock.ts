import type { EntityManager } from 'typeorm';
import { NotFound, parseId, Refused, RefusalReason, Role, type Viewer } from '@swingtag/platform-server';
import { Member } from './member.entity.ts';
import { isSuspensionInForce } from './member.policy.ts';

const NO_SUCH_MEMBER = 'There is no such member.';

/**
 * Locks a member together with all admins who can act, in one order, so that of two admins who dismiss each other at once one
 * comes second and sees it. Throws NotFound.
 */
export async function lockWithAdmins(tx: EntityManager, memberId: string): Promise<{ before: Member; admins: Member[] }> {
  const id = parseId(memberId, NO_SUCH_MEMBER);
  const locked = await tx
    .createQueryBuilder(Member, 'member')
    .setLock('for_no_key_update')
    .where('member.deletedAt IS NULL AND (member.id = :id OR member.role = :admin)', { id, admin: Role.ADMIN })
    .orderBy('member.id')
    .getMany();
  const before = locked.find((member) => member.id === id);
  if (!before) throw new NotFound(NO_SUCH_MEMBER);
  const admins = locked.filter((member) => member.role === Role.ADMIN && !isSuspensionInForce(member));
  return { before, admins };
}

/** The viewer was an admin when the request came; now that the rows are locked, they must still be. */
export function mustStillBeAdmin(admins: readonly Member[], viewer: Viewer | null): void {
  if (!admins.some((admin) => admin.id === viewer?.memberId)) {
    throw new Refused(RefusalReason.FORBIDDEN, 'You are not an admin any more.');
  }
}
