import { expect, type Page } from '@playwright/test';

/** Opens a page and waits until its script has taken over. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await scriptRuns(page);
}

/** Until then, forms are sent and links followed by the browser itself. */
export async function scriptRuns(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react'))), {
      message: 'the script of the page runs',
    })
    .toBe(true);
}

/** Cuts the connection of a page that has learnt where its forms lead, which it asks for just after its script has taken over. */
export async function goOffline(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => new URL(name).pathname === '/__manifest')), {
      message: 'the page knows its routes',
    })
    .toBe(true);
  await page.context().setOffline(true);
}

/** Marks the document, and tells later whether it is still the same one: no navigation, no reload. */
export async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => document.documentElement.setAttribute('data-journey', 'same'));
  return () => page.evaluate(() => document.documentElement.getAttribute('data-journey') === 'same');
}
