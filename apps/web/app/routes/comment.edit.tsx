import { editComment, EditPage, loadComment } from '@swingtag/comments-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/comment.edit';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadComment(context, params.id, 'edit');
}

export function action({ request, context, params }: Route.ActionArgs) {
  return editComment(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function EditRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <EditPage comment={loaderData.comment} unsent={loaderData.unsent} answer={actionData} />;
}
