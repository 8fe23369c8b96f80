import type { Body, Prose, Block } from './body.schema.ts';

/** What a body points at, each once, in the order of the text. */
export interface References {
  pictureIds: string[];
  bagIds: string[];
  pollIds: string[];
  articleIds: string[];
}

const PROSE = new Set<Block['type']>(['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'horizontalRule']);
export const isProse = (block: Block): block is Prose => PROSE.has(block.type);

export function referencesOf({ doc }: Body): References {
  const found: References = { pictureIds: [], bagIds: [], pollIds: [], articleIds: [] };
  for (const block of doc.content) {
    if (block.type === 'comparison') found.pictureIds.push(...block.attrs.pictureIds);
    if (block.type === 'bag') found.bagIds.push(block.attrs.bagId);
    if (block.type === 'poll' && block.attrs.pollId) found.pollIds.push(block.attrs.pollId);
    if (block.type === 'related') found.articleIds.push(...block.attrs.articleIds);
    if (block.type !== 'gallery') continue;
    for (const { pictureId, bagId } of block.attrs.items) {
      found.pictureIds.push(pictureId);
      if (bagId) found.bagIds.push(bagId);
    }
  }
  return {
    pictureIds: [...new Set(found.pictureIds)], bagIds: [...new Set(found.bagIds)], pollIds: [...new Set(found.pollIds)], articleIds: [...new Set(found.articleIds)],
  };
}

/** The words of a body without any form, for excerpts and for comparing revisions: one line a paragraph. */
export function plainTextOf({ doc }: Body): string[] {
  const words = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(words).join('');
    if (typeof value !== 'object' || value === null) return '';
    const { text, content } = value as { text?: unknown; content?: unknown };
    return typeof text === 'string' ? text : words(content);
  };
  return doc.content.flatMap((block) => {
    if (block.type === 'bulletList' || block.type === 'orderedList') return block.content.map((item) => `• ${words(item)}`);
    if (isProse(block)) return block.type === 'horizontalRule' ? ['* * *'] : [words(block)];
    return [describe(block)];
  });
}

function describe(block: Exclude<Block, Prose>): string {
  switch (block.type) {
    case 'gallery':
      return `[Gallery: ${[block.attrs.title, block.attrs.introduction, ...block.attrs.items.map((item) => item.caption)].filter(Boolean).join(' / ')}]`;
    case 'comparison':
      return `[Comparison: ${block.attrs.caption} (${block.attrs.credit})]`;
    case 'pullQuote':
      return `[Quotation: ${block.attrs.text} (${block.attrs.source})]`;
    case 'bag':
      return `[Bag ${block.attrs.bagId}]`;
    case 'poll':
      return block.attrs.pollId ? `[Poll ${block.attrs.pollId}]` : '[The poll of this article]';
    case 'related':
      return `[Related: ${block.attrs.articleIds.join(', ')}]`;
  }
}
