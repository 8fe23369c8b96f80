export enum BagFacet {
  SILHOUETTE = 'SILHOUETTE',
  MATERIAL = 'MATERIAL',
  COLOUR = 'COLOUR',
  OCCASION = 'OCCASION',
  PERSONA = 'PERSONA',
  LIFE_ROLE = 'LIFE_ROLE',
  SEASON = 'SEASON',
  FITS = 'FITS',
  CARRY = 'CARRY',
  /** Tiers of the prices that were seen, by `price_tier` of the database. */
  PRICE = 'PRICE',
}
export const FACETS = Object.values(BagFacet);

/** A bag as the index knows it. */
export interface IndexedBag {
  id: number;
  /** False once it was merged into another one: it keeps its place and is never found. */
  isListed: boolean;
  facets: Record<BagFacet, readonly string[]>;
  /** Its names, those of its brand and its trend, and their synonyms, as `wordsOf` leaves them. */
  names: string;
}

export interface FacetChoice {
  facet: BagFacet;
  value: string;
}

export interface CatalogueQuestion {
  words: readonly string[];
  /** Every one of them holds. */
  with: readonly FacetChoice[];
  /** None of them holds. */
  without: readonly FacetChoice[];
}

export interface FacetCount extends FacetChoice {
  count: number;
}

type Bits = Uint32Array;
const keyOf = ({ facet, value }: FacetChoice) => `${facet}:${value}`;

/** Lower case, without accents, hyphens and the s of a plural: micro-purses and micro purse are one. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word));
}

/**
 * Which bags have which facet, a bit a bag: 100,000 bags take 12.5 kB a value, and any combination is some thousand operations on words.
 * Bags stand in the order of their ids.
 */
export class CatalogueIndex {
  private readonly places = new Map<number, number>();
  private bags: IndexedBag[] = [];
  private listed: Bits = new Uint32Array(32);
  private readonly values = new Map<string, { choice: FacetChoice; bits: Bits }>();

  /** Adds bags, or takes over what has changed of them. */
  put(rows: readonly IndexedBag[]): void {
    const fresh = rows.filter((row) => !this.places.has(row.id)).map((row) => row.id);
    const isInOrder = [this.bags.at(-1)?.id ?? 0, ...fresh].every((id, at, ids) => at === 0 || id > (ids[at - 1] ?? 0));
    if (!isInOrder) return this.rebuild(rows);
    for (const row of rows) this.putOne(row);
  }

  /** The bags that were asked for, as bits. */
  find({ words, with: wanted, without }: CatalogueQuestion): Bits {
    const found = this.listed.slice();
    for (const choice of wanted) and(found, this.values.get(keyOf(choice))?.bits);
    for (const choice of without) andNot(found, this.values.get(keyOf(choice))?.bits);
    if (words.length === 0) return found;
    for (let place = 0; place < this.bags.length; place++) {
      if (!has(found, place)) continue;
      const names = this.bags[place]?.names ?? '';
      if (!words.every((word) => names.includes(word))) clear(found, place);
    }
    return found;
  }

  count(bits: Bits): number {
    let sum = 0;
    for (const word of bits) sum += ones(word);
    return sum;
  }

  /** How many of the found bags have each value, the most frequent first; values that none of them has are left out. */
  counts(found: Bits): FacetCount[] {
    return [...this.values.values()]
      .map(({ choice, bits }) => ({ ...choice, count: onesOfBoth(found, bits) }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count || one.value.localeCompare(other.value));
  }

  /** Ids of the found bags, the newest first, from below an id on. */
  page(found: Bits, size: number, before?: number): string[] {
    const ids: string[] = [];
    for (let place = this.bags.length - 1; place >= 0 && ids.length < size; place--) {
      if (place % 32 === 31 && (found[place >> 5] ?? 0) === 0) place -= 31;
      else if (has(found, place)) {
        const id = this.bags[place]?.id ?? 0;
        if (before === undefined || id < before) ids.push(String(id));
      }
    }
    return ids;
  }

  private putOne(row: IndexedBag): void {
    const known = this.places.get(row.id);
    const place = known ?? this.bags.length;
    this.places.set(row.id, place);
    const before = this.bags[place];
    this.bags[place] = row;
    if (place >= this.listed.length * 32) this.grow();
    if (row.isListed) set(this.listed, place);
    else clear(this.listed, place);
    for (const facet of FACETS) {
      for (const value of before?.facets[facet] ?? []) clear(this.bitsOf({ facet, value }), place);
      for (const value of row.facets[facet]) set(this.bitsOf({ facet, value }), place);
    }
  }

  private bitsOf(choice: FacetChoice): Bits {
    let entry = this.values.get(keyOf(choice));
    if (!entry) this.values.set(keyOf(choice), (entry = { choice, bits: new Uint32Array(this.listed.length) }));
    return entry.bits;
  }

  private grow(): void {
    const larger = (bits: Bits): Bits => {
      const more = new Uint32Array(bits.length * 2);
      more.set(bits);
      return more;
    };
    this.listed = larger(this.listed);
    for (const entry of this.values.values()) entry.bits = larger(entry.bits);
  }

  /** A bag with a lower id came later than one with a higher id. */
  private rebuild(rows: readonly IndexedBag[]): void {
    const all = new Map([...this.bags, ...rows].map((bag) => [bag.id, bag]));
    this.places.clear();
    this.values.clear();
    this.bags = [];
    this.listed = new Uint32Array(32);
    for (const row of [...all.values()].toSorted((one, other) => one.id - other.id)) this.putOne(row);
  }
}

const has = (bits: Bits, place: number): boolean => (((bits[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1;
const set = (bits: Bits, place: number): void => void (bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31)));
const clear = (bits: Bits, place: number): void => void (bits[place >> 5] = (bits[place >> 5] ?? 0) & ~(1 << (place & 31)));

function and(bits: Bits, other: Bits | undefined): void {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) & (other?.[i] ?? 0);
}

function andNot(bits: Bits, other: Bits | undefined): void {
  if (other) for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) & ~(other[i] ?? 0);
}

function onesOfBoth(one: Bits, other: Bits): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += ones((one[i] ?? 0) & (other[i] ?? 0));
  return sum;
}

/** Bits of a word that are set (Hacker's Delight, 5-1). */
function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
