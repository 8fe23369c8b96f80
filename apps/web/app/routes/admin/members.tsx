import { loadMembers, MembersPage } from '@swingtag/moderation-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/members';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadMembers(request, context);
}

export default function MembersRoute({ loaderData }: Route.ComponentProps) {
  return <MembersPage {...loaderData} />;
}
