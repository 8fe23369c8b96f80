/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type CastVoteInput = {
  optionId: string;
  pollId: string;
};

export type GiveReasonInput = {
  body: string;
  pollId: string;
};

export type Outcome =
  | 'NAY'
  | 'NO_VOTES'
  | 'SPLIT'
  | 'YAY';

export type RefusalReason =
  | 'ALREADY_DECIDED'
  | 'ALREADY_REPORTED'
  | 'CHANGES_NOT_ALLOWED'
  | 'CODE_EXPIRED'
  | 'COMMENT_GONE'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'HANDLE_TAKEN'
  | 'INVALID'
  | 'LAST_ADMIN'
  | 'NOT_FOUND'
  | 'NOT_VOTED'
  | 'POLL_CLOSED'
  | 'POST_GONE'
  | 'SIGN_IN_REQUIRED'
  | 'SUSPENDED'
  | 'TOO_MANY'
  | 'UNDO_EXPIRED'
  | 'UNKNOWN_OPTION'
  | 'WRONG_CODE'
  | 'WRONG_PASSWORD';

export type ResultsRule =
  | 'AFTER_CLOSING'
  | 'AFTER_VOTING'
  | 'ALWAYS';

export type Role =
  | 'ADMIN'
  | 'EDITOR'
  | 'MEMBER'
  | 'MODERATOR';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { me: { id: string, handle: string, role: Role, suspendedUntil: string | null, suspensionReason: string | null, canModerate: boolean, canAdminister: boolean, unreadNotices: number } | null };

export type BallotFragment = { id: string, question: string, isOpen: boolean, closesAt: string | null, closedAt: string | null, closeReason: string | null, responses: number, resultsRule: ResultsRule, changesAllowed: boolean, viewerCanVote: boolean, options: Array<{ id: string, key: string, label: string }>, tally: { total: number, counts: Array<{ votes: number, share: number | null, option: { id: string } }> } | null, verdict: { outcome: Outcome, margin: number, total: number } | null, viewerVote: { id: string, option: { id: string, key: string, label: string }, reason: { id: string, path: string } | null } | null } & { ' $fragmentName'?: 'BallotFragment' };

export type PollTalliedSubscriptionVariables = Exact<{
  pollIds: Array<string> | string;
}>;


export type PollTalliedSubscription = { pollTallied: (
    { id: string }
    & { ' $fragmentRefs'?: { 'BallotFragment': BallotFragment } }
  ) };

export type CastVoteMutationVariables = Exact<{
  input: CastVoteInput;
}>;


export type CastVoteMutation = { castVote:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'VoteCast', poll: { id: string, viewerVote: { id: string, option: { id: string, label: string } } | null } }
   };

export type WithdrawVoteMutationVariables = Exact<{
  pollId: string;
}>;


export type WithdrawVoteMutation = { withdrawVote:
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
    | { __typename: 'VoteCast' }
   };

export type GiveReasonMutationVariables = Exact<{
  input: GiveReasonInput;
}>;


export type GiveReasonMutation = { giveReason:
    | { __typename: 'CommentWritten' }
    | { __typename: 'Refusal', reason: RefusalReason, message: string, field: string | null, retryAfterSeconds: number | null }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const BallotFragmentDoc = new TypedDocumentString(`
    fragment Ballot on Poll {
  id
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  options {
    id
    key
    label
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
  }
  verdict {
    outcome
    margin
    total
  }
  viewerVote {
    id
    option {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}
    `, {"fragmentName":"Ballot"}) as unknown as TypedDocumentString<BallotFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  me {
    id
    handle
    role
    suspendedUntil
    suspensionReason
    canModerate
    canAdminister
    unreadNotices
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const PollTalliedDocument = new TypedDocumentString(`
    subscription PollTallied($pollIds: [ID!]!) {
  pollTallied(pollIds: $pollIds) {
    id
    ...Ballot
  }
}
    fragment Ballot on Poll {
  id
  question
  isOpen
  closesAt
  closedAt
  closeReason
  responses
  resultsRule
  changesAllowed
  viewerCanVote
  options {
    id
    key
    label
  }
  tally {
    total
    counts {
      option {
        id
      }
      votes
      share
    }
  }
  verdict {
    outcome
    margin
    total
  }
  viewerVote {
    id
    option {
      id
      key
      label
    }
    reason {
      id
      path
    }
  }
}`) as unknown as TypedDocumentString<PollTalliedSubscription, PollTalliedSubscriptionVariables>;
export const CastVoteDocument = new TypedDocumentString(`
    mutation CastVote($input: CastVoteInput!) {
  castVote(input: $input) {
    __typename
    ... on VoteCast {
      poll {
        id
        viewerVote {
          id
          option {
            id
            label
          }
        }
      }
    }
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<CastVoteMutation, CastVoteMutationVariables>;
export const WithdrawVoteDocument = new TypedDocumentString(`
    mutation WithdrawVote($pollId: ID!) {
  withdrawVote(pollId: $pollId) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawVoteMutation, WithdrawVoteMutationVariables>;
export const GiveReasonDocument = new TypedDocumentString(`
    mutation GiveReason($input: GiveReasonInput!) {
  giveReason(input: $input) {
    __typename
    ... on Refusal {
      reason
      message
      field
      retryAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<GiveReasonMutation, GiveReasonMutationVariables>;