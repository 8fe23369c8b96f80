import { FirstStepsPage, loadFirstSteps, takeFirstStep } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/first-steps';

export const headers = privatePage;

export function loader({ context }: Route.LoaderArgs) {
  return loadFirstSteps(context);
}

export function action({ request, context }: Route.ActionArgs) {
  return takeFirstStep(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function FirstStepsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <FirstStepsPage {...loaderData} answer={actionData} />;
}
