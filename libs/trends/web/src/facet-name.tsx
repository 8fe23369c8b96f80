import { useLingui } from '@lingui/react/macro';
import type { BagFacet } from '@swingtag/platform-web/gql';

export const FACETS: readonly BagFacet[] = ['OCCASION', 'SILHOUETTE', 'MATERIAL', 'COLOUR', 'PERSONA', 'LIFE_ROLE', 'SEASON', 'FITS', 'CARRY', 'PRICE'];

/** What a facet is called. */
export function FacetName({ facet }: { facet: BagFacet }) {
  return useFacetNames()[facet];
}

export function useFacetNames(): Record<BagFacet, string> {
  const { t } = useLingui();
  return {
    OCCASION: t`Occasion`, SILHOUETTE: t`Shape`, MATERIAL: t`Material`, COLOUR: t`Colour`, PERSONA: t`For whom`, LIFE_ROLE: t`Part of life`, SEASON: t`Season`,
    FITS: t`What fits`, CARRY: t`How it is carried`, PRICE: t`Price, about`,
  };
}

const PRICES = ['UNDER_100', 'TO_300', 'TO_1000', 'TO_3000', 'OVER_3000'];

/** Prices from low to high; of other facets the most frequent value stands first, as it comes. */
export function inOrder<T extends { facet: BagFacet; value: string }>(values: readonly T[]): T[] {
  return values.toSorted((one, other) => (one.facet === 'PRICE' && other.facet === 'PRICE' ? PRICES.indexOf(one.value) - PRICES.indexOf(other.value) : 0));
}

/** A value as people read it. */
export function useValueName(): (choice: { facet: BagFacet; value: string }) => string {
  const { t } = useLingui();
  const prices: Record<string, string> = {
    UNDER_100: t`under 100 euros`, TO_300: t`100 to 300 euros`, TO_1000: t`300 to 1,000 euros`, TO_3000: t`1,000 to 3,000 euros`, OVER_3000: t`3,000 euros and more`,
  };
  return ({ facet, value }) => (facet === 'PRICE' ? (prices[value] ?? value) : value);
}
