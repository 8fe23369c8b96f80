/** Operations that several specs send. */
const RESULT = `__typename ... on Refusal { reason message field retryAfterSeconds }
  ... on CommentWritten { comment { id state source bodyHtml isReason editedAt stance { key } parent { id } post { id } viewerCanEdit viewerCanRestore } }`;

export const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) { ${RESULT} } }`;
export const EDIT = `mutation ($input: EditCommentInput!) { editComment(input: $input) { ${RESULT} } }`;
export const DELETE = `mutation ($id: ID!) { deleteComment(id: $id) { ${RESULT} } }`;
export const RESTORE = `mutation ($id: ID!) { restoreComment(id: $id) { ${RESULT} } }`;
export const GIVE_REASON = `mutation ($input: GiveReasonInput!) { giveReason(input: $input) { ${RESULT} } }`;
export const COMMENT = `query ($id: ID!) { comment(id: $id) {
  id state source bodyHtml isReason path author { handle } stance { key } parent { id } deletedAt replyCount
  viewerIsAuthor viewerCanEdit viewerCanDelete viewerCanRestore viewerCanReply } }`;

export interface CommentAnswer {
  id: string;
  state: string;
  source: string | null;
  bodyHtml: string | null;
  isReason: boolean;
  editedAt: string | null;
  stance: { key: string } | null;
  parent: { id: string } | null;
}

/** The one result of a mutation: what was written, or the refusal. */
export interface Written {
  __typename: 'CommentWritten' | 'Refusal';
  reason?: string;
  message?: string;
  field?: string | null;
  comment: CommentAnswer;
}
