import type { Locator, Page } from '@playwright/test';
import { axe } from './testing/axe.ts';
import { CLIPBOARD } from './testing/clipboard.ts';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { open, scriptRuns } from './testing/open.ts';
import type { Person } from './testing/person.ts';
import { aQuestion } from './testing/question.ts';
import { sweepHere, watchPolicy } from './testing/sweep.ts';

test.use({ expectedNoise: /status of (404|409|410|422)|\.js csp$|ERR_INTERNET_DISCONNECTED/ });

/** The longest a save may take to be said. */
const textbox = (page: Page) => page.getByRole('textbox', { name: 'Text of the article' });
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved / });

/** Those of the sample: other journeys send pictures that nobody has described yet. */
const described = (library: Locator) => library.getByRole('list').first().getByRole('button', { name: /Illustration/ });

async function anEditor(member: () => Promise<Person>): Promise<Person> {
  const person = await member();
  await sql(`UPDATE member SET role = 'EDITOR' WHERE handle = $1`, [person.handle]);
  return person;
}

/** Opens a new draft; returns its id. */
async function begin(page: Page): Promise<string> {
  await open(page, '/admin/articles');
  await page.getByRole('button', { name: 'New article' }).click();
  await page.waitForURL(/\/admin\/articles\/\d+\/edit$/);
  await scriptRuns(page);
  await expect(textbox(page)).toBeVisible();
  return /articles\/(\d+)/.exec(page.url())?.[1] ?? '';
}

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

test('what word processors put on the clipboard comes out clean, and nothing of it runs', async ({ member }) => {
  const { page } = await anEditor(member);
  const id = await begin(page);
  for (const { from, html, becomes } of CLIPBOARD) {
    await textbox(page).focus();
    for (const keys of ['ControlOrMeta+A', 'Delete', 'ControlOrMeta+Alt+0']) await page.keyboard.press(keys);
    await textbox(page).evaluate((box, text) => {
      const data = new DataTransfer();
      data.setData('text/html', text);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
    const shown = await textbox(page).evaluate((box) => box.innerHTML.replace(/ (class|rel|target)="[^"]*"|<br[^>]*>/g, '').replace(/(<p><\/p>)+$/, ''));
    expect(shown, from).toBe(becomes);
  }
  expect(await page.evaluate(() => 'pasted' in window)).toBe(false);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saved(page)).toBeVisible();
  expect(await sql(`SELECT content -> 'body' -> 'doc' -> 'content' -> 0 ->> 'type' AS first FROM article_draft WHERE id = $1`, [id])).toEqual([{ first: 'paragraph' }]);
});

test('without script a draft goes into the trash and comes back; what is published is withdrawn, says why at its address, and comes back', async ({ member, page: reader }) => {
  const { page } = await anEditor(() => member({ javaScriptEnabled: false }));
  await page.goto('/admin/articles');
  await page.getByRole('button', { name: 'New article' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Not meant');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Delete the draft…' }).click();
  await page.getByRole('button', { name: 'Put it into the trash' }).click();
  await expect(page.getByText('It is in the trash. On')).toBeVisible();
  await page.goto('/admin/articles?state=DISCARDED');
  await page.getByRole('rowheader').filter({ hasText: 'Not meant' }).first().getByRole('link').click();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Not meant');

  const question = await aQuestion();
  await page.goto(`/admin/articles/${question.articleId}/edit`);
  await page.getByRole('link', { name: 'Withdraw…' }).click();
  await page.getByRole('button', { name: 'Withdraw the article' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Reason, for readers').fill('The maker asked us to.');
  await page.getByRole('button', { name: 'Withdraw the article' }).click();
  await expect(page.getByText('It is withdrawn.')).toBeVisible();
  expect((await reader.goto(question.article))?.status()).toBe(410);
  await expect(reader.getByText('They say: The maker asked us to.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText('It is back.')).toBeVisible();
  expect((await reader.goto(question.article))?.status()).toBe(200);
});

test('an editor closes the poll of an article early and asks anew; what was asked before stays below it', async ({ member, page: reader }) => {
  const { page } = await anEditor(member);
  await watchPolicy(page);
  const question = await aQuestion();
  await open(page, `/admin/articles/${question.articleId}/edit`);
  await page.getByRole('link', { name: 'Close it early, or ask anew' }).click();
  await page.getByLabel('Reason, shown with the verdict').fill('The shop has closed.');
  await page.getByRole('button', { name: 'Close the poll' }).click();
  await expect(page.getByText('The poll is closed. Nothing is counted any more.')).toBeVisible();
  await page.getByLabel('Why it is asked anew').fill('Another shop has opened.');
  await page.getByLabel('Question', { exact: true }).fill(`${question.title} Still?`);
  await page.getByRole('button', { name: 'Ask anew' }).click();
  await expect(page.getByRole('alert')).toContainText('Say when the poll closes.');
  await expect(page.getByLabel('Why it is asked anew')).toHaveValue('Another shop has opened.');
  await page.getByLabel('Closes at (Europe/Berlin)').fill('2099-07-01T12:00');
  await page.getByRole('button', { name: 'Ask anew' }).click();
  await expect(page.getByText('The article asks anew.')).toBeVisible();
  await sweepHere(page);
  expect(await sql(`SELECT closes_at::text AS at FROM poll WHERE question = $1`, [`${question.title} Still?`])).toEqual([{ at: '2099-07-01 10:00:00+00' }]);
  await reader.goto(question.article);
  await expect(reader.getByRole('button', { name: 'YAY' })).toBeVisible();
  await expect(reader.getByRole('region', { name: 'Asked before' })).toContainText('The shop has closed.');
});

test('two tabs of one article do not overwrite each other, and a text without a connection is sent later', async ({ member }) => {
  const { page, context } = await anEditor(member);
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
  await context.setOffline(true);
  await other.getByLabel('Dek').fill('Written in a tunnel');
  await other.getByLabel('Title', { exact: true }).focus();
  await expect(other.getByText('Your text is kept in this browser and is sent when it is back.')).toBeVisible();
  await context.setOffline(false);
  await expect(saved(other)).toBeVisible();
  expect(await sql(`SELECT content ->> 'dek' AS dek FROM article_draft WHERE id = $1`, [id])).toEqual([{ dek: 'Written in a tunnel' }]);
});

/** Presses Tab until it has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
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
  for (const n of [0, 1]) {
    await press(page, part.getByRole('button', { name: 'Add a picture' }));
    await press(page, described(page.getByRole('dialog', { name: 'Choose a picture' })).nth(n));
  }
  await press(page, part.getByRole('button', { name: 'Earlier: picture 2' }));
  await press(page, part.getByRole('button', { name: 'Done' }));
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
