import { mayActAsStaff } from '@swingtag/accounts-server';
import { Conflict, RefusalReason, type DomainError, type Viewer } from '@swingtag/platform-server';

/** Writing, trying, switching and retiring rules: staff. */
export function mayKeepRules(viewer: Viewer | null): DomainError | undefined {
  return mayActAsStaff(viewer);
}

/** Of those who may keep rules: what is retired stays as it was. */
export function mayChangeRule(rule: { isRetired: boolean }): DomainError | undefined {
  return rule.isRetired ? retired() : undefined;
}

function retired(): Conflict {
  return new Conflict(RefusalReason.CONFLICT, 'This rule is retired. Write a new one.');
}

/** Nobody meets a rule that was not tried on what is there already. */
export function mayGoLive(viewer: Viewer | null, version: { isTried: boolean; isRetired: boolean }): DomainError | undefined {
  const refusal = mayKeepRules(viewer);
  if (refusal) return refusal;
  if (version.isRetired) return retired();
  return version.isTried ? undefined : new Conflict(RefusalReason.CONFLICT, 'Try this version on the last thirty days first.');
}
