/** Operations that several specs send. */
const REFUSAL = `__typename ... on Refusal { reason message field retryAfterSeconds }`;
const DECIDED = `{ ${REFUSAL} ... on DecisionMade { decision { id outcome reason undoneAt rule { key } moderator { handle } viewerCanUndo subject { id state name } } } }`;

export const REPORT = `mutation ($input: ReportInput!) { report(input: $input) { ${REFUSAL} ... on ReportFiled { kind objectId } } }`;
export const DECIDE = `mutation ($input: DecideInput!) { decide(input: $input) ${DECIDED} }`;
export const UNDO = `mutation ($id: ID!) { undoDecision(id: $id) ${DECIDED} }`;
const SANCTIONED = `{ ${REFUSAL} ... on MemberChanged { member { id suspendedUntil suspensionReason limitedUntil } } }`;
export const SANCTION = `mutation ($input: SanctionMemberInput!) { sanctionMember(input: $input) ${SANCTIONED} }`;
export const LIFT = `mutation ($input: LiftSanctionInput!) { liftSanction(input: $input) ${SANCTIONED} }`;

/** The one result of a mutation. */
export interface Outcome {
  __typename: string;
  reason?: string;
  message?: string;
  field?: string | null;
  /** Of the mutations of comments. */
  comment: { id: string };
  decision: {
    id: string;
    outcome: string;
    reason: string;
    undoneAt: string | null;
    rule: { key: string } | null;
    viewerCanUndo: boolean;
    subject: { id: string; state: string; name: string };
  };
  member: { id: string; suspendedUntil: string | null; suspensionReason: string | null; limitedUntil: string | null };
}
