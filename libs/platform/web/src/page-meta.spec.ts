import { describe, expect, it } from '@jest/globals';
import { describePage } from './page-meta.ts';

const matches = [{ loaderData: { origin: 'https://bags.example' } }];

describe('what a page says about itself', () => {
  it('carries the site in its title and one full address', () => {
    const tags = describePage(matches, { title: 'Trends', path: '/trends' });
    expect(tags).toContainEqual({ title: 'Trends · Swingtag' });
    expect(tags).toContainEqual({ tagName: 'link', rel: 'canonical', href: 'https://bags.example/trends' });
  });

  it('carries the name that the operator gave', () => {
    const named = [{ loaderData: { site: { name: 'Totes & Co' } } }];
    expect(describePage(named, { title: 'Trends', path: '/trends' })).toContainEqual({ title: 'Trends · Totes & Co' });
    expect(describePage(named, { title: '', path: '/' })).toContainEqual({ title: 'Totes & Co' });
  });

  it('shortens a long description at a word', () => {
    const tags = describePage(matches, { title: 'T', path: '/', description: 'word '.repeat(80) });
    const { content } = tags.find((tag) => 'name' in tag && tag.name === 'description') as { content: string };
    expect(content).toMatch(/^(word )*word…$/);
    expect(content.length).toBeLessThanOrEqual(160);
  });

  it('gives pictures in full', () => {
    const tags = describePage(matches, { title: 'T', path: '/', image: '/pictures/1.svg' });
    expect(tags).toContainEqual({ property: 'og:image', content: 'https://bags.example/pictures/1.svg' });
  });

  it('does without the origin when the root could not be loaded', () => {
    expect(describePage([], { title: 'T', path: '/', image: '/p.svg' })).toContainEqual({ title: 'T · Swingtag' });
  });
});
