/** As many ranks as the poll allows; '' where nothing stands. */
export function ranksOf(choice: readonly string[], most: number): string[] {
  return Array.from({ length: most }, (_, index) => choice[index] ?? '');
}

/** An option put on a rank; where it stood before comes what stood on that rank. */
export function placed(ranks: readonly string[], index: number, id: string): string[] {
  const before = id === '' ? -1 : ranks.indexOf(id);
  return ranks.map((one, at) => (at === index ? id : at === before ? (ranks[index] ?? '') : one));
}

/** The rank changes places with the one above (-1) or below (1), if there is one. */
export function moved(ranks: readonly string[], index: number, by: -1 | 1): string[] {
  const other = index + by;
  if (other < 0 || other >= ranks.length) return [...ranks];
  return ranks.map((one, at) => (at === index ? (ranks[other] ?? '') : at === other ? (ranks[index] ?? '') : one));
}
