import { hasStaffRole, isStaff, Refused, RefusalReason, Role, SignInRequired, suspensionRefusal, type DomainError, type Viewer } from '@swingtag/platform-server';
import type { Member } from './member.entity.ts';

type Subject = Pick<Member, 'id' | 'role'>;

const RANK: Record<Role, number> = { [Role.MEMBER]: 0, [Role.EDITOR]: 1, [Role.MODERATOR]: 2, [Role.ADMIN]: 3 };

/** Undefined, or why not: visitors, members who are not staff, and suspended staff. */
export function mayActAsStaff(viewer: Viewer | null): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (!hasStaffRole(viewer)) return new Refused(RefusalReason.FORBIDDEN, 'Only moderators and admins may do this.');
  return suspensionRefusal(viewer);
}

/** Staff, and who was appointed for boards: the queue and its decisions, each as far as their boards go. */
export function mayReview(viewer: Viewer | null): DomainError | undefined {
  if (viewer && (viewer.boardIds ?? []).length > 0 && !hasStaffRole(viewer)) return suspensionRefusal(viewer);
  return mayActAsStaff(viewer);
}

/** Editors and admins: trends, articles, bags and the pictures of the site. */
export function mayActAsEditor(viewer: Viewer | null): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (viewer.role !== Role.EDITOR && viewer.role !== Role.ADMIN) return new Refused(RefusalReason.FORBIDDEN, 'Only editors and admins may do this.');
  return suspensionRefusal(viewer);
}

export function mayAdminister(viewer: Viewer | null): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (viewer.role !== Role.ADMIN) return new Refused(RefusalReason.FORBIDDEN, 'Only an admin may do this.');
  return suspensionRefusal(viewer);
}

/** Admins only; nobody raises their own role (an admin may step down, unless they are the last: that is counted under lock). */
export function mayChangeRole(viewer: Viewer | null, subject: Subject, role: Role): DomainError | undefined {
  const refusal = mayAdminister(viewer);
  if (refusal) return refusal;
  const isRaise = RANK[role] > RANK[subject.role];
  if (viewer?.memberId === subject.id && isRaise) return new Refused(RefusalReason.FORBIDDEN, 'Nobody raises their own role.');
  return undefined;
}

/** Staff, never oneself; about the accounts of moderators and admins only admins: sanctions, the handle, the picture beside it. Also who takes that back. */
export function mayActUpon(viewer: Viewer | null, subject: Subject): DomainError | undefined {
  const refusal = mayActAsStaff(viewer);
  if (refusal) return refusal;
  if (viewer?.memberId === subject.id) return new Refused(RefusalReason.FORBIDDEN, 'You cannot do this to your own account.');
  const isOfStaff = subject.role === Role.MODERATOR || subject.role === Role.ADMIN;
  if (isOfStaff && viewer?.role !== Role.ADMIN) return new Refused(RefusalReason.FORBIDDEN, 'Only an admin decides about the accounts of moderators and admins.');
  return undefined;
}

/** Staff, never oneself. Whoever has a role is established by it. */
export function mayGiveTier(viewer: Viewer | null, subject: Subject): DomainError | undefined {
  const refusal = mayActAsStaff(viewer);
  if (refusal) return refusal;
  if (viewer?.memberId === subject.id) return new Refused(RefusalReason.FORBIDDEN, 'You cannot do this to your own account.');
  if (subject.role !== Role.MEMBER) return new Refused(RefusalReason.FORBIDDEN, 'Whoever has a role is established by it.');
  return undefined;
}

/** Its owner only: staff can look for an address they were told, but are not shown any. */
export function maySeeEmail(viewer: Viewer | null, subject: Pick<Member, 'id'>): boolean {
  return viewer?.memberId === subject.id;
}

/** That and why somebody is suspended is between them and staff. */
export function maySeeSuspension(viewer: Viewer | null, subject: Pick<Member, 'id'>): boolean {
  return isStaff(viewer) || viewer?.memberId === subject.id;
}

export function mayChangeHandle(viewer: Viewer | null): DomainError | undefined {
  return viewer ? suspensionRefusal(viewer) : new SignInRequired();
}

/** A suspension that has not run out. */
export function isSuspensionInForce(subject: Pick<Member, 'suspendedUntil'>, now = new Date()): boolean {
  return subject.suspendedUntil !== null && subject.suspendedUntil > now;
}

/** A ban is a suspension without an end. */
export const BANNED_UNTIL = new Date('9999-12-31T00:00:00Z');

export function isBanned(subject: Pick<Member, 'suspendedUntil'>): boolean {
  return subject.suspendedUntil !== null && subject.suspendedUntil.getTime() >= BANNED_UNTIL.getTime();
}

/** A limit that has not run out. */
export function isLimitInForce(subject: Pick<Member, 'limitedUntil'>, now = new Date()): boolean {
  return subject.limitedUntil !== null && subject.limitedUntil > now;
}
