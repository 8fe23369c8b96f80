import { describePage } from '@swingtag/platform-web';
import { BagPage, bagPath, keepBag, loadBag } from '@swingtag/trends-web';
import type { Route } from './+types/bag';

export function loader({ context, params }: Route.LoaderArgs) {
  return loadBag(context, params.slug);
}

export function action({ request, context, params }: Route.ActionArgs) {
  return keepBag(request, context, bagPath(params.slug));
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { brand, model, slug, note, silhouette, materials, picture } = loaderData.bag;
  const description = note ?? [brand, model, silhouette, ...materials].join(', ');
  return describePage(matches, { title: `${brand} ${model}`, description, path: bagPath(slug), image: picture.url });
}

export default function BagRoute({ loaderData }: Route.ComponentProps) {
  return <BagPage key={loaderData.bag.id} bag={loaderData.bag} />;
}
