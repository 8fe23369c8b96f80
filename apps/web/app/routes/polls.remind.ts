import { remindAction } from '@swingtag/polls-web';
import type { Route } from './+types/polls.remind';

export function action({ request, context, params }: Route.ActionArgs) {
  return remindAction(request, context, params.pollId);
}
