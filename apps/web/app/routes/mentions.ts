import { loadMentionable } from '@swingtag/posts-web';
import type { Route } from './+types/mentions';

/** By the script of a composer, when somebody types @. */
export async function loader({ request, context }: Route.LoaderArgs) {
  return Response.json(await loadMentionable(request, context), { headers: { 'Cache-Control': 'no-store' } });
}
