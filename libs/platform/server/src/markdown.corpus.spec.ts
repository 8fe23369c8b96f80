import { describe, expect, test } from '@jest/globals';
import { SCRIPT_CORPUS } from '@swingtag/platform-server/testing';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { renderMemberText, renderProse } from './markdown.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const ELEMENTS = new Set(['p', 'br', 'strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'h2', 'h3', 'hr']);
const ATTRIBUTES: Record<string, readonly string[]> = { a: ['href', 'rel'], ol: ['start'] };

/** What a browser would make of it that must not be there; the base address is the site's own. */
function faultsIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.nodeName === '#text') return [];
    if (!('tagName' in node)) return [node.nodeName];
    const { tagName, attrs, namespaceURI } = node;
    const faults = ELEMENTS.has(tagName) && namespaceURI === 'http://www.w3.org/1999/xhtml' ? [] : [`<${tagName}>`];
    for (const { name, value } of attrs) {
      if (!ATTRIBUTES[tagName]?.includes(name)) faults.push(`${tagName}[${name}]`);
      if (name === 'href' && !['http:', 'https:', 'mailto:'].includes(new URL(value, 'https://swingtag.example/x').protocol)) faults.push(`href=${value}`);
    }
    return [...faults, ...faultsIn(node.childNodes)];
  });
}

describe('the corpus of scripts', () => {
  test('is large', () => expect(new Set(SCRIPT_CORPUS).size).toBeGreaterThan(900));

  test.each([['member text', renderMemberText], ['prose', renderProse]])('leaves nothing in %s that a browser would run', (_name, render) => {
    const faults = SCRIPT_CORPUS.map((vector) => ({ vector, faults: faultsIn(parseFragment(render(vector)).childNodes) })).filter((one) => one.faults.length > 0);
    expect(faults).toEqual([]);
  });

  test('is read by a browser as it was written, and rendered twice gives the same', () => {
    for (const vector of SCRIPT_CORPUS) {
      const html = renderMemberText(vector);
      expect(renderMemberText(vector)).toBe(html);
      const once = serialize(parseFragment(html));
      expect(serialize(parseFragment(once))).toBe(once);
    }
  });

  test('reaches nobody through relative addresses of other hosts', () => {
    for (const vector of SCRIPT_CORPUS) {
      for (const [, href = ''] of renderMemberText(vector).matchAll(/href="([^"]*)"/g)) expect(href).not.toMatch(/^(\/\/|\\|\/\\)/);
    }
  });
});

const LENGTH = 100_000;
const filled = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

describe('a hundred thousand characters', () => {
  test.each(['> ', '> > > a\n', '[', '[a](', '[a](b)', '*a_ ', '**', '~~a', '`', '<', '&#x', 'http://a.b ', 'a@b.c ', '|a|b|\n|-|-|\n', '- ', '\\', 'a', '\n', '![a]('])(
    'of %j cost what showing them as typed costs', (piece) => {
      const text = filled(piece);
      const html = renderMemberText(text);
      expect(html.startsWith('<p>')).toBe(true);
      expect(html.length).toBeLessThanOrEqual(LENGTH * 6 + 7);
      expect(faultsIn(parseFragment(html).childNodes)).toEqual([]);
    });
});
