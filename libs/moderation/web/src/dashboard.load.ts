import { query, type PageContext } from '@swingtag/platform-web';
import { AdminDashboardDocument } from '@swingtag/platform-web/gql';
import { mustBeStaff } from './admin.access.ts';

export async function loadDashboard(context: PageContext) {
  await mustBeStaff(context);
  return query(context, AdminDashboardDocument);
}

export type DashboardData = Awaited<ReturnType<typeof loadDashboard>>;
