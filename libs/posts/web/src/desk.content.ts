import { textOf } from '@swingtag/platform-web';
import type { Disclosure, OnConflict, PollDraftInput, SaveArticleInput } from '@swingtag/platform-web/gql';
import { pollChoicesOf, pollRulesOf } from './poll-rules.ts';

export const DISCLOSURES = ['AFFILIATE', 'SPONSORED', 'GIFT'] as const satisfies readonly Disclosure[];
const CONFLICTS = ['REFUSE', 'KEEP_MINE', 'KEEP_THEIRS'] as const satisfies readonly OnConflict[];

const texts = (form: FormData, name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[];

/** What a field for a moment holds, `2026-11-22T14:05`, is read as UTC; the script sends the moment itself, with a Z. Null when there is none. */
export function momentOf(typed: string): string | null {
  const at = new Date(/^\d{4,5}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/.test(typed) ? `${typed.replace(/Z$/, '')}Z` : Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The other way. */
export function typedMoment(at: string | null | undefined): string {
  return at ? new Date(at).toISOString().slice(0, 16) : '';
}

/** The other way, in the zone of this browser. */
export function localMoment(at: string | null): string {
  if (!at) return '';
  const moment = new Date(at);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function pollOf(form: FormData): PollDraftInput {
  return { ...pollChoicesOf(form), ...pollRulesOf(form), question: textOf(form, 'pollQuestion'), closesAt: momentOf(textOf(form, 'pollClosesAt')) };
}

/** Everything that the desk's form says of an article. Without a body in it, the text stays. */
export function saveInputOf(form: FormData, id: string): SaveArticleInput {
  return {
    id,
    revision: Math.max(0, Math.round(Number(textOf(form, 'revision'))) || 0),
    title: textOf(form, 'title'),
    dek: textOf(form, 'dek'),
    slug: textOf(form, 'slug').trim(),
    trendId: textOf(form, 'trendId') || null,
    authorId: textOf(form, 'authorId') || null,
    coverId: textOf(form, 'coverId') || null,
    seriesIds: texts(form, 'seriesId'),
    signOff: textOf(form, 'signOff'),
    disclosure: DISCLOSURES.find((name) => name === textOf(form, 'disclosure')) ?? null,
    relatedIds: texts(form, 'relatedId'),
    updatedOn: textOf(form, 'updatedOn') || null,
    poll: form.has('hasPoll') ? pollOf(form) : null,
    body: form.has('body') ? textOf(form, 'body') : null,
    onConflict: CONFLICTS.find((name) => name === textOf(form, 'onConflict')) ?? null,
  };
}

/** An address made of a title. */
export function slugOf(title: string): string {
  return title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 80).replace(/^-|-$/g, '');
}
