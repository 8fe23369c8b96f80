import { FigureRowsPage, loadFigureRows } from '@swingtag/moderation-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/figures';

export const headers = privatePage;

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadFigureRows(request, context, params.kind);
}

export default function FiguresRoute({ loaderData }: Route.ComponentProps) {
  return <FigureRowsPage {...loaderData} />;
}
