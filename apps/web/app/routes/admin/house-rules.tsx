import { changeHouseRules, HouseRulesPage, loadHouseRules } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { ShouldRevalidateFunctionArgs } from 'react-router';
import type { Route } from './+types/house-rules';

export const headers = privatePage;

/** After a refusal nothing is read again, unless a colleague's words are what it was refused for. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export function loader({ request, context }: Route.LoaderArgs) {
  return loadHouseRules(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return changeHouseRules(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function HouseRulesRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <HouseRulesPage {...loaderData} answer={actionData} />;
}
