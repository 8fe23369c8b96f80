import { LibraryPage, loadLibrary } from '@swingtag/media-web/admin';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/pictures';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadLibrary(request, context);
}

export default function PicturesRoute({ loaderData }: Route.ComponentProps) {
  return <LibraryPage {...loaderData} />;
}
