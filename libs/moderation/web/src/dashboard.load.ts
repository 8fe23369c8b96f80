import { query, type PageContext } from '@swingtag/platform-web';
import { AdminDashboardDocument } from '@swingtag/platform-web/gql';
import { mustBeStaff } from './admin.access.ts';
import { loadFigures } from './figures.load.ts';

export async function loadDashboard(request: Request, context: PageContext) {
  await mustBeStaff(context);
  const [desk, figures] = await Promise.all([query(context, AdminDashboardDocument), loadFigures(request, context)]);
  return { ...desk, figures };
}

export type DashboardData = Awaited<ReturnType<typeof loadDashboard>>;
