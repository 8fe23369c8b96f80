import { saveUnsent } from '@swingtag/posts-web';
import type { Route } from './+types/drafts';

/** By the script of a composer, every few seconds. */
export async function action({ request, context }: Route.ActionArgs) {
  return Response.json(await saveUnsent(request, context), { headers: { 'Cache-Control': 'no-store' } });
}
