import { AccountPage, loadAccount, saveAccount, sectionOf } from '@swingtag/accounts-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/me';

export const headers = privatePage;

export function loader({ context }: Route.LoaderArgs) {
  return loadAccount(context);
}

export function action({ request, context }: Route.ActionArgs) {
  return saveAccount(request, context);
}

export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const section = sectionOf(await request.clone().formData());
  return sendOr(serverAction, { ...unsentForm(), section });
}

export default function MeRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <AccountPage {...loaderData} answer={actionData} />;
}
