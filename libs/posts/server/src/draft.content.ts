import { Invalid, isStorable } from '@swingtag/platform-server';
import { bagsOfPollDraft, pollDraftSchema, type PollDraft } from '@swingtag/polls-server';
import { z } from 'zod';
import { Disclosure } from './article.entity.ts';
import { referencesOf } from './body.references.ts';
import { EMPTY_BODY, parseBody, type Body } from './body.schema.ts';

const CONTENT_VERSION = 1;
const MAX_RELATED = 6;
const MAX_SERIES = 10;

const id = z.string().regex(/^[1-9]\d{0,18}$/);
const line = (label: string, max: number) =>
  z.string().max(max, `${label} is longer than ${max} characters.`).refine(isStorable, `${label} contains a character that cannot be stored.`);

/** Everything that an editor says of an article. A draft may be half done; what may not, the checklist says. */
const contentSchema = z.strictObject({
  version: z.literal(CONTENT_VERSION),
  title: line('The title', 140),
  dek: line('The dek', 400),
  slug: z.string().max(80, 'The address is longer than 80 characters.').regex(/^[a-z0-9-]*$/, 'The address has small letters, digits and hyphens only.'),
  trendId: id.nullable(),
  /** Whose name stands above it. */
  authorId: id,
  coverId: id.nullable(),
  seriesIds: z.array(id).max(MAX_SERIES, `An article is in at most ${MAX_SERIES} series.`),
  signOff: line('The sign-off', 400),
  disclosure: z.enum(Disclosure).nullable(),
  relatedIds: z.array(id).max(MAX_RELATED, `At most ${MAX_RELATED} related reads are chosen.`),
  /** When readers should know that it was changed: the day that they are told. */
  updatedOn: z.iso.date('The date of the update is no date.').nullable(),
  poll: pollDraftSchema.nullable(),
  body: z.custom<Body>(() => true),
});
export type DraftContent = z.infer<typeof contentSchema>;

/** Refuses what a draft cannot hold, with a sentence about the field. */
export function parseContent(value: unknown): DraftContent {
  const result = contentSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const field = String(issue?.path[0] ?? 'content');
    throw new Invalid(field, field === 'poll' ? `The poll holds something that no poll can be (${issue?.path.slice(1).join('.') ?? ''}).` : (issue?.message ?? ''));
  }
  const { body, relatedIds, seriesIds, ...content } = result.data;
  return { ...content, relatedIds: [...new Set(relatedIds)], seriesIds: [...new Set(seriesIds)], body: parseBody(body) };
}

export function emptyContent(authorId: string): DraftContent {
  return {
    version: CONTENT_VERSION, title: '', dek: '', slug: '', trendId: null, authorId, coverId: null, seriesIds: [], signOff: '', disclosure: null, relatedIds: [],
    updatedOn: null, poll: null, body: EMPTY_BODY,
  };
}

export function picturesOf({ coverId, body }: DraftContent): string[] {
  return [...new Set([...(coverId ? [coverId] : []), ...referencesOf(body).pictureIds])];
}

export function bagsOf({ poll, body }: { poll: PollDraft | null; body: Body }): string[] {
  return [...new Set([...referencesOf(body).bagIds, ...(poll ? bagsOfPollDraft(poll) : [])])];
}

/** Key order does not matter: Postgres gives JSON back in its own. */
export function isSameContent(one: DraftContent, other: DraftContent): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
