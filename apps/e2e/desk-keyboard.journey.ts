import type { Locator, Page } from '@playwright/test';
import { sql } from './testing/database.ts';
import { anEditor, described, textbox } from './testing/desk.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';

/** Presses Tab until it has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ timeout: 10_000 });
  for (let stop = 0; stop < 200; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

/** By Tab and the keys of a button only. */
async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function aGalleryByKeyboard(page: Page, title: string): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Put in: Gallery' }));
  const part = page.getByRole('dialog', { name: 'Part of the text' });
  await tabTo(page, part.getByLabel('Title'));
  await page.keyboard.type(title);
  const add = part.getByRole('button', { name: 'Add a picture' });
  const library = page.getByRole('dialog', { name: 'Choose a picture' });
  await press(page, add);
  await expect(library).toBeVisible();
  // As fast as keys can come: shut, and opened again.
  await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('Enter')]);
  await expect(library).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(library).toHaveCount(0);
  await expect(add).toBeFocused();
  for (const n of [0, 1]) {
    await press(page, add);
    await press(page, described(library).nth(n));
  }
  await press(page, part.getByRole('button', { name: 'Earlier: picture 2' }));
  await press(page, part.getByRole('button', { name: 'Done' }));
  await expect(page.getByRole('button', { name: 'Put in: Gallery' })).toBeFocused();
}

/** Eight past eight in the morning, into the parts of a field. The month has the number of the day: which of them comes first is up to the browser's language, as is an AM at the end. */
async function typeMoment(page: Page, field: Locator, { day, year }: { day: string; year: string }): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(day + day + year);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('0808a');
}

/** The next day that is as its month: 12 December, then 1 January. */
function nextEvenDay(): { day: string; year: string } {
  for (let ahead = 2; ; ahead++) {
    const [year = '', month, day = ''] = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10).split('-');
    if (month === day) return { day, year };
  }
}

test('an editor writes, schedules and publishes an article with two galleries and a ballot by keyboard alone', async ({ member }) => {
  test.slow();
  const { page } = await anEditor(member);
  await open(page, '/admin/articles');
  await press(page, page.getByRole('button', { name: 'New article' }));
  await page.waitForURL(/\/edit$/);
  await expect(textbox(page)).toBeVisible();
  await tabTo(page, page.getByLabel('Title', { exact: true }));
  await page.keyboard.type(`By keyboard ${Date.now()}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('No mouse at all.');
  await tabTo(page, textbox(page));
  await page.keyboard.type('Words.');
  await page.keyboard.press('Enter');
  await aGalleryByKeyboard(page, 'The bags');
  await press(page, page.getByRole('button', { name: 'Put in: Ballot' }));
  await aGalleryByKeyboard(page, 'Worn');
  await expect(page.getByText('Gallery: Worn · 2 pictures').first()).toBeVisible();
  await tabTo(page, page.getByLabel('The article asks a question'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Question', { exact: true }));
  await page.keyboard.type('YAY or NAY: keyboards?');
  await typeMoment(page, page.getByLabel('Closes at (Europe/Berlin)'), { day: '02', year: '2099' });
  await tabTo(page, page.getByLabel('Trend', { exact: true }));
  await page.keyboard.press('ArrowDown');
  await press(page, page.getByRole('button', { name: 'Choose the main picture' }));
  await press(page, described(page.getByRole('dialog', { name: 'Choose the main picture' })).first());
  await typeMoment(page, page.getByLabel('Publish at (Europe/Berlin)'), nextEvenDay());
  await press(page, page.getByRole('button', { name: 'Schedule', exact: true }));
  await expect(page.getByText(/It is published on .*, 08:08 \(Europe\/Berlin\)/)).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Publish now' }));
  await expect(page.getByText('Readers have it now.')).toBeVisible();
  const { galleries, ballots, closes } = (await sql<{ galleries: number; ballots: number; closes: string }>(
    `SELECT jsonb_array_length(jsonb_path_query_array(a.body, '$.doc.content[*] ? (@.type == "gallery")')) AS galleries, q.closes_at::text AS closes,
            jsonb_array_length(jsonb_path_query_array(a.body, '$.doc.content[*] ? (@.type == "poll")')) AS ballots
       FROM article a JOIN post p ON p.id = a.post_id JOIN poll q ON q.id = p.poll_id WHERE a.dek = 'No mouse at all.' ORDER BY p.id DESC LIMIT 1`,
  ))[0] ?? { galleries: 0, ballots: 0, closes: '' };
  expect({ galleries, ballots, closes }).toEqual({ galleries: 2, ballots: 1, closes: '2099-02-02 07:08:00+00' });
});
