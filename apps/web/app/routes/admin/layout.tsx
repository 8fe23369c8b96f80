import { AdminFrame, mustBeStaff } from '@swingtag/moderation-web/admin';
import { ownFrame, privatePage } from '@swingtag/platform-web';
import { Outlet } from 'react-router';
import type { Route } from './+types/layout';

export const handle = ownFrame;
export const headers = privatePage;

export async function loader({ context }: Route.LoaderArgs) {
  const { handle: name } = await mustBeStaff(context);
  return { name };
}

export default function AdminLayout({ loaderData }: Route.ComponentProps) {
  return (
    <AdminFrame handle={loaderData.name}>
      <Outlet />
    </AdminFrame>
  );
}
