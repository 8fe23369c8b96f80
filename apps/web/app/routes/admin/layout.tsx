import { AdminFrame, mustHaveDesk } from '@swingtag/moderation-web/admin';
import { ownFrame, privatePage } from '@swingtag/platform-web';
import { Outlet } from 'react-router';
import type { Route } from './+types/layout';

export const handle = ownFrame;
export const headers = privatePage;

export async function loader({ context }: Route.LoaderArgs) {
  const { handle: name, canModerate, canReview, canEdit, canAdminister } = await mustHaveDesk(context);
  return { desk: { handle: name, canModerate, canReview, canEdit, canAdminister } };
}

export default function AdminLayout({ loaderData }: Route.ComponentProps) {
  return (
    <AdminFrame desk={loaderData.desk}>
      <Outlet />
    </AdminFrame>
  );
}
