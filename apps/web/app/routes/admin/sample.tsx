import { loadSample, removeSample, SamplePage } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/sample';

export const headers = privatePage;

export function loader({ context }: Route.LoaderArgs) {
  return loadSample(context);
}

export function action({ request, context }: Route.ActionArgs) {
  return removeSample(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function SampleRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SamplePage sample={loaderData} answer={actionData} />;
}
