import type { JSONContent } from '@tiptap/core';
import type { Choice } from './desk.load.ts';
import type { PartName } from './text.schema.ts';

/** One picture of a gallery, as the body has it. */
export interface GalleryEntry {
  pictureId: string;
  caption: string;
  via: string | null;
  price: { amount: string; currency: string; asOf: string } | null;
  bagId: string | null;
}

export interface PartAttributes {
  gallery: { kind: 'PRODUCTS' | 'LOOKS'; title: string; introduction: string; items: GalleryEntry[] };
  comparison: { pictureIds: string[]; caption: string; credit: string };
  bag: { bagId: string };
  poll: { pollId: string | null };
  pullQuote: { text: string; source: string };
  related: { articleIds: string[] };
}

/** A part of the text that is not words. */
export interface Part<Name extends PartName = PartName> {
  type: Name;
  attrs: PartAttributes[Name];
}

/** Pictures, bags and articles that the text names, by kind and id. */
export type Known = ReadonlyMap<string, Choice>;
export const nameOf = (kind: 'picture' | 'bag' | 'article', id: string): string => `${kind}:${id}`;

/** The body that is sent: without empty paragraphs at the end, and without attributes that say nothing. */
export function bodyFrom(doc: JSONContent): string {
  const content = [...(doc.content ?? [])];
  while (content.length > 0 && content.at(-1)?.type === 'paragraph' && !content.at(-1)?.content?.length) content.pop();
  return JSON.stringify({ version: 1, doc: { type: 'doc', content: content.map(plain) } });
}

function plain(node: JSONContent): JSONContent {
  const { attrs, content, marks, ...rest } = node;
  const said = marks?.map((mark) => (mark.type === 'link' && !mark.attrs?.['isPromoted'] ? { type: 'link', attrs: { href: mark.attrs?.['href'] as string } } : withoutNothing(mark)));
  return { ...rest, ...(attrs && Object.keys(attrs).length > 0 ? { attrs } : {}), ...(said ? { marks: said } : {}), ...(content ? { content: content.map(plain) } : {}) };
}

function withoutNothing<Of extends { type: string; attrs?: object }>({ attrs, ...mark }: Of): { type: string; attrs?: object } {
  return attrs && Object.keys(attrs).length > 0 ? { ...mark, attrs } : mark;
}
