import { Trans } from '@lingui/react/macro';
import type { BagFacet } from '@swingtag/platform-web/gql';

export const FACETS: readonly BagFacet[] = ['OCCASION', 'SILHOUETTE', 'MATERIAL', 'COLOUR', 'PERSONA', 'LIFE_ROLE', 'SEASON', 'FITS', 'CARRY'];

/** What a facet is called. */
export function FacetName({ facet }: { facet: BagFacet }) {
  switch (facet) {
    case 'OCCASION':
      return <Trans>Occasion</Trans>;
    case 'SILHOUETTE':
      return <Trans>Shape</Trans>;
    case 'MATERIAL':
      return <Trans>Material</Trans>;
    case 'COLOUR':
      return <Trans>Colour</Trans>;
    case 'PERSONA':
      return <Trans>For whom</Trans>;
    case 'LIFE_ROLE':
      return <Trans>Part of life</Trans>;
    case 'SEASON':
      return <Trans>Season</Trans>;
    case 'FITS':
      return <Trans>What fits</Trans>;
    case 'CARRY':
      return <Trans>How it is carried</Trans>;
  }
}
