import { query, type PageContext } from '@swingtag/platform-web';
import { AdminDashboardDocument, FirstStepsDocument } from '@swingtag/platform-web/gql';
import { mustBeStaff } from './admin.access.ts';
import { loadFigures } from './figures.load.ts';

export async function loadDashboard(request: Request, context: PageContext) {
  const { canAdminister } = await mustBeStaff(context);
  const [desk, figures, opening] = await Promise.all([
    query(context, AdminDashboardDocument),
    loadFigures(request, context),
    canAdminister ? query(context, FirstStepsDocument) : null,
  ]);
  const firstSteps = opening?.firstSteps ?? null;
  const isShown = firstSteps !== null && !firstSteps.isDismissed && firstSteps.steps.some(({ isDone }) => !isDone);
  return { ...desk, figures, firstSteps: isShown ? firstSteps : null };
}

export type DashboardData = Awaited<ReturnType<typeof loadDashboard>>;
