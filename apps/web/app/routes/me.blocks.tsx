import { BlocksPage, loadBlocks, saveMutedWords } from '@swingtag/accounts-web';
import { privatePage, sendOr, unsentForm } from '@swingtag/platform-web';
import type { Route } from './+types/me.blocks';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadBlocks(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return saveMutedWords(request, context);
}

export function clientAction({ serverAction }: Route.ClientActionArgs) {
  return sendOr(serverAction, unsentForm());
}

export default function MyBlocksRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <BlocksPage {...loaderData} answer={actionData} />;
}
