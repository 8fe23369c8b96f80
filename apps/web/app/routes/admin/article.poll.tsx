import { ArticlePollPage, changeArticlePoll, loadArticlePoll } from '@swingtag/posts-web/admin';
import { mustBeEditor } from '@swingtag/moderation-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/article.poll';

export const headers = privatePage;

export async function loader({ context, params }: Route.LoaderArgs) {
  await mustBeEditor(context);
  return loadArticlePoll(context, params.id);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  await mustBeEditor(context);
  return changeArticlePoll(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function ArticlePollRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <ArticlePollPage {...loaderData} answer={actionData} />;
}
