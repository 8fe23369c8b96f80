import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { remembered } from './remembered.text.ts';
import { withoutInvisible } from './text.ts';

export const memberMarkdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: true }).disable(['image', 'table', 'code', 'fence', 'reference']);
/** What a member may not type (see `cleanText`) is not shown by its character reference either: marks of direction turn words around. */
memberMarkdown.core.ruler.push('invisible', ({ tokens }) => {
  for (const { children } of tokens) for (const child of children ?? []) child.content = withoutInvisible(child.content);
});
const prose = new MarkdownIt({ html: false, linkify: true, typographer: true }).disable(['image', 'table', 'code', 'fence']);

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'h2', 'h3', 'hr'],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
};

const asMemberText: sanitizeHtml.IOptions = {
  ...ALLOWED,
  allowedTags: ['p', 'br', 'strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code'],
  transformTags: {
    h1: 'p', h2: 'p', h3: 'p', h4: 'p', h5: 'p', h6: 'p',
    a: (tagName, attribs) => ({ tagName, attribs: { ...(attribs['href'] ? { href: attribs['href'] } : {}), rel: 'ugc nofollow noopener' } }),
  },
};

/** With what the site itself puts in: cards, pictures and where a quote is from. Members have no way to write these elements. */
const withParts: sanitizeHtml.IOptions = {
  ...asMemberText,
  allowedTags: [...(asMemberText.allowedTags || []), 'aside', 'cite', 'figure', 'figcaption', 'img', 'picture', 'small', 'source', 'span'],
  allowedAttributes: {
    a: ['href', 'rel'], ol: ['start'],
    img: ['src', 'width', 'height', 'alt', 'loading', 'decoding'], source: ['type', 'srcset', 'sizes'],
  },
  exclusiveFilter: ({ tag, attribs }) => (tag === 'img' && !OWN_PICTURE.test(attribs['src'] ?? '')) || (tag === 'source' && !OWN_SRCSET.test(attribs['srcset'] ?? '')),
};
const OWN_PICTURE = /^\/pictures\/[\w-]+\.\w+$/;
const OWN_SRCSET = /^\/pictures\/[\w-]+\.\w+ \d+w(, \/pictures\/[\w-]+\.\w+ \d+w)*$/;

/** Of a field that renders Markdown, in fields that only read: some milliseconds for a long text. */
export const RENDERING_COST = 20;

/** As long as the longest field of members can be, in UTF-16 units. Markdown beyond it is shown as typed, so that no input costs more than its length. */
export const LONGEST_MARKDOWN = 20_000;
/** Characters, in memory two bytes each at most. */
const MOST_REMEMBERED = 4_000_000;

const memberText = remembered((source) => sanitizeHtml(memberMarkdown.render(source), asMemberText).trim(), MOST_REMEMBERED);

/** A member's Markdown as safe HTML: no raw HTML, no pictures, no headings; links carry `ugc nofollow`. */
export function renderMemberText(source: string): string {
  if (source.length > LONGEST_MARKDOWN) return asTyped(source);
  return memberText(source);
}

export function asTyped(source: string): string {
  return `<p>${escapeHtml(source)}</p>`;
}

export function escapeHtml(text: string): string {
  return memberMarkdown.utils.escapeHtml(text);
}

const cleaned = remembered((html) => sanitizeHtml(html, withParts).trim(), MOST_REMEMBERED);

/** Safe HTML of a member's text into which the site has put parts of its own. */
export function cleanParts(html: string): string {
  return cleaned(html);
}

/** An editor's Markdown as safe HTML; headings from the second level. */
export function renderProse(source: string): string {
  return sanitizeHtml(prose.render(source), { ...ALLOWED, transformTags: { h1: 'h2' } }).trim();
}
