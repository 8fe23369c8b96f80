import { changeMember, deedOf, loadAdminMember, MemberAdminPage } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/member';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadAdminMember(context, params.handle);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return changeMember(request, context, params.handle);
}

export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const deed = deedOf(await request.clone().formData());
  return sendOr(serverAction, { ...unsentForm(), deed });
}

export default function MemberRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MemberAdminPage {...loaderData} answer={actionData} />;
}
