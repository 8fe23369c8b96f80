import { t } from '@lingui/core/macro';
import { privatePage, titleOf } from '@swingtag/platform-web';
import { BagListsPage, loadBagLists, showList } from '@swingtag/trends-web';
import type { Route } from './+types/me.bags';

export const headers = privatePage;

export function loader({ request, context }: Route.LoaderArgs) {
  return loadBagLists(request, context);
}

export function action({ request, context }: Route.ActionArgs) {
  return showList(request, context);
}

export function meta({ matches }: Route.MetaArgs) {
  return [{ title: titleOf(matches, t`My bags`) }];
}

export default function MyBagsRoute({ loaderData }: Route.ComponentProps) {
  return <BagListsPage {...loaderData} />;
}
