import { describePage } from '@swingtag/platform-web';
import { HousePage, loadHouse } from '@swingtag/trends-web';
import type { Route } from './+types/brand';

export function loader({ request, context, params }: Route.LoaderArgs) {
  return loadHouse(request, context, 'brands', params.slug);
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { name, about, slug } = loaderData.house;
  return describePage(matches, { title: name, description: about ?? name, path: `/brands/${slug}` });
}

export default function BrandRoute({ loaderData }: Route.ComponentProps) {
  return <HousePage key={loaderData.house.slug} {...loaderData} />;
}
