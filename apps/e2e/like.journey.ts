import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import type { Person } from './testing/person.ts';
import { aQuestion } from './testing/question.ts';
import { say, Talk } from './testing/talk.ts';

test('a comment is liked and the like taken back in place', { tag: '@phone' }, async ({ member }) => {
  const question = await aQuestion();
  const [writer, reader] = [await member(), await member()];
  const id = await say(writer, question, 'Holds a sketchbook and a pear.');
  await open(writer.page, question.article);
  await expect(new Talk(writer.page).byId(id).getByRole('button', { name: /like/i })).toHaveCount(0);

  await open(reader.page, question.article);
  const button = new Talk(reader.page).byId(id).getByRole('button', { name: `for the comment by ${writer.handle}` });
  const taken = reader.page.waitForResponse(/\/like\.data/);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(button).toContainText('1 like');
  await taken;
  await reader.page.reload();
  await expect(button).toContainText('1 like');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(button).toHaveText(/^Like for/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, expectedNoise: /\.js csp$/ });

  test('a comment is liked by a plain form', async ({ member }) => {
    const question = await aQuestion();
    const [writer, reader] = [await member(), await member({ javaScriptEnabled: false })];
    const id = await say(writer, question, 'Zips that stay shut.');
    await reader.page.goto(question.article);
    const comment = new Talk(reader.page).byId(id);
    await comment.getByRole('button', { name: /^Like/ }).click();
    await reader.page.waitForURL(new RegExp(`#comment-${id}$`));
    await expect(comment).toContainText('1 like');
  });

  test('whoever changes their vote credits the comment that did it; how many shows from three on, and who spoke for the other side before', { tag: '@phone' }, async ({ page, member }) => {
    const question = await aQuestion();
    const vote = (who: Person, side: 'YAY' | 'NAY') =>
      who.ask('mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename } }', { input: { pollId: question.pollId, choice: [question.options[side]] } });
    const [writer, reader, ...others] = [await member(), await member({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } }), await member(), await member()];
    await vote(writer, 'NAY');
    const id = await say(writer, question, 'It never held a book.');
    for (const turncoat of others) {
      await vote(turncoat, 'YAY');
      await vote(turncoat, 'NAY');
      await turncoat.ask('mutation ($id: ID!) { creditComment(id: $id) { __typename } }', { id });
    }
    await vote(reader, 'YAY');
    await reader.page.goto(question.article);
    const comment = new Talk(reader.page).byId(id);
    await expect(comment).not.toContainText('changed');
    await reader.page.getByRole('button', { name: 'Change to NAY' }).click();
    await expect(reader.page.getByRole('link', { name: 'Credit a comment in the talk' })).toBeVisible();
    await comment.getByRole('button', { name: /changed my vote/ }).click();
    await expect(comment.getByRole('button', { name: /changed my vote/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(comment).toContainText('changed 3 votes');
    await comment.getByRole('button', { name: /changed my vote/ }).click();
    await expect(comment).not.toContainText('changed 3 votes');

    await vote(writer, 'YAY');
    await say(writer, question, 'I was wrong: it holds two.');
    await page.goto(question.article);
    await page.getByRole('link', { name: 'Changed since' }).click();
    await expect(new Talk(page).byId(id)).toContainText('changed since');
    await expect(page.getByText('I was wrong: it holds two.')).toHaveCount(0);
  });
});
