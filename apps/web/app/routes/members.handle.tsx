import { loadMember, MemberPage } from '@swingtag/accounts-web';
import type { Route } from './+types/members.handle';

export function loader({ context, params }: Route.LoaderArgs) {
  return loadMember(context, params.handle);
}

export default function MemberRoute({ loaderData }: Route.ComponentProps) {
  return <MemberPage member={loaderData.member} />;
}
