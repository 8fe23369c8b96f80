import { askPermit } from '@swingtag/media-web';
import type { Route } from './+types/media.permits';

export async function action({ request, context }: Route.ActionArgs) {
  return Response.json(await askPermit(request, context), { headers: { 'Cache-Control': 'no-store' } });
}
