import { cleanText, Invalid } from '@swingtag/platform-server';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The page of the desk for what has no address yet. */
const TAKEN_BY_THE_DESK = 'new';

interface Rule {
  field: string;
  label: string;
  max: number;
}

/** A text that may be left out. */
export function optionalText(value: string | null | undefined, rule: Rule): string | null {
  return value?.trim() ? cleanText(value, rule) : null;
}

/** Short texts in their order, each once; empty ones are left out. */
export function textList(values: readonly string[], rule: Rule & { most?: number }): string[] {
  const { most = 60 } = rule;
  const texts = [...new Set(values.filter((value) => value.trim()).map((value) => cleanText(value, rule)))];
  if (texts.length > most) throw new Invalid(rule.field, `${rule.label}: at most ${most} of them.`);
  return texts;
}

/** Values of a facet: short, and on one line. */
export function facetValues(values: readonly string[], field: string): string[] {
  return textList(values.map((value) => value.replace(/\s+/g, ' ')), { field, label: 'A value of a facet', max: 60 });
}

/** The address of a new record: as wished, or made from its name. */
export function addressOf(wish: string | null | undefined, name: string): string {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = wish?.trim() ? plain(wish.trim()) : plain(name).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80).replace(/-+$/, '');
  if (!SLUG.test(slug) || slug.length > 80 || slug === TAKEN_BY_THE_DESK) {
    throw new Invalid('slug', 'The address has small letters, digits and single hyphens, at most 80 of them, and is not “new”.');
  }
  return slug;
}

export function webAddress(value: string | null | undefined, field: string): string | null {
  if (!value?.trim()) return null;
  const url = URL.canParse(value.trim()) ? new URL(value.trim()) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.href.length > 500 || url.username || url.password) {
    throw new Invalid(field, 'The address must begin with https:// and be no longer than 500 characters.');
  }
  return url.href;
}
