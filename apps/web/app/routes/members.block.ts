import { blockAction } from '@swingtag/accounts-web';
import type { Route } from './+types/members.block';

export function action({ request, context, params }: Route.ActionArgs) {
  return blockAction(request, context, params.handle, true);
}
