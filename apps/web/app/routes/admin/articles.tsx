import { DeskListPage, loadDeskList, startArticle } from '@swingtag/posts-web/admin';
import { mustBeEditor } from '@swingtag/moderation-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/articles';

export const headers = privatePage;

export async function loader({ request, context }: Route.LoaderArgs) {
  await mustBeEditor(context);
  return loadDeskList(request, context);
}

export async function action({ request, context }: Route.ActionArgs) {
  await mustBeEditor(context);
  return startArticle(request, context);
}

export default function ArticlesRoute({ loaderData }: Route.ComponentProps) {
  return <DeskListPage {...loaderData} />;
}
