import { changeSettings, loadSettings, SettingsPage } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, textOf, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/settings';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadSettings(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return changeSettings(request, context);
}

export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const deed = textOf(await request.clone().formData(), 'deed');
  return sendOr(serverAction, { ...unsentForm(), deed });
}

export default function SettingsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SettingsPage {...loaderData} answer={actionData} />;
}
