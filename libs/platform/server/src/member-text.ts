import MarkdownIt, { type Token } from 'markdown-it';
import { asTyped, cleanParts, escapeHtml, LONGEST_MARKDOWN, memberMarkdown } from './markdown.ts';

/** At most so many of each are looked for in one text; the rest stay as typed. */
export const MAX_MENTIONS = 10;
const MAX_CARDS = 5;
const MAX_QUOTES = 20;
const MAX_PICTURES = 10;

const MENTION = /(?<![\w@/.-])@([a-z0-9][a-z0-9-]{1,22}[a-z0-9])(?!-?[a-z0-9@])/gi;
const PICTURE = /^!\[[^\]\n]{0,500}\]\(picture:([1-9]\d{0,17})\)$/;
const PATH = /^\/(?:(?:bags|trends|articles|topics|polls)\/[\w-]{1,120}|polls\/\d{1,18}\/ledger)$/;
const COMMENT = /^\/comments\/([1-9]\d{0,17})$/;
const ANCHOR = /^#comment-([1-9]\d{0,17})$/;

type Part =
  | { kind: 'card'; path: string }
  | { kind: 'pictures'; ids: string[] }
  | { kind: 'quote'; id: string; end: number; words: string };

/** A text as read: what stands in it that only the site can show, and only to whom it may. */
export interface MemberText {
  source: string;
  /** Null for a text that is shown as typed. */
  tokens: Token[] | null;
  /** By the index of their first token. */
  parts: Map<number, Part>;
  /** In lower case, each once. */
  handles: string[];
  /** Of these, who is spoken to: not the ones that stand only in a quote. */
  mentioned: string[];
  paths: string[];
  pictureIds: string[];
  quotedIds: string[];
}

/** Something of this site that a link on a line of its own leads to. */
export interface Card {
  path: string;
  title: string;
  note: string;
  picture: { url: string; width: number; height: number } | null;
}

export interface ShownPicture {
  url: string;
  width: number;
  height: number;
  alt: string;
  credit: string | null;
  sources: readonly { type: string; srcset: string }[];
}

/** A quoted comment as the viewer may read it now. */
export interface QuotedComment {
  /** Null of a legacy voice. */
  handle: string | null;
  /** What it says now. */
  words: string;
  isEdited: boolean;
  /** Deleted or removed; the viewer may read it all the same. */
  isGone: boolean;
}

/** What this viewer may know. What is missing stays a plain link, plain words, or nothing. */
export interface KnownParts {
  /** By handle in lower case, as it is written. */
  members: ReadonlyMap<string, string>;
  cards: ReadonlyMap<string, Card>;
  pictures: ReadonlyMap<string, ShownPicture>;
  /** A quoted comment that is not here is gone for the viewer: so are the words that were quoted from it. */
  quotes: ReadonlyMap<string, QuotedComment>;
}

/** Reads a member's Markdown; links to `origin` are links of this site. */
export function readMemberText(source: string, origin: string): MemberText {
  const text: MemberText = { source, tokens: null, parts: new Map(), handles: [], mentioned: [], paths: [], pictureIds: [], quotedIds: [] };
  if (source.length > LONGEST_MARKDOWN) return text;
  const tokens = memberMarkdown.parse(source, {});
  text.tokens = tokens;
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'blockquote_open') {
      open.push(at);
      readQuote(text, tokens, at, origin);
    }
    if (token.type === 'blockquote_close') endQuote(text, tokens, open.pop() ?? at, at);
    if (token.type === 'paragraph_open' && token.level === 0) readParagraph(text, tokens[at + 1], at, origin);
    if (token.type === 'inline') readInline(text, token, open.length > 0);
  }
  return text;
}

function readParagraph(text: MemberText, inline: Token | undefined, at: number, origin: string): void {
  const lines = inline?.content.split('\n') ?? [];
  const ids = lines.flatMap((line) => PICTURE.exec(line.trim())?.[1] ?? []);
  if (ids.length > 0 && ids.length === lines.length && text.pictureIds.length + ids.length <= MAX_PICTURES) {
    text.pictureIds.push(...ids);
    text.parts.set(at, { kind: 'pictures', ids });
    return;
  }
  const path = lines.length === 1 ? onSite((lines[0] ?? '').trim(), origin) : '';
  if (!PATH.test(path) || text.paths.length >= MAX_CARDS) return;
  text.paths.push(path);
  text.parts.set(at, { kind: 'card', path });
}

/** `> [@handle](/comments/7):` and then the words. */
function readQuote(text: MemberText, tokens: readonly Token[], at: number, origin: string): void {
  const inline = tokens[at + 2];
  if (tokens[at + 1]?.type !== 'paragraph_open' || inline?.type !== 'inline') return;
  const children = inline.children ?? [];
  const id = COMMENT.exec(onSite(String(children[0]?.attrGet('href') ?? ''), origin))?.[1];
  const close = children.findIndex(({ type }) => type === 'link_close');
  if (!id || close < 0) return;
  const after = children.findIndex(({ type }) => type === 'softbreak' || type === 'hardbreak');
  const aside = children.slice(close + 1, after < 0 ? undefined : after);
  if (aside.length > 1 || (aside[0] && !/^\s*:?\s*$/.test(aside[0].content))) return;
  inline.children = after < 0 ? [] : children.slice(after + 1);
  if (text.quotedIds.length < MAX_QUOTES) text.quotedIds.push(id);
  text.parts.set(at, { kind: 'quote', id, end: at, words: '' });
}

function endQuote(text: MemberText, tokens: readonly Token[], at: number, end: number): void {
  const part = text.parts.get(at);
  if (part?.kind !== 'quote') return;
  part.end = end;
  if (text.quotedIds.includes(part.id)) part.words = plainOf(tokens.slice(at + 1, end));
}

function readInline(text: MemberText, inline: Token, isQuoted: boolean): void {
  let links = 0;
  for (const child of inline.children ?? []) {
    links += child.type === 'link_open' ? 1 : child.type === 'link_close' ? -1 : 0;
    const anchor = child.type === 'link_open' && ANCHOR.exec(String(child.attrGet('href') ?? ''))?.[1];
    // The page of the comment is found by its permanent address, whatever page this text is on.
    if (anchor) child.attrSet('href', `/comments/${anchor}`);
    if (links > 0 || child.type !== 'text') continue;
    for (const [, name = ''] of child.content.matchAll(MENTION)) {
      const handle = name.toLowerCase();
      if (!text.handles.includes(handle) && text.handles.length < MAX_MENTIONS) text.handles.push(handle);
      if (!isQuoted && text.handles.includes(handle) && !text.mentioned.includes(handle)) text.mentioned.push(handle);
    }
  }
}

function onSite(href: string, origin: string): string {
  return href.startsWith(`${origin}/`) ? href.slice(origin.length) : href.startsWith('/') && !href.startsWith('//') ? href : '';
}

/** The text as safe HTML, with what is known put in. */
export function writeMemberText(text: MemberText, known: KnownParts): string {
  if (text.tokens === null) return asTyped(text.source);
  const written: Token[] = [];
  for (let at = 0; at < text.tokens.length; at++) {
    const [token, part] = [text.tokens[at], text.parts.get(at)];
    const card = part?.kind === 'card' ? known.cards.get(part.path) : undefined;
    const pictures = part?.kind === 'pictures' ? part.ids.flatMap((id) => known.pictures.get(id) ?? []) : [];
    if (!token) continue;
    if (card || part?.kind === 'pictures') {
      written.push(html(card ? cardHtml(card) : pictures.map(pictureHtml).join('')));
      at += 2;
    } else if (part?.kind === 'quote') {
      const quoted = known.quotes.get(part.id);
      written.push(token, html(attributionHtml(part, quoted)));
      // Words that cannot be read where they were written cannot be read here.
      if (!quoted) at = part.end - 1;
    } else written.push(token.type === 'inline' ? withMentions(token, known.members) : token);
  }
  return cleanParts(memberMarkdown.renderer.render(written, { ...memberMarkdown.options, highlight: null }, {}).replaceAll('<p></p>\n', ''));
}

function html(content: string): Token {
  return Object.assign(new MarkdownIt.Token('html_block', '', 0), { content });
}

function cardHtml({ path, title, note, picture }: Card): string {
  const image = picture ? `<img src="${escapeHtml(picture.url)}" width="${picture.width}" height="${picture.height}" alt="" loading="lazy">` : '';
  return `<aside><a href="${escapeHtml(path)}">${image}<span><strong>${escapeHtml(title)}</strong><small>${escapeHtml(note)}</small></span></a></aside>\n`;
}

function pictureHtml({ url, width, height, alt, credit, sources }: ShownPicture): string {
  const variants = sources.map(({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="(min-width: 48rem) 38rem, 100vw">`).join('');
  const image = `<picture>${variants}<img src="${escapeHtml(url)}" width="${width}" height="${height}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async"></picture>`;
  return `<figure><a href="${escapeHtml(url)}">${image}</a>${credit ? `<figcaption>${escapeHtml(credit)}</figcaption>` : ''}</figure>\n`;
}

function attributionHtml({ id, words }: { id: string; words: string }, quoted: QuotedComment | undefined): string {
  if (!quoted) return '<p><cite>A quote</cite> <small>These words are not here any more.</small></p>\n';
  const who = quoted.handle === null ? 'A voice from before' : `@${escapeHtml(quoted.handle)}`;
  const state = quoted.isGone ? 'removed since' : says(quoted.words, words) ? '' : quoted.isEdited ? 'edited since' : 'not in these words';
  return `<p><cite><a href="/comments/${id}">${who}</a></cite>${state && ` <small>${state}</small>`}</p>\n`;
}

function withMentions(inline: Token, members: KnownParts['members']): Token {
  let links = 0;
  inline.children = (inline.children ?? []).flatMap((child) => {
    links += child.type === 'link_open' ? 1 : child.type === 'link_close' ? -1 : 0;
    return links > 0 || child.type !== 'text' || !child.content.includes('@') ? [child] : linked(child, members);
  });
  return inline;
}

function linked(child: Token, members: KnownParts['members']): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const push = (text: string) => text && tokens.push(Object.assign(new MarkdownIt.Token('text', '', 0), { content: text, level: child.level }));
  for (const match of child.content.matchAll(MENTION)) {
    const handle = members.get((match[1] ?? '').toLowerCase());
    if (handle === undefined) continue;
    push(child.content.slice(from, match.index));
    const open = new MarkdownIt.Token('link_open', 'a', 1);
    open.attrSet('href', `/members/${encodeURIComponent(handle)}`);
    tokens.push(open);
    push(`@${handle}`);
    tokens.push(new MarkdownIt.Token('link_close', 'a', -1));
    from = match.index + match[0].length;
  }
  push(child.content.slice(from));
  return tokens;
}

/** The Markdown without what it quotes, wherever a quote stands and however far it reaches; `instead` marks each place. */
export function withoutQuotes(source: string, instead: string | null = null): string {
  if (source.length > LONGEST_MARKDOWN) return instead ?? '';
  const lines: (string | null)[] = source.split('\n');
  for (const { type, map } of memberMarkdown.parse(source, {})) {
    if (type !== 'blockquote_open' || !map) continue;
    lines.fill(null, map[0], map[1]);
    lines[map[0]] = instead;
  }
  return lines.filter((line) => line !== null).join('\n');
}

/** The words without any form. */
export function plainMemberText(source: string): string {
  return source.length > LONGEST_MARKDOWN ? source : plainOf(memberMarkdown.parse(source, {}));
}

function plainOf(tokens: readonly Token[]): string {
  return tokens
    .flatMap(({ type, children }) => (type === 'inline' ? [(children ?? []).map((child) => (child.type.endsWith('break') ? ' ' : child.content)).join('')] : []))
    .join(' ');
}

/** Whether all of a quote stands in these words, in order; what was left out is marked by dots. */
function says(words: string, quote: string): boolean {
  const all = lettersOf(words);
  let from = 0;
  return quote.split(/\[?(?:…|\.\.\.)\]?/).every((piece) => {
    const at = all.indexOf(lettersOf(piece), from);
    from = at + lettersOf(piece).length;
    return at >= 0;
  });
}

function lettersOf(text: string): string {
  return (text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}
