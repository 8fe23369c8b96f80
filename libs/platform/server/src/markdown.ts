import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: true }).disable(['image', 'table', 'code', 'fence', 'reference']);
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

/** Of a field that renders Markdown, in fields that only read: some milliseconds for a long text. */
export const RENDERING_COST = 20;

/** Longer than any field of members takes, in UTF-16 units. Markdown beyond it is shown as typed, so that no input costs more than its length. */
const LONGEST = 25_000;

/** A member's Markdown as safe HTML: no raw HTML, no pictures, no headings; links carry `ugc nofollow`. */
export function renderMemberText(source: string): string {
  if (source.length > LONGEST) return `<p>${markdown.utils.escapeHtml(source)}</p>`;
  return sanitizeHtml(markdown.render(source), asMemberText).trim();
}

/** An editor's Markdown as safe HTML; headings from the second level. */
export function renderProse(source: string): string {
  return sanitizeHtml(prose.render(source), { ...ALLOWED, transformTags: { h1: 'h2' } }).trim();
}
