import { answerAppeal, AppealsPage, loadAppeals } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/appeals';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadAppeals(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAppeal(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function AppealsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <AppealsPage {...loaderData} answer={actionData} />;
}
