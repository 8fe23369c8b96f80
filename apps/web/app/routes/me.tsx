import { AccountPage, loadAccount, saveAccount, sectionOf } from '@swingtag/accounts-web';
import { AvatarSection, loadAvatar } from '@swingtag/media-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/me';

export const headers = privatePage;

export async function loader({ request, context }: Route.LoaderArgs) {
  const account = await loadAccount(context);
  return { ...account, ...(await loadAvatar(request, context)) };
}

export function action({ request, context }: Route.ActionArgs) {
  return saveAccount(request, context);
}

export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const section = sectionOf(await request.clone().formData());
  return sendOr(serverAction, { ...unsentForm(), section });
}

export default function MeRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { me, isSuspended, avatar, sent } = loaderData;
  return (
    <AccountPage me={me} isSuspended={isSuspended} answer={actionData}>
      <AvatarSection avatar={avatar} sent={sent} isSuspended={isSuspended} />
    </AccountPage>
  );
}
