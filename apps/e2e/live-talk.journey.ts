import { expect, test } from './testing/journey.ts';
import { mark, open } from './testing/open.ts';
import { aQuestion } from './testing/question.ts';
import { remove, say, Talk } from './testing/talk.ts';

test('what others say waits behind a link, likes count in place, and what is removed goes at once', { tag: '@phone' }, async ({ member, moderator }) => {
  const question = await aQuestion();
  const [writer, reader, staff] = [await member(), await member(), await moderator()];
  const first = await say(writer, question, 'The first thought.');
  const talk = new Talk(reader.page);
  await open(reader.page, question.article);
  const isSame = await mark(reader.page);
  await talk.section.scrollIntoViewIfNeeded();
  const place = () => talk.byId(first).evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
  const before = await place();

  await staff.ask('mutation ($id: ID!) { likeComment(id: $id) { __typename } }', { id: first });
  await expect(talk.byId(first)).toContainText('1 like');
  await say(writer, question, 'The second thought.');
  await say(staff, question, 'The third thought.');
  const news = reader.page.getByRole('link', { name: '2 new comments' });
  await expect(news).toBeVisible();
  await expect(talk.comment('The third thought.')).toHaveCount(0);
  expect(await place()).toBe(before);
  await news.click();
  await expect(talk.comment('The third thought.')).toBeVisible();
  await expect(talk.comment('The second thought.')).toBeVisible();
  await expect(news).toHaveCount(0);

  await remove(staff, first);
  await expect(reader.page.getByText('This comment was taken away.')).toBeVisible();
  await expect(reader.page.getByText('The first thought.')).toBeHidden();
  expect(await isSame()).toBe(true);
});
