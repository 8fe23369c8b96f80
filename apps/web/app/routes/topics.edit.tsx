import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import { editTopic, EditTopicPage, loadTopicToEdit } from '@swingtag/posts-web';
import type { Route } from './+types/topics.edit';

export const headers = privatePage;

export function loader({ context, params }: Route.LoaderArgs) {
  return loadTopicToEdit(context, params.id);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return editTopic(request, context, params.id);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function EditTopicRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <EditTopicPage {...loaderData} answer={actionData} />;
}
