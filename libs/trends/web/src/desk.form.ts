import { textOf } from '@swingtag/platform-web';
import type { Lining, PairingKind, WriteBagInput, WriteHouseInput, WriteTrendInput } from '@swingtag/platform-web/gql';

export const LININGS: readonly Lining[] = ['PLUM', 'MOSS', 'INK', 'RUST', 'ROSE', 'OCHRE'];
export const PAIRINGS: readonly PairingKind[] = ['OUTFIT', 'SEASON', 'OCCASION'];
export const TREND_LISTS = ['argumentsFor', 'argumentsAgainst', 'outlook', 'tips', 'care', 'seenOn'] as const;
export const BAG_LISTS = ['materials', 'colours', 'fits', 'carryModes', 'occasions', 'seasons', 'personas', 'lifeRoles'] as const;
/** Empty lines for offers below those that are there. */
export const MORE_OFFERS = 2;

/** One thing a line. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}

/** Values between commas or on lines of their own. */
export function valuesOf(text: string): string[] {
  return text.split(/[,\n]/).map((value) => value.trim()).filter(Boolean);
}

/** `1984: A school bag shrank.` as its two parts; a line without a colon has no second part, which the server refuses with a sentence. */
export function pairOf(line: string): [string, string] {
  const at = line.indexOf(':');
  return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

export const asLines = (values: readonly string[]): string => values.join('\n');
export const asPairs = (pairs: readonly (readonly [string, string])[]): string => pairs.map(([first, second]) => `${first}: ${second}`).join('\n');

/** Every text of the form, to be shown again when it was refused. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...new Set(form.keys())].filter((name) => !name.startsWith('proof')).map((name) => [name, textOf(form, name)]));
}

/** Which record was read, and in which version; nothing for a new one. */
function readIn(form: FormData): { id: string | null; version: number | null; slug: string | null } {
  return { id: textOf(form, 'id') || null, version: Number.parseInt(textOf(form, 'version'), 10) || null, slug: textOf(form, 'slug') || null };
}

export function trendInput(form: FormData): WriteTrendInput {
  const text = (name: string) => textOf(form, name);
  const pairs = (name: string) => linesOf(text(name)).map(pairOf);
  return {
    ...readIn(form), name: text('name'), question: text('question'), dek: text('dek'), coverId: text('coverId') || '0',
    lining: LININGS.find((one) => one === text('lining')) ?? 'PLUM',
    synonyms: valuesOf(text('synonyms')),
    origins: pairs('origins').map(([when, fact]) => ({ when, fact })),
    argumentsFor: linesOf(text('argumentsFor')), argumentsAgainst: linesOf(text('argumentsAgainst')), outlook: linesOf(text('outlook')),
    tips: linesOf(text('tips')), care: linesOf(text('care')), seenOn: linesOf(text('seenOn')),
    pairings: PAIRINGS.flatMap((kind) => pairs(`pairings-${kind}`).map(([what, advice]) => ({ kind, with: what, advice }))),
  };
}

/** The rows of offers that have a seller, in their order, with the number of each row. */
export function offerRows(form: FormData): number[] {
  const numbers = [...form.keys()].flatMap((name) => /^offers-(\d{1,2})-seller$/.exec(name)?.[1] ?? []).map(Number);
  return numbers.filter((row) => textOf(form, `offers-${row}-seller`).trim());
}

export function bagInput(form: FormData): WriteBagInput {
  const text = (name: string) => textOf(form, name);
  const list = (name: (typeof BAG_LISTS)[number]) => valuesOf(text(name));
  return {
    ...readIn(form), brand: text('brand'), trend: text('trend') || null, model: text('model'), silhouette: text('silhouette'), pictureId: text('pictureId') || '0',
    note: text('note') || null, firstSeen: text('firstSeen') || null,
    materials: list('materials'), colours: list('colours'), fits: list('fits'), carryModes: list('carryModes'), occasions: list('occasions'),
    seasons: list('seasons'), personas: list('personas'), lifeRoles: list('lifeRoles'),
    offers: offerRows(form).map((row) => {
      const part = (name: string) => text(`offers-${row}-${name}`);
      return {
        seller: part('seller'), amount: part('amount') || null, currency: part('currency') || null, asOf: part('asOf') || null, url: part('url') || null,
        isPromoted: form.has(`offers-${row}-isPromoted`),
      };
    }),
  };
}

export function houseInput(form: FormData): WriteHouseInput {
  const text = (name: string) => textOf(form, name);
  return { ...readIn(form), name: text('name'), synonyms: valuesOf(text('synonyms')), about: text('about') || null, url: text('url') || null };
}
