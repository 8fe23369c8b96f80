import type { Page } from '@playwright/test';
import { axe } from './testing/axe.ts';
import { sql } from './testing/database.ts';
import { anEditor, begin, described, saved, textbox } from './testing/desk.ts';
import { expect, test } from './testing/journey.ts';
import { goOffline, open } from './testing/open.ts';
import { sweepHere, watchPolicy } from './testing/sweep.ts';

test.use({ expectedNoise: /status of (404|409|410|422)|\.js csp$|ERR_INTERNET_DISCONNECTED/ });

async function aGallery(page: Page, title: string, pictures: number): Promise<void> {
  await page.getByRole('button', { name: 'Put in: Gallery' }).click();
  const part = page.getByRole('dialog', { name: 'Part of the text' });
  await part.getByLabel('Title').fill(title);
  for (let n = 0; n < pictures; n++) {
    await part.getByRole('button', { name: 'Add a picture' }).click();
    await described(page.getByRole('dialog', { name: 'Choose a picture' })).nth(n).click();
    await part.getByLabel(`Caption of picture ${n + 1}`).fill(`Number ${n + 1}`);
  }
  await part.getByRole('button', { name: 'Later: picture 1' }).click();
  await expect(part.getByLabel('Caption of picture 1')).toHaveValue('Number 2');
  await part.getByRole('button', { name: 'Done' }).click();
}

test('an editor writes an article with two galleries and a ballot, puts right what is missing, schedules it, and readers get it', async ({ member, page: reader }) => {
  const { page } = await anEditor(member);
  await watchPolicy(page);
  const id = await begin(page);
  const title = `YAY or NAY: journeys ${id}?`;

  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Dek').fill('Written by a journey.');
  await textbox(page).fill('Words.');

  await test.step('galleries and the ballot are put in, the rest is filled in', async () => {
    await page.keyboard.press('ControlOrMeta+End');
    await aGallery(page, 'The bags', 2);
    await page.getByRole('button', { name: 'Put in: Ballot' }).click();
    await aGallery(page, 'Worn', 2);
    await page.getByLabel('The article asks a question').check();
    await page.getByLabel('Question', { exact: true }).fill(title);
    await page.getByLabel('Trend', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Choose the main picture' }).click();
    await described(page.getByRole('dialog', { name: 'Choose the main picture' })).first().click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(saved(page)).toBeVisible();
    await axe(page, 'the desk of an article');
  });

  await test.step('the checklist holds it back until the poll says when it closes', async () => {
    await page.getByRole('button', { name: 'Publish now' }).click();
    await expect(page.getByRole('alert').getByText('Say when the poll closes.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Say when the poll closes.' })).toHaveAttribute('href', '#poll');
    await page.getByLabel('Closes at (Europe/Berlin)').fill('2099-01-01T12:00');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Nothing stands in the way.')).toBeVisible();
  });

  await test.step('it is seen as a member who has voted will see it, and by nobody else', async () => {
    await page.getByRole('link', { name: 'Preview' }).click();
    await page.getByRole('link', { name: 'Member after voting' }).click();
    await expect(page.getByText('You said YAY')).toBeVisible();
    await page.getByRole('link', { name: 'Poll closed' }).click();
    await expect(page.getByText(/votes of 77/).first()).toBeVisible();
    await expect(page.locator('a[href^="/polls/"]')).toHaveCount(0);
    await sweepHere(page);
    await expect(page.getByRole('heading', { name: 'The bags' })).toBeVisible();
    expect((await reader.goto(`/admin/articles/${id}/preview`))?.status()).toBe(404);
    await page.getByRole('link', { name: 'Back to the editor' }).click();
  });

  await test.step('scheduled, it is published by its job', async () => {
    await page.getByLabel('Publish at (Europe/Berlin)').fill(`${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}T18:00`);
    await page.getByRole('button', { name: 'Schedule', exact: true }).click();
    await expect(page.getByText('It is scheduled.')).toBeVisible();
    await expect(page.getByText(/It is published on .*, 18:00 \(Europe\/Berlin\)/)).toBeVisible();
    expect(await sql(`SELECT to_char(publish_at AT TIME ZONE 'Europe/Berlin', 'HH24:MI') AS at FROM article_draft WHERE id = $1`, [id])).toEqual([{ at: '18:00' }]);
    const [{ slug } = { slug: '' }] = await sql<{ slug: string }>(`SELECT content ->> 'slug' AS slug FROM article_draft WHERE id = $1`, [id]);
    expect((await reader.goto(`/articles/${slug}`))?.status()).toBe(404);
    await sql(`UPDATE article_draft SET publish_at = now() WHERE id = $1`, [id]);
    await sql(`SELECT graphile_worker.reschedule_jobs(ARRAY[id], run_at := now()) FROM graphile_worker._private_jobs WHERE key = $1`, [`publish-article-${id}`]);
    await expect.poll(async () => (await reader.goto(`/articles/${slug}`))?.status(), { message: 'the article is there', timeout: 30_000 }).toBe(200);
    await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(reader.getByRole('heading', { name: 'Worn' })).toBeVisible();
    await expect(reader.getByRole('button', { name: 'YAY' })).toBeVisible();
  });
});

test('two tabs of one article do not overwrite each other, and a text without a connection is sent later', async ({ member }) => {
  const { page, context, handle } = await anEditor(member);
  const id = await begin(page);
  const other = await context.newPage();
  await open(other, `/admin/articles/${id}/edit`);
  await expect(textbox(other)).toBeVisible();
  await page.getByLabel('Title', { exact: true }).fill('Of the first tab');
  await page.getByLabel('Dek').focus();
  await expect.poll(async () => (await sql<{ title: string }>(`SELECT content ->> 'title' AS title FROM article_draft WHERE id = $1`, [id]))[0]?.title).toBe('Of the first tab');
  await other.getByLabel('Title', { exact: true }).fill('Of the second tab');
  await other.getByLabel('Dek').focus();
  const trouble = other.getByRole('alert').filter({ hasText: 'Nothing of yours is lost' });
  await expect(trouble).toBeFocused();
  await axe(other, 'two texts');
  await trouble.getByRole('button', { name: 'Go on with my text' }).click();
  await expect(saved(other)).toBeVisible();
  await open(other, `/admin/articles/${id}/revisions`);
  await expect(other.locator('del').filter({ hasText: 'first' }).first()).toBeVisible();
  await expect(other.getByText('Set aside')).toBeVisible();
  await axe(other, 'revisions');

  await open(other, `/admin/articles/${id}/edit`);
  await goOffline(other);
  await other.getByLabel('Dek').fill('Written in a tunnel');
  await other.getByLabel('Title', { exact: true }).focus();
  await expect(other.getByText('Your text is kept in this browser and is sent when it is back.')).toBeVisible();
  await context.setOffline(false);
  await expect(saved(other)).toBeVisible();
  expect(await sql(`SELECT content ->> 'dek' AS dek FROM article_draft WHERE id = $1`, [id])).toEqual([{ dek: 'Written in a tunnel' }]);

  await goOffline(other);
  await other.getByRole('button', { name: 'Choose the main picture' }).click();
  const library = other.getByRole('dialog', { name: 'Choose the main picture' });
  await expect(library.getByRole('alert')).toContainText('The list did not come.');
  await context.setOffline(false);
  await library.getByRole('button', { name: 'Try again' }).click();
  await expect(described(library).first()).toBeVisible();
  await library.getByRole('button', { name: 'Close' }).click();
  await expect(library).toHaveCount(0);

  const [{ me } = { me: '' }] = await sql<{ me: string }>('SELECT id AS me FROM member WHERE handle = $1', [handle]);
  for (const [editor, offers] of [['0', 0], [me, 1]] as const) {
    const kept = { revision: 1, at: new Date().toISOString(), values: { title: ['Typed before the battery was empty'] } };
    await other.evaluate(([key, text]) => localStorage.setItem(key, text), [`swingtag-article-${editor}-${id}`, JSON.stringify(kept)] as const);
    await open(other, `/admin/articles/${id}/edit`);
    await expect(textbox(other)).toBeVisible();
    await expect(other.getByText('This browser has a text of'), 'only what the same editor typed is offered').toHaveCount(offers);
  }
  await other.getByRole('button', { name: 'Take it up' }).click();
  await expect(other.getByLabel('Title', { exact: true })).toHaveValue('Typed before the battery was empty');
});

test('the table of articles finds, filters and sorts by its address, on a phone too', { tag: '@phone' }, async ({ sample }) => {
  const { page } = await sample('Odile-Sample');
  await open(page, '/admin/articles');
  await axe(page, 'articles');
  await page.getByLabel('Words of title, address or trend').fill('backpacks');
  await page.getByLabel('State').selectOption('PUBLISHED');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/search=backpacks&state=PUBLISHED/);
  await expect(page.getByRole('row').filter({ hasText: /backpacks/i }).first()).toBeVisible();
  await page.getByRole('link', { name: /backpacks/i }).first().click();
  await expect(textbox(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing is wider than the screen').toBe(true);
  await axe(page, 'an article that is published');
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page, 'an article that is published, dark', { onlyColours: true });
});

test('the editor is loaded on the page of an article in the desk, and on no other page of the desk', async ({ sample }) => {
  const { page } = await sample('Odile-Sample');
  const withEditor: string[] = [];
  page.on('response', (response) => {
    if (!/\.js$/.test(new URL(response.url()).pathname)) return;
    void response.text().then((text) => { if (text.includes('ProseMirror')) withEditor.push(response.url()); }, () => undefined);
  });
  for (const path of ['/admin/articles', '/admin/pictures']) {
    await open(page, path);
    await page.waitForLoadState('networkidle');
  }
  expect(withEditor).toEqual([]);
  await open(page, '/admin/articles');
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(textbox(page)).toBeVisible();
  await expect.poll(() => withEditor.length, { message: 'scripts of the editor' }).toBeGreaterThan(0);
});
