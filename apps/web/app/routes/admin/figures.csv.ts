import { figureCsv } from '@swingtag/moderation-web/admin';
import type { Route } from './+types/figures.csv';

export function loader({ request, context, params }: Route.LoaderArgs) {
  return figureCsv(request, context, params.kind);
}
