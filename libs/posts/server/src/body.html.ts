import type { Inline, ListItem, Mark, Prose } from './body.schema.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? '');

const TAGS: Record<Exclude<Mark['type'], 'link'>, string> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

/** What links of one article say about themselves. */
export interface LinkRule {
  /** The article itself is paid for: so is every link that leads away. */
  isPromoted: boolean;
}

/** `rel` of a link: paid links say so to search engines; none of them hands this page over. */
export function relOf(href: string, isPromoted: boolean): string | null {
  if (!/^https?:/i.test(href)) return null;
  return isPromoted ? 'sponsored nofollow noopener' : 'noopener';
}

function opening(mark: Mark, rule: LinkRule): string {
  if (mark.type !== 'link') return `<${TAGS[mark.type]}>`;
  const { href, isPromoted = false } = mark.attrs;
  const rel = relOf(href, isPromoted || rule.isPromoted);
  return `<a href="${escape(href)}"${rel ? ` rel="${rel}"` : ''}>`;
}

const closing = (mark: Mark): string => (mark.type === 'link' ? '</a>' : `</${TAGS[mark.type]}>`);

function textOf(parts: readonly Inline[] | undefined, rule: LinkRule): string {
  return (parts ?? [])
    .map((part) => {
      if (part.type === 'hardBreak') return '<br>';
      const marks = part.marks ?? [];
      return marks.map((mark) => opening(mark, rule)).join('') + escape(part.text) + marks.toReversed().map(closing).join('');
    })
    .join('');
}

function items(list: readonly ListItem[], rule: LinkRule): string {
  return list.map(({ content }) => `<li>${content.map((node) => (node.type === 'paragraph' ? textOf(node.content, rule) : proseHtml(node, rule))).join('')}</li>`).join('');
}

/** One block of text as HTML: every element and attribute is written here, and everything from outside is escaped. */
export function proseHtml(node: Prose, rule: LinkRule): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${textOf(node.content, rule)}</p>`;
    case 'heading':
      return `<h${node.attrs.level}>${textOf(node.content, rule)}</h${node.attrs.level}>`;
    case 'bulletList':
      return `<ul>${items(node.content, rule)}</ul>`;
    case 'orderedList': {
      const start = node.attrs?.start ?? 1;
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${items(node.content, rule)}</ol>`;
    }
    case 'blockquote':
      return `<blockquote>${node.content.map((inner) => proseHtml(inner, rule)).join('')}</blockquote>`;
    case 'horizontalRule':
      return '<hr>';
  }
}
