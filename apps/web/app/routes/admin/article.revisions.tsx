import { loadRevisions, restoreRevision, RevisionsPage } from '@swingtag/posts-web/admin';
import { mustBeEditor } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/article.revisions';

export const headers = privatePage;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  await mustBeEditor(context);
  return loadRevisions(request, context, params.id);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  await mustBeEditor(context);
  return restoreRevision(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function RevisionsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <RevisionsPage {...loaderData} answer={actionData} />;
}
