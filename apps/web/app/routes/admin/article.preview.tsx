import { loadPreview, PreviewPage } from '@swingtag/posts-web/admin';
import { mustBeEditor } from '@swingtag/moderation-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/article.preview';

export const headers = privatePage;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  await mustBeEditor(context);
  return loadPreview(request, context, params.id);
}

/** In the frame of the site, not of the desk. */
export default function PreviewRoute({ loaderData }: Route.ComponentProps) {
  return <PreviewPage {...loaderData} />;
}
