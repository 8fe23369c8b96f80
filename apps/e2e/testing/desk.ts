import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { sql } from './database.ts';
import { expect } from './journey.ts';
import { open, scriptRuns } from './open.ts';
import type { Person } from './person.ts';

export const textbox = (page: Page) => page.getByRole('textbox', { name: 'Text of the article' });
export const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved / });

/** Those of the sample: other journeys send pictures that nobody has described yet. */
export const described = (library: Locator) => library.getByRole('list').first().getByRole('button', { name: /Illustration/ });

export async function anEditor(member: (options?: BrowserContextOptions) => Promise<Person>, options?: BrowserContextOptions): Promise<Person> {
  const person = await member(options);
  await sql(`UPDATE member SET role = 'EDITOR' WHERE handle = $1`, [person.handle]);
  return person;
}

/** Opens a new draft; returns its id. */
export async function begin(page: Page): Promise<string> {
  await open(page, '/admin/articles');
  await page.getByRole('button', { name: 'New article' }).click();
  await page.waitForURL(/\/admin\/articles\/\d+\/edit$/);
  await scriptRuns(page);
  await expect(textbox(page)).toBeVisible();
  return /articles\/(\d+)/.exec(page.url())?.[1] ?? '';
}
