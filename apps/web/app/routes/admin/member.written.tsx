import { loadWritten, WrittenPage } from '@swingtag/moderation-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/member.written';

export const headers = privatePage;

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadWritten(request, context, params.handle);
}

export default function MemberWrittenRoute({ loaderData }: Route.ComponentProps) {
  return <WrittenPage {...loaderData} />;
}
