import { mustBeStaff } from '@swingtag/moderation-web/admin';
import { notFound, privatePage, sendOr, unsentForm, type PageContext } from '@swingtag/platform-web';
import { BoardAdminPage, changeBoards, loadBoardAdmin } from '@swingtag/posts-web/admin';
import type { Route } from './+types/boards';

export const headers = privatePage;

/** Boards are the admins' business. */
async function mustBeAdmin(context: PageContext): Promise<void> {
  const { canAdminister } = await mustBeStaff(context);
  if (!canAdminister) notFound();
}

export async function loader({ request, context }: Route.LoaderArgs) {
  await mustBeAdmin(context);
  return loadBoardAdmin(request, context);
}

export async function action({ request, context }: Route.ActionArgs) {
  await mustBeAdmin(context);
  return changeBoards(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function BoardsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <BoardAdminPage {...loaderData} answer={actionData} />;
}
