import { hasStaffRole, Refused, RefusalReason, Role, SignInRequired, type DomainError, type Viewer } from '@swingtag/platform-server';
import type { Member } from './member.entity.ts';

/** Members among themselves: what the staff says must be heard, and the staff reads what it judges. Suspended members may: it only concerns what they see. */
export function mayBlock(viewer: Viewer | null, subject: Pick<Member, 'id' | 'role'>): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (viewer.memberId === subject.id) return new Refused(RefusalReason.FORBIDDEN, 'You cannot block yourself.');
  if (hasStaffRole(viewer)) return new Refused(RefusalReason.FORBIDDEN, 'Moderators and admins read everybody: they cannot block members.');
  if (subject.role === Role.MODERATOR || subject.role === Role.ADMIN) {
    return new Refused(RefusalReason.FORBIDDEN, 'Moderators and admins cannot be blocked: what they say may concern your account.');
  }
  return undefined;
}

/** Said to somebody who would answer or like a member who does not want to hear from them; it does not say that. */
export function notFromYou(): Refused {
  return new Refused(RefusalReason.FORBIDDEN, 'You cannot answer or like this comment. You can write one of your own.');
}
