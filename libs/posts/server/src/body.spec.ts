import { describe, expect, test } from '@jest/globals';
import { Invalid } from '@swingtag/platform-server';
import fc from 'fast-check';
import { blocksOf } from './body.blocks.ts';
import { ProseBlock } from './body.graphql.ts';
import { proseHtml } from './body.html.ts';
import { bodyFromMarkdown } from './body.markdown.ts';
import { plainTextOf, referencesOf } from './body.references.ts';
import { parseBody, readBody } from './body.schema.ts';

const RULE = { isPromoted: false };
const doc = (...content: unknown[]) => ({ version: 1, doc: { type: 'doc', content } });
const words = (text: string, ...marks: unknown[]) => ({ type: 'paragraph', content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }] });
const linkTo = (href: unknown, more: object = {}) => ({ type: 'link', attrs: { href, ...more } });
const htmlOf = (body: unknown, rule = RULE) => blocksOf(body, rule).map((block) => (block instanceof ProseBlock ? block.html : block.constructor.name)).join('');

const SCHEMES = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,<script>1</script>', 'vbscript:x',
  'file:///etc/passwd', '//elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example', 'blob:x', 'https://a.example/"onmouseover="x', 'https://a.example/ x', 'javascript&colon;alert(1)', '', 7, null, {},
];
const WORDS = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', '</p><iframe src=//e.example>', '&lt;script&gt;', '<a href=javascript:1>', "'\"`", '<!--', ']]>', '\u2028</script>',
  '<style>*{}</style>', '<math><mi//xlink:href="data:x,<script>alert(4)</script>">', '{{constructor.constructor("alert(1)")()}}',
];

describe('the body of an article', () => {
  test.each(SCHEMES.map((href) => [JSON.stringify(href), href]))('cannot link to %s', (_, href) => {
    expect(() => parseBody(doc(words('here', linkTo(href))))).toThrow(Invalid);
  });

  test.each(['https://bags.example/a?b=1#c', 'mailto:desk@bags.example', '/trends/micro-bags', '#comments', 'HTTPS://BAGS.EXAMPLE'])('links to %s', (href) => {
    expect(htmlOf(doc(words('here', linkTo(href))))).toContain(`<a href="${href}"`);
  });

  test.each(WORDS)('shows %s as words', (text) => {
    const html = htmlOf(doc(words(text), { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }));
    expect(html.replace(/<\/?(p|h2)>/g, '')).not.toMatch(/[<>"]/);
  });

  test('makes no element and no attribute but its own, whatever is written in it', () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom(...WORDS, '<', '>', '"', '&', '='), fc.string({ minLength: 1 })), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.webUrl({ withQueryParameters: true, withFragments: true }), (typed, url) => {
        const html = proseHtml(words(typed, linkTo(url), { type: 'bold' }) as never, RULE);
        const tags = [...html.matchAll(/<([^>]*)>/g)].map(([, tag = '']) => tag.replace(/="[^"]*"/g, '=""'));
        expect(tags.toSorted()).toEqual(['/a', '/p', '/strong', url.startsWith('http') ? 'a href="" rel=""' : 'a href=""', 'p', 'strong'].toSorted());
      }),
    );
  });

  test.each([
    ['an unknown node', { type: 'iframe', attrs: { src: 'https://e.example' } }],
    ['an unknown attribute', { type: 'paragraph', attrs: { style: 'x' } }],
    ['an unknown mark', words('x', { type: 'textStyle', attrs: { color: 'red' } })],
    ['raw HTML', { type: 'html', html: '<script>' }],
    ['a title of the first level', { type: 'heading', attrs: { level: 1 } }],
    ['a gallery in a list', { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'gallery', attrs: {} }] }] }],
    ['an invented id', { type: 'bag', attrs: { bagId: '1; DROP TABLE bag' } }],
    ['a prototype', JSON.parse('{"type":"paragraph","__proto__":{"x":1}}')],
    ['a picture from elsewhere', { type: 'image', attrs: { src: 'https://e.example/pixel.png' } }],
  ])('holds no %s', (_, node) => {
    expect(() => parseBody(doc(node))).toThrow(Invalid);
  });

  test('is refused in a sentence when it is no JSON, of another version, too long or too deep', () => {
    const deep = `${'{"type":"blockquote","content":['.repeat(5000)}${']}'.repeat(5000)}`;
    for (const text of ['', '{', 'null', '[]', '{"version":2,"doc":{"type":"doc","content":[]}}', JSON.stringify(doc(words('x'.repeat(210_000)))), `{"version":1,"doc":${deep}}`]) {
      expect(() => readBody(text)).toThrow(Invalid);
    }
  });

  test('reads back as what it was, and renders the same twice', () => {
    const body = bodyFromMarkdown('## A\n\nOne *two* **three** [four](https://e.example) `five`\n\n- six\n  - seven\n\n3. eight\n\n> nine\n\n---\n\n::poll\n\nten', {
      poll: { type: 'poll', attrs: { pollId: null } },
    });
    expect(parseBody(JSON.parse(JSON.stringify(body)))).toEqual(body);
    const html = htmlOf(body);
    expect(html).toBe(
      '<h2>A</h2><p>One <em>two</em> <strong>three</strong> <a href="https://e.example" rel="noopener">four</a> <code>five</code></p><ul><li>six<ul><li>seven</li></ul></li></ul>' +
        '<ol start="3"><li>eight</li></ol><blockquote><p>nine</p></blockquote><hr>PollBlock<p>ten</p>',
    );
    expect(htmlOf(body)).toBe(html);
    expect(plainTextOf(body)).toEqual(['A', 'One two three four five', '• sixseven', '• eight', 'nine', '* * *', '[The poll of this article]', 'ten']);
  });

  test('says which links are paid for: those marked, or all that lead away when the article is', () => {
    const paid = doc(words('x', linkTo('https://shop.example', { isPromoted: true })));
    const plain = doc(words('x', linkTo('https://shop.example')), words('y', linkTo('/bags')));
    expect(htmlOf(paid)).toContain('rel="sponsored nofollow noopener"');
    expect(htmlOf(plain)).toContain('rel="noopener"');
    expect(htmlOf(plain, { isPromoted: true })).toBe('<p><a href="https://shop.example" rel="sponsored nofollow noopener">x</a></p><p><a href="/bags">y</a></p>');
  });

  test('names what it points at once, in order', () => {
    const item = (pictureId: string, bagId: string | null) => ({ pictureId, caption: 'c', via: null, price: null, bagId });
    const gallery = { type: 'gallery', attrs: { kind: 'LOOKS', title: '', introduction: '', items: [item('3', '9'), item('2', null), item('3', '9')] } };
    const body = parseBody(doc({ type: 'bag', attrs: { bagId: '4' } }, gallery, { type: 'poll', attrs: { pollId: '8' } }, { type: 'related', attrs: { articleIds: ['5'] } }));
    expect(referencesOf(body)).toEqual({ pictureIds: ['3', '2'], bagIds: ['4', '9'], pollIds: ['8'], articleIds: ['5'] });
  });
});
