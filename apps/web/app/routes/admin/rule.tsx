import { changeContentRule, ContentRulePage, loadContentRule } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/rule';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadContentRule(context, params.id);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return changeContentRule(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ContentRuleRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ContentRulePage {...loaderData} answer={actionData} />;
}
