import { BlocksPage, loadBlocks } from '@swingtag/accounts-web';
import { privatePage } from '@swingtag/platform-web';
import type { Route } from './+types/me.blocks';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadBlocks(request, context);
}

export default function MyBlocksRoute({ loaderData }: Route.ComponentProps) {
  return <BlocksPage {...loaderData} />;
}
