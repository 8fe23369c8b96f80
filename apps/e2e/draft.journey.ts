import { CLIPBOARD } from './testing/clipboard.ts';
import { sql } from './testing/database.ts';
import { anEditor, begin, saved, textbox } from './testing/desk.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { aQuestion } from './testing/question.ts';
import { sweepHere, watchPolicy } from './testing/sweep.ts';

test.use({ expectedNoise: /status of (404|409|410|422)|\.js csp$/ });

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
