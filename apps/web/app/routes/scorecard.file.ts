import { scorecardFile } from '@swingtag/moderation-web';
import type { Route } from './+types/scorecard.file';

export function loader({ request, context }: Route.LoaderArgs) {
  return scorecardFile(request, context);
}
