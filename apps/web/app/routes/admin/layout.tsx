import { AdminFrame, mustBeStaff } from '@swingtag/moderation-web/admin';
import { ownFrame, privatePage } from '@swingtag/platform-web';
import { Outlet } from 'react-router';
import type { Route } from './+types/layout';

export const handle = ownFrame;
export const headers = privatePage;

export async function loader({ context }: Route.LoaderArgs) {
  const { handle: name, canAdminister: isAdmin } = await mustBeStaff(context);
  return { name, isAdmin };
}

export default function AdminLayout({ loaderData }: Route.ComponentProps) {
  return (
    <AdminFrame handle={loaderData.name} isAdmin={loaderData.isAdmin}>
      <Outlet />
    </AdminFrame>
  );
}
