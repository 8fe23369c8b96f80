import { describe, expect, test } from '@jest/globals';
import { LONGEST_MARKDOWN, renderMemberText } from './markdown.ts';
import { linksOf, seenText } from './seen.text.ts';

describe('what readers see of Markdown', () => {
  test.each([
    ['sc**a**m', 'scam'], ['_s_**cam**', 'scam'], ['&#115;c&#x61;m', 'scam'], ['s&copy;am', 's©am'], ['s\\*cam', 's*cam'], ['sc`a`m', 'scam'], ['sc[a](/bags)m', 'scam'], ['sc~~a~~m', 'scam'],
    ['s<!-- -->cam', 's<!-- -->cam'], ['two\nlines\n\n> and more', 'two\nlines\nand more'], ['s&shy;c&zwnj;a&#x200B;m', 'scam'], ['&#x202E;macs', 'macs'], ['👩&#x200D;👧', '👩\u200D👧'],
  ])('%s', (source, seen) => {
    expect(seenText(source).text.trim()).toBe(seen);
  });

  test('is shown without marks of direction, however they are written', () => {
    expect(renderMemberText('a &#x202E;macs&#x202C; &rlm;b `c&#8238;`')).toBe('<p>a macs b <code>c&amp;#8238;</code></p>');
  });

  test('is the source where Markdown is shown as typed', () => {
    const source = `sc**a**m ${'a'.repeat(LONGEST_MARKDOWN)}`;
    expect(seenText(source).text).toBe(source);
  });
});

describe('links are counted', () => {
  test.each([
    ['https://a.example', 1], ['[a](https://a.example)', 1], ['[a](https&#58;//a.example)', 1], ['[a](https:&sol;&sol;a.example)', 1], ['[a](http:a.example)', 1], ['[a](/\t/a.example)', 0], ['[a](//a.example)', 1],
    ['a.example.ru', 1], ['shop.a-bag.top', 1], ['x,a.ru', 1], ['https&#58;//a.example', 1], ['see a。com now', 1], ['ａ．ｃｏｍ', 1], ['a&period;com', 1], ['bags.example/now', 1], ['[a.com](https://a.com)', 1],
    ['<https://a.example> and [b](https&#58;//b.example) and c.shop', 3], ['[a](/articles/a) [b](#comment-7) > [@c](/comments/7)', 0], ['a bag.Really nice, i.e. fine, 3.5 cm', 0], ['![a](picture:7)', 0],
    ['> [@c](/comments/7):\n>\n> words', 0], ['write to a@b.example', 0],
  ])('%s', (text, number) => {
    expect(linksOf({ text })).toBe(number);
  });

  test('in what is shown as typed too', () => {
    expect(linksOf({ text: 'a.com', plain: 'https://b.example' })).toBe(2);
  });
});
