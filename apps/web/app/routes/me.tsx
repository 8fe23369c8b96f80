import { AccountPage, loadAccount, saveAccount } from '@swingtag/accounts-web';
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
  const section = (await request.clone().formData()).get('section');
  return sendOr(serverAction, {
    ...unsentForm(),
    section: section === 'password' || section === 'sessions' ? section : ('handle' as const),
  });
}

export default function MeRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <AccountPage {...loaderData} answer={actionData} />;
}
