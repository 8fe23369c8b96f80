import { describePage } from '@swingtag/platform-web';
import { HousePage, loadHouse } from '@swingtag/trends-web';
import type { Route } from './+types/seller';

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadHouse(request, context, 'sellers', params.slug);
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { name, about, slug } = loaderData.house;
  return describePage(matches, { title: name, description: about ?? name, path: `/sellers/${slug}` });
}

export default function SellerRoute({ loaderData }: Route.ComponentProps) {
  return <HousePage key={loaderData.house.slug} {...loaderData} />;
}
