/** Operations that several specs send. */
const REFUSAL = `__typename ... on Refusal { reason message field retryAfterSeconds }`;
const DECIDED = `{ ${REFUSAL} ... on DecisionMade { decision { id outcome reason undoneAt rule { key } moderator { handle } viewerCanUndo } comment { id state } } }`;

export const REPORT = `mutation ($input: ReportCommentInput!) { reportComment(input: $input) {
  ${REFUSAL} ... on ReportFiled { comment { id viewerHasReported viewerCanReport } } } }`;
export const KEEP = `mutation ($input: KeepCommentInput!) { keepComment(input: $input) ${DECIDED} }`;
export const REMOVE = `mutation ($input: RemoveCommentInput!) { removeComment(input: $input) ${DECIDED} }`;
export const UNDO = `mutation ($id: ID!) { undoDecision(id: $id) ${DECIDED} }`;
const SANCTIONED = `{ ${REFUSAL} ... on MemberChanged { member { id suspendedUntil suspensionReason } } }`;
export const SUSPEND = `mutation ($input: SuspendMemberInput!) { suspendMember(input: $input) ${SANCTIONED} }`;
export const LIFT = `mutation ($input: LiftSuspensionInput!) { liftSuspension(input: $input) ${SANCTIONED} }`;

/** The one result of a mutation. */
export interface Outcome {
  __typename: string;
  reason?: string;
  message?: string;
  field?: string | null;
  comment: { id: string; state: string; viewerHasReported: boolean; viewerCanReport: boolean };
  decision: { id: string; outcome: string; reason: string; undoneAt: string | null; rule: { key: string } | null; viewerCanUndo: boolean };
  member: { id: string; suspendedUntil: string | null; suspensionReason: string | null };
}
