import { changeArticle, DeskPage, loadDesk } from '@swingtag/posts-web/admin';
import { mustBeEditor } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/article.edit';

export const headers = privatePage;

export async function loader({ context, params }: Route.LoaderArgs) {
  await mustBeEditor(context);
  return loadDesk(context, params.id);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  await mustBeEditor(context);
  return changeArticle(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ArticleEditRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <DeskPage key={loaderData.id} desk={loaderData} answer={actionData} />;
}
