import { LONGEST_MARKDOWN, memberMarkdown } from './markdown.ts';
import { linksIn } from './text.ts';

/** What a member writes. */
export interface Words {
  /** Markdown. */
  text: string;
  /** Beside it, and shown as typed: a title, the words of a poll. */
  plain?: string;
}

/** A member's Markdown as its readers see it. */
export interface SeenText {
  /** Without what only formats, with what character references stand for. */
  text: string;
  /** Where its links lead, decoded. */
  addresses: string[];
  /** What leads away from the site, and addresses that are only spelled. */
  links: number;
}

/** A link is one that leads away whatever the site is called, and with or without encryption. */
const SITES = ['http://site.invalid', 'https://site.invalid'];
const BREAKS = new Set(['softbreak', 'hardbreak']);

export function seenText(source: string): SeenText {
  if (source.length > LONGEST_MARKDOWN) return { text: source, addresses: [], links: linksIn(source) };
  const seen: string[] = [];
  const addresses: string[] = [];
  /** Not the words of links that are counted already. */
  const spelled: string[] = [];
  let [away, isAway] = [0, false];
  for (const { children } of memberMarkdown.parse(source, {})) {
    if (!children) continue;
    for (const child of children) {
      if (child.type === 'link_open') {
        const address = String(child.attrGet('href') ?? '');
        addresses.push(memberMarkdown.normalizeLinkText(address));
        isAway = leadsAway(address);
        if (isAway) away++;
      } else if (child.type === 'link_close') isAway = false;
      const words = BREAKS.has(child.type) ? '\n' : child.content;
      seen.push(words);
      spelled.push(isAway ? ' ' : words);
    }
    seen.push('\n');
    spelled.push('\n');
  }
  return { text: seen.join(''), addresses, links: away + linksIn(spelled.join('')) };
}

/** Without any of these a text has no links. */
const LINKED = /[.:/&\\。．｡：]/;

/** However they are written: as many as stand in the source, or before a reader's eyes if those are more. */
export function linksOf({ text, plain = '' }: Words): number {
  return linksIn(plain) + (LINKED.test(text) ? Math.max(linksIn(text), seenText(text).links) : 0);
}

function leadsAway(href: string): boolean {
  return SITES.some((site) => {
    if (!URL.canParse(href, site)) return false;
    const { origin, protocol } = new URL(href, site);
    return origin !== site && /^https?:$/.test(protocol);
  });
}
