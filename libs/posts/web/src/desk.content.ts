import { textOf } from '@swingtag/platform-web';
import type { Ballots, Disclosure, OnConflict, PollDraftInput, PollKind, ResultsRule, Role, SaveArticleInput, Tier } from '@swingtag/platform-web/gql';

export const KINDS = ['YAY_NAY', 'HEAD_TO_HEAD', 'SINGLE', 'MULTIPLE', 'RANKED'] as const satisfies readonly PollKind[];
export const RESULTS = ['ALWAYS', 'AFTER_VOTING', 'AFTER_CLOSING'] as const satisfies readonly ResultsRule[];
export const BALLOTS = ['SECRET', 'OPEN'] as const satisfies readonly Ballots[];
export const ROLES = ['MEMBER', 'EDITOR', 'MODERATOR', 'ADMIN'] as const satisfies readonly Role[];
export const TIERS = ['NEW', 'BASIC', 'ESTABLISHED'] as const satisfies readonly Tier[];
export const DISCLOSURES = ['AFFILIATE', 'SPONSORED', 'GIFT'] as const satisfies readonly Disclosure[];
const CONFLICTS = ['REFUSE', 'KEEP_MINE', 'KEEP_THEIRS'] as const satisfies readonly OnConflict[];

function oneOf<Name extends string>(names: readonly [Name, ...Name[]], typed: string): Name {
  return names.find((name) => name === typed) ?? names[0];
}

const whole = (typed: string): number => Math.min(999, Math.max(0, Math.round(Number(typed)) || 0));
const texts = (form: FormData, name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[];

/** What a field for a moment holds, `2026-11-22T14:05`, is read as UTC, as every time of the site. Null when there is none. */
export function momentOf(typed: string): string | null {
  const at = new Date(/^\d{4,5}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(typed) ? `${typed}Z` : Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** The other way. */
export function typedMoment(at: string | null | undefined): string {
  return at ? new Date(at).toISOString().slice(0, 16) : '';
}

/** A choice stands on a line; a bag is named as `id|name`. */
function pollOf(form: FormData): PollDraftInput | null {
  if (!form.has('hasPoll')) return null;
  const kind = oneOf(KINDS, textOf(form, 'pollKind'));
  const bags = texts(form, 'pollBag').map((named) => ({ bagId: named.split('|')[0] ?? null, label: named.split('|').slice(1).join('|').slice(0, 80) }));
  const lines = textOf(form, 'pollOptions').split('\n').map((label) => label.trim()).filter(Boolean).map((label) => ({ label, bagId: null }));
  const options = kind === 'YAY_NAY' ? [] : kind === 'HEAD_TO_HEAD' ? bags : lines;
  return {
    kind, options, question: textOf(form, 'pollQuestion'), minChoices: Math.max(1, whole(textOf(form, 'pollMin'))), maxChoices: Math.max(1, whole(textOf(form, 'pollMax'))),
    closesAt: momentOf(textOf(form, 'pollClosesAt')), resultsRule: oneOf(RESULTS, textOf(form, 'pollResults')), changesAllowed: form.has('pollChanges'),
    ballots: oneOf(BALLOTS, textOf(form, 'pollBallots')), voterRole: oneOf(ROLES, textOf(form, 'pollRole')), voterTier: oneOf(TIERS, textOf(form, 'pollTier')),
  };
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
    poll: pollOf(form),
    body: form.has('body') ? textOf(form, 'body') : null,
    onConflict: CONFLICTS.find((name) => name === textOf(form, 'onConflict')) ?? null,
  };
}

/** An address made of a title. */
export function slugOf(title: string): string {
  return title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 80).replace(/^-|-$/g, '');
}
