import type { MetaDescriptor } from 'react-router';
import type { Shell } from './shell.ts';

interface PageDescription {
  /** Empty for the page of the site itself. */
  title: string;
  description?: string;
  /** The one address of this page, without the origin. */
  path: string;
  /** Address of a picture on this site. */
  image?: string;
  kind?: 'website' | 'article';
}

const longest = 160;

function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longest - 1))}…`;
}

function shellIn(matches: readonly unknown[]): Partial<Shell> {
  return (matches[0] as { loaderData?: Partial<Shell> } | undefined)?.loaderData ?? {};
}

/** The title of a window, for the `meta` of a route. */
export function titleOf(matches: readonly unknown[], page: string): string {
  const site = shellIn(matches).site?.name ?? 'Swingtag';
  return page === '' ? site : `${page} · ${site}`;
}

/** Title, description and canonical address of a page, for the `meta` of a route. */
export function describePage(matches: readonly unknown[], page: PageDescription): MetaDescriptor[] {
  const { origin = '' } = shellIn(matches);
  const title = titleOf(matches, page.title);
  const tags: MetaDescriptor[] = [
    { title },
    { property: 'og:title', content: page.title || title },
    { property: 'og:type', content: page.kind ?? 'website' },
    { property: 'og:url', content: origin + page.path },
    { tagName: 'link', rel: 'canonical', href: origin + page.path },
  ];
  if (page.description) {
    const content = shortened(page.description);
    tags.push({ name: 'description', content }, { property: 'og:description', content });
  }
  if (page.image && URL.canParse(page.image, origin)) {
    tags.push({ property: 'og:image', content: new URL(page.image, origin).href });
  }
  return tags;
}
