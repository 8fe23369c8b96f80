import { describeChoice, loadChoices } from '@swingtag/posts-web/admin';
import { mustBeEditor } from '@swingtag/moderation-web/admin';
import type { Route } from './+types/articles.choose';

const headers = { 'Cache-Control': 'private, no-store' };

export async function loader({ request, context }: Route.LoaderArgs) {
  await mustBeEditor(context);
  return Response.json(await loadChoices(request, context), { headers });
}

export async function action({ request, context }: Route.ActionArgs) {
  await mustBeEditor(context);
  return Response.json(await describeChoice(request, context), { headers });
}
