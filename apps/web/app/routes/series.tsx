import { describePage, notFound, query } from '@swingtag/platform-web';
import { SeriesDocument } from '@swingtag/platform-web/gql';
import { SeriesPage } from '@swingtag/posts-web';
import type { Route } from './+types/series';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { series } = await query(context, SeriesDocument, { slug: params.slug });
  return { series: series ?? notFound() };
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { title, dek, slug } = loaderData.series;
  return describePage(matches, { title, description: dek, path: `/series/${slug}` });
}

export default function SeriesRoute({ loaderData }: Route.ComponentProps) {
  return <SeriesPage key={loaderData.series.id} series={loaderData.series} />;
}
