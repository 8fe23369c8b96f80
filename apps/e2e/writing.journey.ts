import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { axe } from './testing/axe.ts';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { proveAddress } from './testing/person.ts';
import { aQuestion } from './testing/question.ts';
import { fillTalk, say, Talk } from './testing/talk.ts';

// 400: the stream of a topic, asked for in the moment in which it is deleted.
test.use({ expectedNoise: /status of (401|403|404|422)|status of 400 .*TalkMoved|ERR_FAILED|\.js csp$/ });

/** Selects the words of an element, as somebody who reads does. */
async function select(words: Locator): Promise<void> {
  await words.evaluate((element) => document.getSelection()?.selectAllChildren(element));
}

/** Focuses a field and waits for what the script adds to it. */
async function begin(page: Page, field: Locator): Promise<void> {
  await field.click();
  await expect(page.getByRole('toolbar', { name: 'Markdown' })).toBeVisible();
}

test('a member is mentioned by the first letters of their handle, and told', { tag: '@phone' }, async ({ member }) => {
  const question = await aQuestion();
  const [writer, friend] = [await member(), await member()];
  await say(friend, question, 'I was here before.');
  const { page } = writer;
  const talk = new Talk(page);
  await open(page, question.article);
  await begin(page, talk.field);
  await talk.field.pressSequentially('Ask @');
  const list = page.getByRole('listbox', { name: 'Members to mention' });
  await expect(list.getByRole('option', { name: friend.handle })).toBeVisible();
  await axe(page, 'with members to choose');
  await talk.field.pressSequentially(friend.handle.slice(0, 6));
  await expect(list.getByRole('option', { name: friend.handle })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await talk.field.press('Backspace');
  await list.getByRole('option', { name: friend.handle }).click();
  await expect(talk.field).toHaveValue(`Ask @${friend.handle} `);
  await talk.send.click();
  await expect(talk.section.getByRole('link', { name: `@${friend.handle}` })).toHaveAttribute('href', `/members/${friend.handle}`);

  await open(friend.page, '/alerts');
  await expect(async () => {
    await friend.page.reload();
    await expect(friend.page.getByRole('main')).toContainText(`@${writer.handle} mentioned you in`, { timeout: 500 });
  }).toPass();
  await friend.page.getByRole('link', { name: 'Go there' }).first().click();
  await expect(friend.page.getByText(`Ask @${friend.handle}`)).toBeVisible();
});

test('selected words become a quote that follows what happens to them', { tag: '@phone' }, async ({ member }) => {
  const question = await aQuestion();
  const [author, writer] = [await member(), await member()];
  const quoted = await say(author, question, 'It holds two books and a thermos.');
  const { page } = writer;
  const talk = new Talk(page);
  await open(page, question.article);
  await talk.section.scrollIntoViewIfNeeded();
  await expect(async () => {
    await select(talk.comment('It holds two books and a thermos.').locator('p').first());
    await expect(page.getByRole('link', { name: 'Quote these words' })).toBeInViewport({ timeout: 500 });
  }).toPass();
  await page.getByRole('link', { name: 'Quote these words' }).click();
  const field = page.getByLabel('Your reply');
  await expect(field).toHaveValue(`> [@${author.handle}](/comments/${quoted}):\n>\n> It holds two books and a thermos.\n\n`);
  await field.press('ControlOrMeta+End');
  await field.pressSequentially('Not mine.');
  await page.getByRole('button', { name: 'Send reply' }).click();
  const quote = talk.section.getByRole('blockquote');
  await expect(quote).toContainText('two books');
  await expect(quote.getByRole('link', { name: `@${author.handle}` })).toHaveAttribute('href', `/comments/${quoted}`);
  await author.ask('mutation ($input: EditCommentInput!) { editComment(input: $input) { __typename } }', { input: { commentId: quoted, body: 'It holds one book.' } });
  await page.reload();
  await expect(quote).toContainText('edited since');
  await talk.byId(quoted).getByRole('link', { name: /^edited/ }).click();
  await expect(page.getByRole('heading', { name: 'What was edited' })).toBeFocused();
  await expect(page.locator('del').first()).toContainText('two');
  await axe(page, 'what was edited');

  await author.ask('mutation ($id: ID!) { deleteComment(id: $id) { __typename } }', { id: quoted });
  await open(page, question.article);
  await expect(quote).toContainText('These words are not here any more.');
  await expect(quote).not.toContainText('books');
});

test('a picture and a card are put into a comment', async ({ member }) => {
  const question = await aQuestion();
  const { page, handle } = await member();
  await sql(`UPDATE member SET created_at = now() - interval '40 days', active_days = 20 WHERE handle = $1`, [handle]);
  const talk = new Talk(page);
  await open(page, question.article);
  await begin(page, talk.field);
  await talk.field.fill(`${new URL(page.url()).origin}${question.trend}`);
  await page.getByRole('button', { name: 'Picture' }).click();
  const desk = page.getByRole('dialog', { name: 'Pictures' });
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: { r: Math.floor(Math.random() * 200), g: 60, b: 130 } } }).jpeg().toBuffer();
  await desk.getByLabel('Choose pictures').setInputFiles({ name: 'tote.jpg', mimeType: 'image/jpeg', buffer });
  await desk.getByRole('button', { name: 'Put it into the text' }).click();
  await expect(desk.getByRole('alert')).toContainText('Say in a few words');
  await desk.getByLabel('Description').fill('A plum square');
  await desk.getByRole('button', { name: 'Put it into the text' }).click();
  await expect(desk).toHaveCount(0);
  await expect(talk.field).toHaveValue(/\n\n!\[A plum square\]\(picture:\d+\)\n\n$/);
  await talk.send.click();
  const picture = talk.section.getByRole('img', { name: 'A plum square' });
  await expect(picture).toHaveAttribute('width', '900');
  await expect(talk.section.getByRole('complementary')).toContainText('Trend');
  await axe(page, 'a comment with a picture and a card');
});

test('a topic is deleted and brought back', async ({ member }) => {
  const { page, ask } = await member();
  const [board] = await sql<{ id: string }>('SELECT id FROM board WHERE audience_id = 1 AND writers_id = 1 AND starters_id = 1 ORDER BY id LIMIT 1');
  const { startTopic } = await ask<{ startTopic: { topic: { id: string; path: string } } }>(
    'mutation ($input: StartTopicInput!) { startTopic(input: $input) { ... on TopicWritten { topic { id path } } } }',
    { input: { boardId: board?.id, title: 'Handles or straps', body: 'Say what lasts.' } },
  );
  await open(page, startTopic.topic.path);
  await page.getByRole('button', { name: 'Delete the topic' }).click();
  await expect(page.getByText('Your topic is deleted.')).toBeVisible();
  expect((await page.request.get(startTopic.topic.path)).status()).toBe(404);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Your topic is back.')).toBeVisible();
  await expect(page.getByText('Say what lasts.')).toBeVisible();

  const other = await member();
  await say(other, { articleId: startTopic.topic.id }, 'Straps, for ten years.');
  await open(page, startTopic.topic.path);
  await page.getByRole('button', { name: 'Delete the topic' }).click();
  await expect(page.getByRole('heading', { name: 'Deleted by its author', level: 1 })).toBeVisible();
  await open(other.page, startTopic.topic.path);
  await expect(other.page.getByText('Straps, for ten years.')).toBeVisible();
  await expect(other.page.getByRole('main')).not.toContainText(/Handles or straps|Say what lasts/);
  await axe(other.page, 'a topic that its author has deleted');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Handles or straps', level: 1 })).toBeVisible();
});

test('a crash of the tab loses no letter; signing out leaves none of them to who comes next', async ({ member }) => {
  const question = await aQuestion();
  const { page, context, email } = await member();
  await context.route('**/drafts', (route) => route.abort());
  await open(page, question.article);
  await begin(page, new Talk(page).field);
  await new Talk(page).field.fill('Typed in the moment of the crash.');
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  const talk = new Talk(next);
  await open(next, question.article);
  await expect(talk.field).toHaveValue('Typed in the moment of the crash.');
  const kept = () => next.evaluate(() => JSON.stringify(localStorage));
  expect(await kept()).toContain('moment of the crash');

  await open(next, '/me');
  await next.getByRole('button', { name: 'Sign out' }).click();
  await expect(next.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  expect(await kept()).not.toContain('moment of the crash');
  await proveAddress(context, `other-${email}`);
  await open(next, question.article);
  await talk.field.click();
  await expect(next.getByRole('toolbar', { name: 'Markdown' })).toBeVisible();
  await expect(talk.field).toHaveValue('');
});

test('the words of a blocked member are not announced, and an anchor leads to its page', async ({ member }) => {
  const question = await aQuestion();
  const ids = await fillTalk(member, question, 22);
  const [reader, blocked, other] = [await member(), await member(), await member()];
  await reader.ask('mutation ($handle: String!) { block(handle: $handle) { __typename } }', { handle: blocked.handle });
  const talk = new Talk(reader.page);
  await open(reader.page, `${question.article}#comment-${ids[0]}`);
  await expect(talk.byId(ids[0] ?? '')).toBeFocused();
  await open(reader.page, question.article);
  await talk.section.scrollIntoViewIfNeeded();
  await say(blocked, question, 'You do not hear this.');
  await say(other, question, 'You hear this.');
  await expect(reader.page.getByRole('link', { name: '1 new comment', exact: true })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a comment is quoted, and its history read', async ({ member }) => {
    const question = await aQuestion();
    const [writer, { page }] = [await member(), await member({ javaScriptEnabled: false })];
    const id = await say(writer, question, 'A **first** thought.');
    await page.goto(question.article);
    await page.locator(`#comment-${id}`).getByRole('link', { name: `Quote ${writer.handle}` }).click();
    await expect(page.getByLabel('Your reply')).toHaveValue(new RegExp(`^> \\[@${writer.handle}\\]\\(/comments/${id}\\):\\r?\\n>\\r?\\n> A \\*\\*first\\*\\* thought\\.`));
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByRole('group', { name: 'Preview' }).getByRole('blockquote')).toContainText(`@${writer.handle}`);
    await page.getByRole('button', { name: 'Send reply' }).click();
    await expect(page.locator(`blockquote`, { hasText: 'A first thought.' })).toBeVisible();
    await page.goto(`/comments/${id}/history`);
    await expect(page.getByText('Nothing was edited, or its words are gone.')).toBeVisible();
    await page.goto('/me/pictures');
    await expect(page.getByLabel('Choose pictures')).toBeVisible();
  });
});
