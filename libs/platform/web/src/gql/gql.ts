/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Viewer {\n  me {\n    id\n    handle\n    role\n    suspendedUntil\n    suspensionReason\n    canModerate\n    canAdminister\n    unreadNotices\n  }\n}": typeof types.ViewerDocument,
    "fragment Ballot on Poll {\n  id\n  question\n  isOpen\n  closesAt\n  closedAt\n  closeReason\n  responses\n  resultsRule\n  changesAllowed\n  viewerCanVote\n  options {\n    id\n    key\n    label\n  }\n  tally {\n    total\n    counts {\n      option {\n        id\n      }\n      votes\n      share\n    }\n  }\n  verdict {\n    outcome\n    margin\n    total\n  }\n  viewerVote {\n    id\n    option {\n      id\n      key\n      label\n    }\n    reason {\n      id\n      path\n    }\n  }\n}\n\nsubscription PollTallied($pollIds: [ID!]!) {\n  pollTallied(pollIds: $pollIds) {\n    id\n    ...Ballot\n  }\n}": typeof types.BallotFragmentDoc,
    "mutation CastVote($input: CastVoteInput!) {\n  castVote(input: $input) {\n    __typename\n    ... on VoteCast {\n      poll {\n        id\n        viewerVote {\n          id\n          option {\n            id\n            label\n          }\n        }\n      }\n    }\n    ... on Refusal {\n      reason\n      message\n      field\n      retryAfterSeconds\n    }\n  }\n}\n\nmutation WithdrawVote($pollId: ID!) {\n  withdrawVote(pollId: $pollId) {\n    __typename\n    ... on Refusal {\n      reason\n      message\n      field\n      retryAfterSeconds\n    }\n  }\n}\n\nmutation GiveReason($input: GiveReasonInput!) {\n  giveReason(input: $input) {\n    __typename\n    ... on Refusal {\n      reason\n      message\n      field\n      retryAfterSeconds\n    }\n  }\n}": typeof types.CastVoteDocument,
};
const documents: Documents = {
    "query Viewer {\n  me {\n    id\n    handle\n    role\n    suspendedUntil\n    suspensionReason\n    canModerate\n    canAdminister\n    unreadNotices\n  }\n}": types.ViewerDocument,
    "fragment Ballot on Poll {\n  id\n  question\n  isOpen\n  closesAt\n  closedAt\n  closeReason\n  responses\n  resultsRule\n  changesAllowed\n  viewerCanVote\n  options {\n    id\n    key\n    label\n  }\n  tally {\n    total\n    counts {\n      option {\n        id\n      }\n      votes\n      share\n    }\n  }\n  verdict {\n    outcome\n    margin\n    total\n  }\n  viewerVote {\n    id\n    option {\n      id\n      key\n      label\n    }\n    reason {\n      id\n      path\n    }\n  }\n}\n\nsubscription PollTallied($pollIds: [ID!]!) {\n  pollTallied(pollIds: $pollIds) {\n    id\n    ...Ballot\n  }\n}": types.BallotFragmentDoc,
    "mutation CastVote($input: CastVoteInput!) {\n  castVote(input: $input) {\n    __typename\n    ... on VoteCast {\n      poll {\n        id\n        viewerVote {\n          id\n          option {\n            id\n            label\n          }\n        }\n      }\n    }\n    ... on Refusal {\n      reason\n      message\n      field\n      retryAfterSeconds\n    }\n  }\n}\n\nmutation WithdrawVote($pollId: ID!) {\n  withdrawVote(pollId: $pollId) {\n    __typename\n    ... on Refusal {\n      reason\n      message\n      field\n      retryAfterSeconds\n    }\n  }\n}\n\nmutation GiveReason($input: GiveReasonInput!) {\n  giveReason(input: $input) {\n    __typename\n    ... on Refusal {\n      reason\n      message\n      field\n      retryAfterSeconds\n    }\n  }\n}": types.CastVoteDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Viewer {\n  me {\n    id\n    handle\n    role\n    suspendedUntil\n    suspensionReason\n    canModerate\n    canAdminister\n    unreadNotices\n  }\n}"): typeof import('./graphql').ViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Ballot on Poll {\n  id\n  question\n  isOpen\n  closesAt\n  closedAt\n  closeReason\n  responses\n  resultsRule\n  changesAllowed\n  viewerCanVote\n  options {\n    id\n    key\n    label\n  }\n  tally {\n    total\n    counts {\n      option {\n        id\n      }\n      votes\n      share\n    }\n  }\n  verdict {\n    outcome\n    margin\n    total\n  }\n  viewerVote {\n    id\n    option {\n      id\n      key\n      label\n    }\n    reason {\n      id\n      path\n    }\n  }\n}\n\nsubscription PollTallied($pollIds: [ID!]!) {\n  pollTallied(pollIds: $pollIds) {\n    id\n    ...Ballot\n  }\n}"): typeof import('./graphql').BallotFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation CastVote($input: CastVoteInput!) {\n  castVote(input: $input) {\n    __typename\n    ... on VoteCast {\n      poll {\n        id\n        viewerVote {\n          id\n          option {\n            id\n            label\n          }\n        }\n      }\n    }\n    ... on Refusal {\n      reason\n      message\n      field\n      retryAfterSeconds\n    }\n  }\n}\n\nmutation WithdrawVote($pollId: ID!) {\n  withdrawVote(pollId: $pollId) {\n    __typename\n    ... on Refusal {\n      reason\n      message\n      field\n      retryAfterSeconds\n    }\n  }\n}\n\nmutation GiveReason($input: GiveReasonInput!) {\n  giveReason(input: $input) {\n    __typename\n    ... on Refusal {\n      reason\n      message\n      field\n      retryAfterSeconds\n    }\n  }\n}"): typeof import('./graphql').CastVoteDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
