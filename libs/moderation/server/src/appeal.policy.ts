import { mayActAsStaff, mayActUpon } from '@swingtag/accounts-server';
import { Conflict, NotFound, Refused, RefusalReason, SignInRequired, type DomainError, type Role, type Viewer } from '@swingtag/platform-server';
import type { Measure } from './appeal.graphql.ts';

/** Whom it is about, also while suspended or banned; once, within the time that the operator gives. Of others there is nothing to be seen. */
export function mayAppeal(
  viewer: Viewer | null,
  measure: Pick<Measure, 'memberId' | 'isStanding' | 'appealUntil'> | null,
  now = new Date(),
): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (!measure || measure.memberId !== viewer.memberId) return new NotFound('There is nothing here to appeal.');
  if (!measure.isStanding) return new Conflict(RefusalReason.CONFLICT, 'This has been taken back already.');
  if (!measure.appealUntil || measure.appealUntil <= now) {
    return new Conflict(RefusalReason.CONFLICT, 'This cannot be appealed: there was an appeal, or it is too long ago.');
  }
  return undefined;
}

/** Staff, but neither who made the decision nor whom it is about; where it is about an account, only who may act upon it. */
export function mayDecideAppeal(viewer: Viewer | null, appeal: { memberId: string; moderatorId: string; accountRole: Role | null; decidedAt: Date | null }): DomainError | undefined {
  const refusal = mayActAsStaff(viewer);
  if (refusal) return refusal;
  if (viewer?.memberId === appeal.moderatorId) return new Refused(RefusalReason.FORBIDDEN, 'The decision was yours: somebody else looks at the appeal.');
  if (viewer?.memberId === appeal.memberId) return new Refused(RefusalReason.FORBIDDEN, 'The appeal is yours: somebody else decides about it.');
  if (appeal.decidedAt) return new Conflict(RefusalReason.ALREADY_DECIDED, 'This appeal has been decided already.');
  return appeal.accountRole === null ? undefined : mayActUpon(viewer, { id: appeal.memberId, role: appeal.accountRole });
}
