import { t } from '@lingui/core/macro';
import { describePage } from '@swingtag/platform-web';
import { CataloguePage, loadCatalogue } from '@swingtag/trends-web';
import type { Route } from './+types/bags';

export function loader({ request, context }: Route.LoaderArgs) {
  return loadCatalogue(request, context);
}

export function meta({ matches }: Route.MetaArgs) {
  return describePage(matches, { title: t`Bags`, description: t`The catalogue: by occasion, material, colour, season and what fits.`, path: '/bags' });
}

export default function BagsRoute({ loaderData }: Route.ComponentProps) {
  return <CataloguePage {...loaderData} />;
}
