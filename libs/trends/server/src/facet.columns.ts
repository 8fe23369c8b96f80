import { BagFacet } from './catalogue.index.ts';

/** Where a bag keeps each facet; prices are those of its offers. */
export const FACET_COLUMNS: Record<BagFacet, string | null> = {
  [BagFacet.SILHOUETTE]: 'silhouette', [BagFacet.MATERIAL]: 'materials', [BagFacet.COLOUR]: 'colours', [BagFacet.OCCASION]: 'occasions', [BagFacet.PERSONA]: 'personas',
  [BagFacet.LIFE_ROLE]: 'life_roles', [BagFacet.SEASON]: 'seasons', [BagFacet.FITS]: 'fits', [BagFacet.CARRY]: 'carry_modes', [BagFacet.PRICE]: null,
};
