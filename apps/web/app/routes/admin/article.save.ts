import { saveByScript } from '@swingtag/posts-web/admin';
import { mustBeEditor } from '@swingtag/moderation-web/admin';
import type { Route } from './+types/article.save';

export async function action({ request, context, params }: Route.ActionArgs) {
  await mustBeEditor(context);
  return Response.json(await saveByScript(request, context, params.id), { headers: { 'Cache-Control': 'no-store' } });
}
