import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
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
});
