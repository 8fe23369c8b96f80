import { loadSent } from '@swingtag/media-web';
import type { Route } from './+types/media.uploads';

export async function loader({ request, context }: Route.LoaderArgs) {
  return Response.json(await loadSent(request, context), { headers: { 'Cache-Control': 'private, no-store' } });
}
