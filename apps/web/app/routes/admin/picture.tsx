import { LibraryPicturePage, loadLibraryPicture, removeLibraryPicture } from '@swingtag/media-web/admin';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/picture';

export const headers = privatePage;

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadLibraryPicture(request, context, params.id);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return removeLibraryPicture(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function PictureRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <LibraryPicturePage {...loaderData} answer={actionData} />;
}
