import { sendOr } from '@swingtag/platform-web';
import { voteAction, type VoteAnswer } from '@swingtag/polls-web';
import type { Route } from './+types/polls.vote';

export function action({ request, context, params }: Route.ActionArgs) {
  return voteAction(request, context, params.pollId);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, { outcome: 'unsent' } satisfies VoteAnswer);
}
