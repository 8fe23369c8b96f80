import { fileAppeal, loadMeasures, MeasuresPage } from '@swingtag/moderation-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/appeals';

export const headers = privatePage;

export function loader({ context }: Route.LoaderArgs) {
  return loadMeasures(context);
}

export function action({ request, context }: Route.ActionArgs) {
  return fileAppeal(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function AppealsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MeasuresPage measures={loaderData.myMeasures} answer={actionData} />;
}
