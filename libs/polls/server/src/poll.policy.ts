import { tierInWords } from '@swingtag/accounts-server';
import { hasStaffRole, Refused, RefusalReason, Role, SignInRequired, suspensionRefusal, Tier, type DomainError, type Viewer } from '@swingtag/platform-server';
import { Ballots, ResultsRule } from './poll.entity.ts';

type Openness = { isOpen: boolean };

/** Who may vote in a poll: at least this role, and at least this tier. */
export interface VoterRule {
  voterRole: Role;
  voterTier: Tier;
}

export type VoterStanding = Pick<Viewer, 'role' | 'tier'>;

/** Both in rising order; the writer asks the same of the locked poll. */
export const ROLES = Object.values(Role);
export const TIERS = Object.values(Tier);

const ROLE_WORDS: Record<Role, string> = {
  [Role.MEMBER]: 'members',
  [Role.EDITOR]: 'editors, moderators and admins',
  [Role.MODERATOR]: 'moderators and admins',
  [Role.ADMIN]: 'admins',
};

/** What a poll asks of its voters, as a sentence; null when every member may vote. */
export function votersInWords({ voterRole, voterTier }: VoterRule): string | null {
  if (voterRole !== Role.MEMBER) return `Only ${ROLE_WORDS[voterRole]} can vote here.`;
  const tier = tierInWords(voterTier);
  return tier && `Voting here takes ${tier}.`;
}

export function voterRefusal(viewer: Viewer, rule: VoterRule): Refused | undefined {
  const hasRole = ROLES.indexOf(viewer.role) >= ROLES.indexOf(rule.voterRole);
  const hasTier = TIERS.indexOf(viewer.tier) >= TIERS.indexOf(rule.voterTier);
  if (hasRole && hasTier) return undefined;
  const missing = hasRole ? ' Your account is not there yet.' : '';
  return new Refused(RefusalReason.NOT_ELIGIBLE, `${votersInWords(rule) ?? ''}${missing}`);
}

/** Whether this viewer may vote at all, in polls that are open to them. */
export function mayCastVotes(viewer: Viewer | null): DomainError | undefined {
  if (!viewer) return new SignInRequired('Sign in and your vote is counted.');
  return suspensionRefusal(viewer);
}

export function mayVote(viewer: Viewer | null, poll: Openness & VoterRule): DomainError | undefined {
  const refusal = mayCastVotes(viewer);
  if (refusal || !viewer) return refusal;
  if (!poll.isOpen) return new Refused(RefusalReason.POLL_CLOSED, 'This poll has closed. Nothing is counted any more.');
  return voterRefusal(viewer, poll);
}

/** Moderators and admins. */
export function mayClosePolls(viewer: Viewer | null): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (!hasStaffRole(viewer)) return new Refused(RefusalReason.FORBIDDEN, 'Only moderators may close a poll.');
  return suspensionRefusal(viewer);
}

/** Admins only: what was closed before everybody's eyes is opened again by the fewest. */
export function mayReopenPolls(viewer: Viewer | null): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (viewer.role !== Role.ADMIN) return new Refused(RefusalReason.FORBIDDEN, 'Only an admin may open a closed poll again.');
  return suspensionRefusal(viewer);
}

/** Texts and options are the work of editors; moderators judge, and do not reword what is being judged. */
export function mayEditPolls(viewer: Viewer | null): DomainError | undefined {
  if (!viewer) return new SignInRequired();
  if (viewer.role !== Role.EDITOR && viewer.role !== Role.ADMIN) return new Refused(RefusalReason.FORBIDDEN, 'Only editors may change a poll.');
  return suspensionRefusal(viewer);
}

/** What a viewer may know of a tally: the one function that every channel asks. Staff see no more than others. */
export function maySeeTally(poll: { resultsRule: ResultsRule } & Openness, hasVoted: boolean): boolean {
  if (!poll.isOpen) return true;
  return poll.resultsRule === ResultsRule.ALWAYS || (poll.resultsRule === ResultsRule.AFTER_VOTING && hasVoted);
}

/** Who voted what: in a poll with open ballots, for whoever may see its tally. A secret ballot is its voter's alone, whoever asks. */
export function maySeeBallots(poll: Parameters<typeof maySeeTally>[0] & { ballots: Ballots }, hasVoted: boolean): boolean {
  return poll.ballots === Ballots.OPEN && maySeeTally(poll, hasVoted);
}
