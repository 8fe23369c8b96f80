import { formOf, privatePage, textOf } from '@swingtag/platform-web';
import { discardUnsent, loadUnsentTexts, UnsentPage } from '@swingtag/posts-web';
import type { Route } from './+types/me.drafts';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadUnsentTexts(request, context);
}

export async function action({ request, context }: Route.ActionArgs) {
  return discardUnsent(context, textOf(await formOf(request), 'id'));
}

export default function DraftsRoute({ loaderData }: Route.ComponentProps) {
  return <UnsentPage {...loaderData} />;
}
