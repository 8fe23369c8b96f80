export function bagPath(slug: string): string {
  return `/bags/${encodeURIComponent(slug)}`;
}

/** The catalogue with one choice made: `/bags?with=COLOUR:red`. */
export function facetPath(facet: string, value: string): string {
  return `/bags?${new URLSearchParams({ with: `${facet}:${value}` }).toString()}`;
}
