import MarkdownIt, { type Token } from 'markdown-it';
import { BODY_VERSION, parseBody, type Block, type Body, type Inline, type Mark } from './body.schema.ts';

const reader = new MarkdownIt({ html: false, linkify: true, typographer: true }).disable(['image', 'table', 'code', 'fence']);

const NODES: Record<string, string> = {
  paragraph: 'paragraph', heading: 'heading', bullet_list: 'bulletList', ordered_list: 'orderedList', list_item: 'listItem', blockquote: 'blockquote',
};
const MARKS: Record<string, 'bold' | 'italic' | 'strike'> = { strong: 'bold', em: 'italic', s: 'strike' };

interface Node {
  type: string;
  attrs?: object;
  content?: unknown[];
}

/** A Markdown text as a body. A line `::name` stands for the blocks of that name. */
export function bodyFromMarkdown(source: string, blocks: Record<string, Block | Block[]> = {}): Body {
  const content = source.split(/^::([a-z]+)$/m).flatMap((part, index): unknown[] => {
    if (index % 2 === 0) return nodesOf(part);
    return [blocks[part] ?? []].flat();
  });
  return parseBody({ version: BODY_VERSION, doc: { type: 'doc', content } });
}

function nodesOf(source: string): unknown[] {
  const root: Node = { type: 'doc', content: [] };
  const open = [root];
  for (const token of reader.parse(source, {})) {
    const parent = open.at(-1) ?? root;
    const type = NODES[token.type.replace(/_(open|close)$/, '')];
    if (token.type === 'hr') parent.content?.push({ type: 'horizontalRule' });
    else if (token.type === 'inline') parent.content = inlineOf(token.children ?? []);
    else if (type && token.nesting === 1) open.push({ type, ...attrsOf(token), content: [] });
    else if (type && token.nesting === -1) {
      const { content, ...node } = open.pop() ?? root;
      open.at(-1)?.content?.push(content?.length ? { ...node, content } : node);
    }
  }
  return root.content ?? [];
}

function attrsOf(token: Token): { attrs?: object } {
  if (token.type === 'heading_open') return { attrs: { level: token.tag === 'h3' ? 3 : 2 } };
  if (token.type === 'ordered_list_open') return { attrs: { start: Number(token.attrGet('start') ?? 1) } };
  return {};
}

function inlineOf(tokens: readonly Token[]): Inline[] {
  const parts: Inline[] = [];
  const marks: Mark[] = [];
  const push = (text: string, extra: Mark[] = []): void => {
    const all = [...marks, ...extra];
    if (text) parts.push({ type: 'text', text, ...(all.length > 0 ? { marks: all } : {}) });
  };
  for (const token of tokens) {
    const mark = MARKS[token.type.replace(/_(open|close)$/, '')];
    if (token.type === 'text') push(token.content);
    else if (token.type === 'softbreak') push(' ');
    else if (token.type === 'hardbreak') parts.push({ type: 'hardBreak' });
    else if (token.type === 'code_inline') push(token.content, [{ type: 'code' }]);
    else if (token.type === 'link_open') marks.push({ type: 'link', attrs: { href: String(token.attrGet('href') ?? '') } });
    else if (mark && token.nesting === 1) marks.push({ type: mark });
    else if (token.nesting === -1) marks.pop();
  }
  return parts;
}
