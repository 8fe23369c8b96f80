import type { BallotFragment } from '@swingtag/platform-web/gql';
import { useState, type FormEvent } from 'react';
import { useFetcher } from 'react-router';
import { choiceOf } from './ballot.choice.ts';
import { withChoice } from './ballot.state.ts';
import type { VoteAnswer } from './vote.action.ts';

function expected(poll: BallotFragment, form: FormData | undefined): BallotFragment {
  if (!form) return poll;
  switch (form.get('intent')) {
    case 'cast':
      return withChoice(poll, choiceOf(form));
    case 'withdraw':
      return withChoice(poll, []);
    default:
      return poll;
  }
}

/**
 * Sends the ballot's forms without leaving the page. The choice is shown at once; when the server refuses it,
 * the poll is again what the server says, and `answer` tells why.
 */
export function useVote(poll: BallotFragment, part: 'choice' | 'reason' = 'choice') {
  const fetcher = useFetcher<VoteAnswer>({ key: `${part}-${poll.id}` });
  const [tried, setTried] = useState<readonly string[] | null>(null);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const body = new FormData(form, submitter);
    body.set('script', 'true');
    setTried(body.get('intent') === 'cast' ? choiceOf(body) : null);
    void fetcher.submit(body, { method: 'post', action: votePath(poll.id) });
  };
  const answer = fetcher.state === 'idle' ? (fetcher.data ?? null) : null;
  return {
    send,
    shown: expected(poll, fetcher.formData),
    isSending: fetcher.state !== 'idle',
    answer,
    /** The choice that was not taken: the form keeps it. */
    refused: answer && answer.outcome !== 'done' ? tried : null,
  };
}

export type Sending = ReturnType<typeof useVote>;

export function votePath(pollId: string): string {
  return `/polls/${encodeURIComponent(pollId)}/vote`;
}
