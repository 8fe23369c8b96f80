import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderMemberText, renderProse } from './markdown.ts';
import { remembered } from './remembered.text.ts';

const ATTACKS = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '[x](JaVaScRiPt:alert(1))', '[x](data:text/html,<script>1</script>)',
  '![x](https://elsewhere.example/pixel.png)', '<svg/onload=alert(1)>', '<a href="x" onclick="y">z</a>', '[x](vbscript:x)', '"><script>1</script>',
  '<iframe src=//e.example>', '`<script>`', '<style>*{}</style>', '[a]( java\nscript:1)', '<javascript:alert(1)>', '[x](//e.example "onmouseover=1")',
];

describe('member text', () => {
  test.each(ATTACKS)('%s renders without script, pictures or handlers', (attack) => {
    for (const html of [renderMemberText(attack), renderProse(attack)]) {
      expect(html).not.toMatch(/<(script|img|svg|iframe|style)|<[^>]+\son\w+=|href="(javascript|data|vbscript):/i);
    }
  });

  test('never makes an element or a scheme that is not allowed, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ATTACKS, '\n', '*', '_', '[', ']', '(', ')', '<', '>', '&lt;', '"', 'a', '# ', '> ', '1. '), { maxLength: 30 }), (parts) => {
        const html = renderMemberText(parts.join(''));
        for (const [, tag = ''] of html.matchAll(/<\/?([a-z0-9]+)/gi)) expect(['p', 'br', 'strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code']).toContain(tag);
        for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?:|mailto:|[^:]*$)/);
      }),
    );
  });

  test('links carry ugc and nofollow', () => {
    expect(renderMemberText('see https://bags.example')).toBe('<p>see <a href="https://bags.example" rel="ugc nofollow noopener">https://bags.example</a></p>');
  });

  test('headings are an editor’s, from the second level', () => {
    expect(renderMemberText('# Loud')).toBe('<p>Loud</p>');
    expect(renderProse('# Title\n\n## Part')).toBe('<h2>Title</h2>\n<h2>Part</h2>');
  });
});

test('a text is made into HTML once while it is asked for, and forgotten before texts take more room than they may', () => {
  const made: string[] = [];
  const shout = remembered((text) => {
    made.push(text);
    return text.toUpperCase();
  }, 20);
  expect(['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa', 'bbbb'].map(shout)).toEqual(['AAAA', 'BBBB', 'AAAA', 'CCCC', 'AAAA', 'BBBB']);
  expect(made).toEqual(['aaaa', 'bbbb', 'cccc', 'bbbb']);
  expect([shout('x'.repeat(30)), shout('')]).toEqual(['X'.repeat(30), '']);
});
