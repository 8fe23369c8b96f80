import { loadRemoval, RemovalPage, removeOrRecover } from '@swingtag/posts-web/admin';
import { mustBeEditor } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/article.remove';

export const headers = privatePage;

export async function loader({ context, params }: Route.LoaderArgs) {
  await mustBeEditor(context);
  return loadRemoval(context, params.id);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  await mustBeEditor(context);
  return removeOrRecover(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ArticleRemoveRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RemovalPage {...loaderData} answer={actionData} />;
}
