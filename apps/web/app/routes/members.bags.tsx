import { titleOf } from '@swingtag/platform-web';
import { BagListsPage, loadBagLists } from '@swingtag/trends-web';
import type { Route } from './+types/members.bags';

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadBagLists(request, context, params.handle);
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return loaderData ? [{ title: titleOf(matches, loaderData.member.handle) }, { name: 'robots', content: 'noindex' }] : [];
}

export default function MemberBagsRoute({ loaderData }: Route.ComponentProps) {
  return <BagListsPage key={loaderData.member.handle} {...loaderData} />;
}
