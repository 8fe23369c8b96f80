import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import type { Person } from './testing/person.ts';
import { aQuestion, type Question } from './testing/question.ts';
import { say, Talk } from './testing/talk.ts';

/** All of it by links and plain forms, on a phone. */
test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, expectedNoise: /\.js csp$|status of (404|422)/ });
const WITHOUT = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };

const vote = (who: Person, question: Question, side: 'YAY' | 'NAY') =>
  who.ask('mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename } }', { input: { pollId: question.pollId, choice: [question.options[side]] } });

test('a visitor reads the camps apart and in the order they like; words from before stand in no camp', async ({ page, member }) => {
  const question = await aQuestion();
  const [yay, nay] = [await member(), await member()];
  await vote(yay, question, 'YAY');
  await vote(nay, question, 'NAY');
  await sql('INSERT INTO comment (post_id, source) VALUES ($1, $2)', [question.articleId, 'Said before there were accounts.']);
  const first = await say(yay, question, 'It goes with everything.');
  const last = await say(nay, question, 'It goes with nothing.');
  await yay.ask('mutation ($id: ID!) { likeComment(id: $id) { __typename } }', { id: last });
  const legacy = page.getByRole('article').filter({ hasText: 'A voice from before' });

  await page.goto(question.article);
  await expect(legacy).toContainText('Said before there were accounts.');
  const cards = page.locator('#comments > ul > li');
  await expect(cards.first()).toContainText('It goes with nothing.');
  await page.getByRole('navigation', { name: 'Order of comments' }).getByRole('link', { name: 'Oldest' }).click();
  await expect(cards.first()).toContainText('Said before there were accounts.');
  await page.getByRole('navigation', { name: 'Camps' }).getByRole('link', { name: 'YAY' }).click();
  await expect(cards).toHaveCount(1);
  await expect(new Talk(page).byId(first)).toContainText('It goes with everything.');
  await expect(legacy).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Camps' }).getByRole('link', { name: 'All' }).click();
  await page.getByRole('navigation', { name: 'Order of comments' }).getByRole('link', { name: 'Best' }).click();
  await expect(cards.first()).toContainText('It goes with nothing.');
  await page.getByRole('link', { name: 'Changed since' }).click();
  await expect(page.getByText('Nobody here has spoken for another side since.')).toBeVisible();
});

test('what a member has blocked or muted is folded up for them, and opens when they want it', async ({ member }) => {
  const question = await aQuestion();
  const [reader, loud, furry] = [await member(WITHOUT), await member(), await member()];
  const [blocked, muted] = [await say(loud, question, 'NO. NO. NO.'), await say(furry, question, 'It comes in faux fur.')];
  const { page } = reader;
  await page.goto(`/members/${loud.handle}`);
  await page.getByRole('button', { name: `Block ${loud.handle}` }).click();
  await page.goto('/me/blocks');
  await page.getByLabel('Words and phrases, one a line').fill(`Fur\n${'x'.repeat(62)}`);
  await page.getByRole('button', { name: 'Save the words' }).click();
  await expect(page.getByRole('link', { name: 'A word is 2 characters over the limit of 60.' })).toBeVisible();
  await expect(page.getByLabel('Words and phrases, one a line')).toHaveValue(/^Fur\r?\nx+$/);
  await page.getByLabel('Words and phrases, one a line').fill('Fur');
  await page.getByRole('button', { name: 'Save the words' }).click();
  await expect(page.getByText('One word is muted now.')).toBeVisible();

  await page.goto(question.article);
  const talk = new Talk(page);
  await expect(talk.byId(blocked).getByText('NO. NO. NO.')).toBeHidden();
  await expect(talk.byId(muted).getByText('It comes in faux fur.')).toBeHidden();
  await talk.byId(muted).getByText('Muted word: show').click();
  await expect(talk.byId(muted).getByText('It comes in faux fur.')).toBeVisible();
  await talk.byId(blocked).getByText('Show anyway').click();
  await expect(talk.byId(blocked).getByText('NO. NO. NO.')).toBeVisible();
});

test('a member watches a talk, finds what is unread, and mutes it in the end', async ({ member }) => {
  const question = await aQuestion();
  const [reader, writer] = [await member(WITHOUT), await member()];
  await say(writer, question, 'The first thing.');
  const { page } = reader;
  await page.goto(question.article);
  await page.getByRole('link', { name: 'Watch or mute' }).click();
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  await page.goto(question.article);
  await expect(page.getByRole('link', { name: 'You watch this' })).toBeVisible();
  const second = await say(writer, question, 'The second thing.');
  await page.goto('/me/watching');
  await expect(page.getByRole('link', { name: question.title }).first()).toBeVisible();
  await page.goto(question.article);
  await expect(new Talk(page).byId(second)).toContainText('New');
  await page.getByRole('link', { name: 'Go to the first unread' }).click();
  expect(new URL(page.url()).hash).toBe(`#comment-${second}`);
  await page.getByRole('link', { name: 'You watch this' }).click();
  await page.getByRole('button', { name: 'Mute', exact: true }).click();
  await page.goto(question.article);
  await expect(page.getByRole('link', { name: 'You have muted this' })).toBeVisible();
});

test('a thread that is split off takes its addresses along, and so does a topic that moves', async ({ member, sample }) => {
  const [writer, ines] = [await member(), await sample('Ines-Sample', WITHOUT)];
  const { boardGroups } = await writer.ask<{ boardGroups: { boards: { id: string; slug: string }[] }[] }>('{ boardGroups { boards { id slug } } }');
  const boardId = boardGroups.flatMap(({ boards }) => boards).find(({ slug }) => slug === 'finds')?.id;
  const { startTopic } = await writer.ask<{ startTopic: { topic: { id: string; path: string } } }>(
    'mutation ($input: StartTopicInput!) { startTopic(input: $input) { ... on TopicWritten { topic { id path } } } }',
    { input: { boardId, title: `Two things by ${writer.handle}`, body: 'One and the other.' } },
  );
  const { id, path } = startTopic.topic;
  const [stays, goes] = [await say(writer, { articleId: id }, 'The one.'), await say(writer, { articleId: id }, 'The other.')];
  const answer = await say(writer, { articleId: id }, 'Because of the other.', goes);
  const { page } = ines;
  await page.goto(`${path}/arrange`);
  const split = page.getByRole('region', { name: 'Split off a new topic' });
  await split.getByRole('checkbox', { name: /The other\./ }).check();
  await split.getByLabel('Title of the new topic').fill(`The other by ${writer.handle}`);
  await split.getByLabel('Reason, which everybody reads').fill('Two things at once.');
  await split.getByRole('button', { name: 'Split' }).click();
  await expect(page.getByRole('heading', { name: `The other by ${writer.handle}`, level: 1 })).toBeVisible();
  const there = new URL(page.url()).pathname;
  for (const comment of [goes, answer]) {
    await page.goto(`/comments/${comment}`);
    expect([new URL(page.url()).pathname, new URL(page.url()).hash]).toEqual([there, `#comment-${comment}`]);
  }
  await page.goto(`${path}/arrange`);
  const arrange = page.getByRole('region', { name: 'Pin, lock, slow down, move' });
  await arrange.getByRole('combobox', { name: 'Board' }).selectOption('Care and repair');
  await arrange.getByLabel('Reason, which everybody reads').fill('It belongs there.');
  await arrange.getByRole('button', { name: 'Arrange' }).click();
  await expect(page.getByText('Done. It is in the moderation log with your reason.')).toBeVisible();
  await page.goto(`/comments/${stays}`);
  expect(new URL(page.url()).hash).toBe(`#comment-${stays}`);
  await expect(page.getByRole('link', { name: 'Care and repair' }).first()).toBeVisible();
});
