import { loadSent } from '@swingtag/media-web';
import { privatePage } from '@swingtag/platform-web';
import { WritingPicturesPage } from '@swingtag/posts-web';
import type { Route } from './+types/me.pictures';

export const headers = privatePage;

export async function loader({ request, context }: Route.LoaderArgs) {
  return { files: await loadSent(request, context) };
}

export default function MyPicturesRoute({ loaderData }: Route.ComponentProps) {
  return <WritingPicturesPage files={loaderData.files} />;
}
