import type { Page } from '@playwright/test';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { goOffline, open } from './testing/open.ts';
import { proveAddress } from './testing/person.ts';
import { aQuestion } from './testing/question.ts';
import { say, Talk } from './testing/talk.ts';

const saved = (page: Page) => page.waitForResponse((response) => response.url().endsWith('/drafts') && response.ok());

/** Types, leaves the field, and waits until the server has it. */
async function type(page: Page, words: string): Promise<void> {
  const { field } = new Talk(page);
  await field.click();
  await expect(page.getByRole('toolbar', { name: 'Markdown' })).toBeVisible();
  const answer = saved(page);
  await field.fill(words);
  await field.blur();
  await answer;
}

test.describe('nothing typed is lost', () => {
  test.use({ expectedNoise: /status of (401|403|422|503)|ERR_INTERNET_DISCONNECTED|Failed to fetch/ });

  test('by a crash, the back button or a reload, and it is gone from the drafts once it is sent', { tag: '@phone' }, async ({ member }) => {
    const question = await aQuestion();
    const { page, context } = await member();
    await open(page, question.article);
    await type(page, 'Typed before the crash.');
    await page.close();
    const next = await context.newPage();
    const talk = new Talk(next);
    await open(next, question.article);
    await expect(talk.field).toHaveValue('Typed before the crash.');
    await talk.field.click();
    await expect(next.getByRole('toolbar', { name: 'Markdown' })).toBeVisible();
    await talk.field.fill('Typed before going back.');
    await open(next, '/trends');
    await next.goBack();
    await expect(talk.field).toHaveValue('Typed before going back.');
    await open(next, '/me/drafts');
    await expect(next.getByRole('main')).toContainText('Typed before going back.');
    await next.getByRole('link', { name: /Comment on/ }).click();
    await next.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(talk.comment('Typed before going back.')).toBeVisible();
    await open(next, '/me/drafts');
    await expect(next.getByRole('main')).toContainText('Nothing unsent.');
  });

  test('without network, nor when the session ends before it is back', async ({ member }) => {
    const question = await aQuestion();
    const { page, context, email, ask } = await member();
    const talk = new Talk(page);
    await open(page, question.article);
    await type(page, 'Typed on the train.');
    await goOffline(page);
    await talk.field.fill('Typed in the tunnel.');
    await talk.field.blur();
    await expect(page.getByText('Your text is kept in this browser.')).toBeVisible();
    await context.setOffline(false);
    await expect.poll(async () => (await ask<{ unsentTexts: { nodes: { body: string }[] } }>('{ unsentTexts { nodes { body } } }')).unsentTexts.nodes[0]?.body).toBe('Typed in the tunnel.');

    await ask('mutation { signOut { done } }');
    await talk.field.fill('Typed after the session ended.');
    await talk.field.blur();
    await expect(page.getByText('You are not signed in any more.')).toBeVisible();
    await page.reload();
    await proveAddress(context, email);
    await open(page, question.article);
    await expect(talk.field).toHaveValue('Typed after the session ended.');
  });

  test('in two tabs: both texts are kept', async ({ member }) => {
    const question = await aQuestion();
    const { page, context } = await member();
    const second = await context.newPage();
    await open(page, question.article);
    await open(second, question.article);
    await type(page, 'From the first tab.');
    await type(second, 'From the second tab.');
    await expect(second.getByText('You have also written here on another page.')).toBeVisible();
    await open(second, '/me/drafts');
    for (const words of ['From the first tab.', 'From the second tab.']) await expect(second.getByRole('main')).toContainText(words);
  });

  test('when the topic is locked meanwhile, which the list of drafts says', async ({ member }) => {
    const { page, ask } = await member();
    const [board] = await sql<{ id: string }>('SELECT id FROM board WHERE audience_id = 1 AND writers_id = 1 AND starters_id = 1 ORDER BY id LIMIT 1');
    const { startTopic } = await ask<{ startTopic: { topic: { id: string } } }>(
      'mutation ($input: StartTopicInput!) { startTopic(input: $input) { ... on TopicWritten { topic { id } } } }',
      { input: { boardId: board?.id, title: 'Handles or straps', body: 'Say.' } },
    );
    await open(page, `/topics/${startTopic.topic.id}`);
    await type(page, 'Straps, as I was about to say.');
    await sql('UPDATE topic SET locked_at = now(), lock_reason = $2 WHERE post_id = $1', [startTopic.topic.id, 'All has been said.']);
    await new Talk(page).send.click();
    await expect(page.getByRole('alert')).toContainText('This topic is locked: All has been said.');
    await expect(new Talk(page).field).toHaveValue('Straps, as I was about to say.');
    await open(page, '/me/drafts');
    await expect(page.getByRole('main')).toContainText('This topic is locked: All has been said.');
    await expect(page.getByRole('main')).toContainText('Straps, as I was about to say.');
  });
});

test('the desk marks words by button and key, and previews by the server', async ({ member }) => {
  const question = await aQuestion();
  const { page } = await member();
  const talk = new Talk(page);
  await open(page, question.article);
  await talk.field.click();
  await talk.field.fill('roomy');
  await talk.field.selectText();
  await page.getByRole('button', { name: 'Bold' }).click();
  await expect(talk.field).toHaveValue('**roomy**');
  await page.keyboard.press('Control+i');
  await expect(talk.field).toHaveValue('***roomy***');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('group', { name: 'Preview' }).locator('strong')).toHaveText('roomy');
  await expect(talk.field).toHaveValue('***roomy***');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, expectedNoise: /\.js csp$/ });

  test('a text is previewed and sent', async ({ member }) => {
    const question = await aQuestion();
    const [writer, { page }] = [await member(), await member({ javaScriptEnabled: false })];
    const id = await say(writer, question, 'A first thought.');
    await page.goto(`/comments/${id}/reply`);
    await page.getByLabel('Your reply').fill('So **sturdy**.');
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByRole('group', { name: 'Preview' }).locator('strong')).toHaveText('sturdy');
    await page.getByRole('button', { name: 'Send reply' }).click();
    await expect(new Talk(page).comment('So sturdy.')).toBeVisible();
  });
});
