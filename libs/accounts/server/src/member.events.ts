import type { JobPayload } from '@swingtag/platform-server';

/**
 * A job that accounts adds in the transaction of a role change, for whoever tells the member.
 * Handled by `@JobHandler(MEMBER_ROLE_CHANGED)` in notifications.
 */
export const MEMBER_ROLE_CHANGED = 'memberRoleChanged';

export interface MemberRoleChanged extends JobPayload {
  memberId: string;
  /** A Role. */
  role: string;
}
