import { Ballot } from './testing/ballot.ts';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { codeSentBy } from './testing/outbox.ts';
import { newAddress } from './testing/person.ts';
import { aQuestion, expectCounted } from './testing/question.ts';
import { fillTalk, report, say, Talk } from './testing/talk.ts';

const WITHOUT = { javaScriptEnabled: false };

test.describe('without script', () => {
  test.use({
    ...WITHOUT,
    // Chromium reports the scripts that it leaves alone as stopped.
    expectedNoise: /status of (401|422)|\.js csp$/,
  });

  test('a visitor reads, pages through the talk, and switches the colours', async ({ page, member }) => {
    const question = await aQuestion();
    await fillTalk(member, question, 22);
    const talk = new Talk(page);

    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Trends' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Trends' })).toBeVisible();
    await page.goto(question.article);
    await expect(page.getByRole('heading', { level: 1, name: question.title })).toBeVisible();
    await expect(talk.comment('Thought number 22.')).toBeVisible();
    await page.getByRole('link', { name: 'Show more' }).click();
    await expect(talk.comment('Thought number 1.')).toBeVisible();
    await page.getByRole('link', { name: 'Newest comments' }).click();
    await expect(talk.comment('Thought number 22.')).toBeVisible();

    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Dark' }).click();
    await expect.poll(paper).not.toBe(light);
    expect(new URL(page.url()).pathname).toBe(question.article);
    await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  });

  test('a visitor votes through sign-in, changes, comments, replies, reports and signs out', { tag: '@phone' }, async ({ page, member }) => {
    const question = await aQuestion();
    const writer = await member();
    const theirs = await say(writer, question, 'Somebody had to say it.');
    const [ballot, talk, email] = [new Ballot(page, question), new Talk(page), newAddress()];

    await page.goto(question.article);
    await ballot.button('YAY').click();
    await page.getByLabel('E-mail').fill(email);
    const code = await codeSentBy(page, email, () => page.getByRole('button', { name: 'Send me a code' }).click());
    await page.getByLabel('Code from the mail').fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(ballot.box.getByText('Your YAY is counted.')).toBeVisible();
    await ballot.changeTo('NAY').click();
    await expect(ballot.said).toHaveText('You said NAY');
    await expectCounted(question, { YAY: 0, NAY: 1 });
    await ballot.reason.fill('x'.repeat(281));
    await ballot.box.getByRole('button', { name: 'Give this reason' }).click();
    await expect(ballot.reason).toHaveAccessibleDescription(/280/);
    await expect(ballot.reason).toHaveValue('x'.repeat(281));

    await talk.field.fill('zip '.repeat(1300));
    await talk.send.click();
    await expect(page.getByRole('alert')).toContainText('This has not been sent yet');
    await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue('zip '.repeat(1300));
    await page.getByRole('textbox', { name: 'Your comment' }).fill('Sent without a single script.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(talk.comment('Sent without a single script.')).toContainText('NAY when written');

    await talk.byId(theirs).getByRole('link', { name: `Reply to ${writer.handle}` }).click();
    await page.getByRole('textbox', { name: 'Your reply' }).fill('And well said.');
    await page.getByRole('button', { name: 'Send reply' }).click();
    await expect(talk.comment('And well said.')).toBeVisible();

    await talk.byId(theirs).getByRole('link', { name: `Report the comment by ${writer.handle}` }).click();
    await page.getByRole('radio', { name: /^Stay with the question/ }).check();
    await page.getByRole('button', { name: 'Send report' }).click();
    await expect(page.getByText('Thank you. A moderator will look at it.')).toBeVisible();

    await page.goto(question.article);
    await talk.comment('Sent without a single script.').getByRole('button', { name: 'Delete your comment' }).click();
    await expect(page.getByText('Your comment is deleted.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect(talk.comment('Sent without a single script.')).toBeVisible();

    await page.goto('/me');
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await page.goto('/me');
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test('a vote from an old page is refused with a sentence when the poll has closed', async ({ member }) => {
    const question = await aQuestion();
    const { page } = await member(WITHOUT);
    const ballot = new Ballot(page, question);
    await page.goto(question.article);
    await sql('UPDATE poll SET closes_at = now() WHERE id = $1', [question.pollId]);
    await ballot.button('NAY').click();
    await expect(ballot.problem).toContainText('closed');
    await expect(ballot.box.getByText('It closed without a vote.')).toBeVisible();
    await expectCounted(question, { YAY: 0, NAY: 0 });
  });

  test('a moderator decides a case and takes it back', async ({ member, moderator }) => {
    const question = await aQuestion();
    const [writer, judge] = [await member(), await moderator(WITHOUT)];
    const id = await say(writer, question, 'A word under review.');
    await report(await member(), id);
    const { page } = judge;
    await page.goto(`/admin/review?case=comment-${id}`);
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByText('Removed. The author is told why.')).toBeVisible();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Undone. The case is open again.')).toBeVisible();
    await expect(page.getByRole('heading', { name: `Comment by ${writer.handle}` })).toBeVisible();
  });
});
