import type { BagFacet, CatalogueFilterInput } from '@swingtag/platform-web/gql';
import { FACETS } from './facet-name.tsx';

export interface Choice {
  facet: BagFacet;
  value: string;
}

/** `COLOUR:red` */
export const choiceText = ({ facet, value }: Choice): string => `${facet}:${value}`;

function choicesOf(texts: readonly string[]): Choice[] {
  return [...new Set(texts)].flatMap((text) => {
    const [name = '', ...rest] = text.split(':');
    const facet = FACETS.find((one) => one === name);
    const value = rest.join(':');
    return facet && value ? [{ facet, value }] : [];
  });
}

export interface Filter {
  search: string;
  with: Choice[];
  without: Choice[];
}

/** What the address asks for; what is no choice is left out. A thing that is wanted is not excluded too. */
export function filterOf(params: URLSearchParams): Filter {
  const wanted = choicesOf(params.getAll('with')).slice(0, 15);
  const without = choicesOf(params.getAll('without')).filter((one) => !wanted.some((other) => choiceText(other) === choiceText(one)));
  return { search: (params.get('search') ?? '').trim().slice(0, 200), with: wanted, without: without.slice(0, 15) };
}

export function asInput({ search, with: wanted, without }: Filter): CatalogueFilterInput {
  return { search: search || null, with: wanted, without };
}

/** The address of the catalogue with this filter, from a place in it on. */
export function cataloguePath(filter: Filter, after?: string | null): string {
  const params = new URLSearchParams();
  if (filter.search) params.set('search', filter.search);
  for (const choice of filter.with) params.append('with', choiceText(choice));
  for (const choice of filter.without) params.append('without', choiceText(choice));
  if (after) params.set('after', after);
  const text = params.toString();
  return text ? `/bags?${text}` : '/bags';
}

/** The filter without one of its choices. */
export function withoutChoice(filter: Filter, gone: Choice): Filter {
  const others = (choices: Choice[]) => choices.filter((one) => choiceText(one) !== choiceText(gone));
  return { ...filter, with: others(filter.with), without: others(filter.without) };
}
