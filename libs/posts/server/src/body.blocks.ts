import { BagBlock, ComparisonBlock, GalleryBlock, GalleryKind, PollBlock, ProseBlock, PullQuoteBlock, RelatedBlock, type ArticleBlock } from './body.graphql.ts';
import { proseHtml, type LinkRule } from './body.html.ts';
import { isProse } from './body.references.ts';
import { parseBody, type Block, type Prose } from './body.schema.ts';

/** The parts of an article in order; text that is not interrupted is one part. Reads what is stored as strictly as what arrives. */
export function blocksOf(source: unknown, rule: LinkRule): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  for (const node of parseBody(source).doc.content) {
    if (!isProse(node)) blocks.push(blockOf(node));
    else {
      const last = blocks.at(-1);
      const html = proseHtml(node, rule);
      if (last instanceof ProseBlock) last.html += html;
      else blocks.push(Object.assign(new ProseBlock(), { html }));
    }
  }
  return blocks;
}

function blockOf(node: Exclude<Block, Prose>): ArticleBlock {
  switch (node.type) {
    case 'gallery': {
      const { kind, title, introduction } = node.attrs;
      return Object.assign(new GalleryBlock(), { kind: GalleryKind[kind], title, introduction, gallery: node.attrs });
    }
    case 'comparison':
      return Object.assign(new ComparisonBlock(), { caption: node.attrs.caption, credit: node.attrs.credit, comparison: node.attrs });
    case 'bag':
      return Object.assign(new BagBlock(), node.attrs);
    case 'poll':
      return Object.assign(new PollBlock(), node.attrs, { isOwn: node.attrs.pollId === null });
    case 'pullQuote':
      return Object.assign(new PullQuoteBlock(), node.attrs);
    case 'related':
      return Object.assign(new RelatedBlock(), node.attrs);
  }
}
