import { Invalid } from '@swingtag/platform-server';
import { z } from 'zod';

/** Raised when a stored body needs another reading; old versions are converted by a migration. */
export const BODY_VERSION = 1;
const MAX_BYTES = 200_000;
const MAX_NESTING = 24;

const id = z.string().regex(/^[1-9]\d{0,18}$/);
const line = (max: number) => z.string().max(max);

/** An address on this site, or a web or mail address elsewhere; never a script, never another host without its scheme. */
const href = z
  .string()
  .max(2000)
  .refine((value) => /^(?:https?:\/\/[^\s<>"]+|mailto:[^\s<>"]+|\/(?![/\\])[^\s<>"\\]*|#[^\s<>"]*)$/i.test(value), 'is no address');

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['bold', 'italic', 'strike', 'code']) }),
  /** `isPromoted`: somebody pays for the link. */
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href, isPromoted: z.boolean().optional() }) }),
]);
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(20_000), marks: z.array(mark).max(5).optional() }),
  z.strictObject({ type: z.literal('hardBreak'), marks: z.array(mark).max(5).optional() }),
]);
const content = z.array(inline).max(2000).optional();
const paragraph = z.strictObject({ type: z.literal('paragraph'), content });
const heading = z.strictObject({ type: z.literal('heading'), attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }), content });
const listItem = z.strictObject({
  type: z.literal('listItem'),
  get content() {
    return z.array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList])).min(1).max(50);
  },
});
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1).max(200) });
const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.number().int().min(0).max(9999), type: z.null().optional() }).optional(),
  content: z.array(listItem).min(1).max(200),
});
const blockquote = z.strictObject({
  type: z.literal('blockquote'),
  content: z.array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList])).min(1).max(50),
});
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') });
const prose = [paragraph, heading, bulletList, orderedList, blockquote, horizontalRule] as const;

const price = z.strictObject({
  amount: z.string().regex(/^\d{1,10}(?:\.\d{1,2})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  asOf: z.iso.date(),
});
const galleryItem = z.strictObject({
  pictureId: id,
  caption: line(500),
  /** The shop or the account that it was seen at. */
  via: line(120).nullable(),
  price: price.nullable(),
  bagId: id.nullable(),
});
const gallery = z.strictObject({
  type: z.literal('gallery'),
  attrs: z.strictObject({ kind: z.enum(['PRODUCTS', 'LOOKS']), title: line(120), introduction: line(600), items: z.array(galleryItem).max(60) }),
});
const comparison = z.strictObject({
  type: z.literal('comparison'),
  attrs: z.strictObject({ pictureIds: z.array(id).max(2), caption: line(500), credit: line(200) }),
});
const bag = z.strictObject({ type: z.literal('bag'), attrs: z.strictObject({ bagId: id }) });
/** Without an id it is the poll of the article itself. */
const poll = z.strictObject({ type: z.literal('poll'), attrs: z.strictObject({ pollId: id.nullable() }) });
const pullQuote = z.strictObject({ type: z.literal('pullQuote'), attrs: z.strictObject({ text: line(400), source: line(120) }) });
const related = z.strictObject({ type: z.literal('related'), attrs: z.strictObject({ articleIds: z.array(id).max(6) }) });

const block = z.discriminatedUnion('type', [...prose, gallery, comparison, bag, poll, pullQuote, related]);
const bodySchema = z.strictObject({
  version: z.literal(BODY_VERSION),
  doc: z.strictObject({ type: z.literal('doc'), content: z.array(block).max(600) }),
});

export type Mark = z.infer<typeof mark>;
export type Inline = z.infer<typeof inline>;
export type ListItem = z.infer<typeof listItem>;
export type Prose = z.infer<(typeof prose)[number]>;
export type Block = z.infer<typeof block>;
export type Gallery = z.infer<typeof gallery>['attrs'];
export type GalleryEntry = z.infer<typeof galleryItem>;
export type Comparison = z.infer<typeof comparison>['attrs'];
/** The text of an article as the editors' desk writes it: a ProseMirror document with nodes of our own. */
export type Body = z.infer<typeof bodySchema>;

/** Refuses everything that the schema does not name, and says where. */
export function parseBody(value: unknown, field = 'body'): Body {
  const text = JSON.stringify(value) ?? '';
  if (Buffer.byteLength(text) > MAX_BYTES) throw new Invalid(field, 'The text is too long to be kept. Please make two articles of it.');
  if (nesting(value) > MAX_NESTING) throw new Invalid(field, 'The text is nested too deeply.');
  const result = bodySchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Invalid(field, `The text holds something that an article cannot show (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}).`);
}

/** The same from JSON text. */
export function readBody(text: string, field = 'body'): Body {
  if (Buffer.byteLength(text) > MAX_BYTES) throw new Invalid(field, 'The text is too long to be kept. Please make two articles of it.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Invalid(field, 'The text did not arrive whole. Please send it again.');
  }
  return parseBody(value, field);
}

/** Levels of objects and lists, counted without recursion: a bomb must not take the stack. */
function nesting(value: unknown): number {
  let level: unknown[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= MAX_NESTING) {
    level = level.flatMap((one): unknown[] => (typeof one === 'object' && one !== null ? Object.values(one) : [])).filter((one) => typeof one === 'object' && one !== null);
    depth++;
  }
  return depth;
}

export const EMPTY_BODY: Body = { version: BODY_VERSION, doc: { type: 'doc', content: [] } };
