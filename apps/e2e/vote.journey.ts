import { Ballot } from './testing/ballot.ts';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { goOffline, mark, open, scriptRuns } from './testing/open.ts';
import { codeSentBy } from './testing/outbox.ts';
import { newAddress } from './testing/person.ts';
import { aQuestion, expectCounted, type Side } from './testing/question.ts';
import { Talk } from './testing/talk.ts';

const places = [
  { place: 'the article', pathOf: ({ article }: { article: string }) => article },
  { place: 'the card on the home page', pathOf: () => '/' },
  { place: 'the trend page', pathOf: ({ trend }: { trend: string }) => trend },
];

for (const { place, pathOf } of places) {
  test(`a visitor's tap on ${place} is counted after four interactions`, { tag: '@phone' }, async ({ page }) => {
    const question = await aQuestion({ closesInDays: place.includes('home') ? 1 : 60 });
    const ballot = new Ballot(page, question);
    const email = newAddress();
    // The order of the front page may be some seconds old.
    await expect(async () => {
      await page.goto(pathOf(question));
      await expect(ballot.button('YAY')).toBeVisible({ timeout: 500 });
    }).toPass();

    await test.step('1: the tap', () => ballot.button('YAY').click());
    const code = await codeSentBy(page, email, async () => {
      await test.step('2: the address', async () => {
        await page.getByLabel('E-mail').fill(email);
        await page.keyboard.press('Enter');
      });
    });
    await test.step('3: six digits', () => page.getByLabel('Code from the mail').fill(code));
    await test.step('4: done', () => page.getByRole('button', { name: 'Sign in', exact: true }).click());

    await page.waitForURL((url) => url.pathname === pathOf(question));
    await expect(ballot.box.getByRole('status').filter({ hasText: 'Your YAY is counted.' })).toBeVisible();
    await expect(ballot.said).toHaveText('You said YAY');
    await expect(ballot.result('YAY')).toContainText('1 vote');
    await expectCounted(question, { YAY: 1, NAY: 0 });

    await page.reload();
    await expect(ballot.said).toHaveText('You said YAY');
    await expect(ballot.box.getByText('is counted')).toHaveCount(0);
  });
}

test('a member votes, changes and withdraws in place', { tag: '@phone' }, async ({ member }) => {
  const question = await aQuestion();
  const { page } = await member();
  const ballot = new Ballot(page, question);
  await open(page, question.article);
  const isSamePage = await mark(page);

  await ballot.button('YAY').click();
  await expect(ballot.said).toHaveText('You said YAY');
  await expect(ballot.box.getByRole('status').filter({ hasText: 'Your vote is counted.' })).toBeAttached();
  await ballot.changeTo('NAY').click();
  await expect(ballot.said).toHaveText('You said NAY');
  await expect(ballot.result('NAY')).toContainText('1 vote');
  await expect(ballot.result('YAY')).toContainText('0 votes');
  await expectCounted(question, { YAY: 0, NAY: 1 });

  await ballot.withdraw.click();
  await expect(ballot.button('YAY')).toBeVisible();
  await expect(ballot.box.getByRole('status').filter({ hasText: 'Your vote is withdrawn.' })).toBeAttached();
  expect(await isSamePage()).toBe(true);
  await expectCounted(question, { YAY: 0, NAY: 0 });
  await page.reload();
  await expect(ballot.button('NAY')).toBeVisible();
});

test('a vote shows on the open page of somebody else without a reload', async ({ page, member }) => {
  const question = await aQuestion();
  const reader = new Ballot(page, question);
  await open(page, question.article);
  await expect(reader.box.getByText('No votes yet')).toBeVisible();
  const isSamePage = await mark(page);

  const voter = await member();
  const ballot = new Ballot(voter.page, question);
  await open(voter.page, question.trend);
  await ballot.button('NAY').click();
  await expect(ballot.said).toHaveText('You said NAY');

  await expect(reader.box.getByText('1 vote', { exact: true })).toBeVisible();
  expect(await isSamePage()).toBe(true);
});

test('two tabs of one member end with one vote, and both show it', async ({ member }) => {
  const question = await aQuestion();
  const { page, context } = await member();
  const other = await context.newPage();
  const [first, second] = [new Ballot(page, question), new Ballot(other, question)];
  await Promise.all([open(page, question.article), open(other, question.article)]);

  // At the same moment, without waiting for a tag that the other tab's vote turns over already.
  const buttons = await Promise.all([first.button('YAY').elementHandle(), second.button('NAY').elementHandle()]);
  await Promise.all(buttons.map((button) => button?.evaluate((element) => (element as HTMLElement).click())));
  for (const ballot of [first, second]) {
    await expect(ballot.box.getByRole('status').filter({ hasText: 'Your vote is counted.' })).toBeAttached();
  }
  const [vote] = await sql<{ label: Side }>(
    'SELECT o.label FROM vote v JOIN poll_option o ON o.id = ANY(v.choice) WHERE v.poll_id = $1',
    [question.pollId],
  );
  for (const ballot of [first, second]) {
    await expect(ballot.said).toHaveText(`You said ${vote?.label}`);
    await expect(ballot.result(vote?.label ?? 'YAY')).toContainText('1 vote');
  }
  await expectCounted(question, { YAY: Number(vote?.label === 'YAY'), NAY: Number(vote?.label === 'NAY') });
});

test.describe('without a network', () => {
  test.use({ expectedNoise: /ERR_INTERNET_DISCONNECTED/ });

  test('a vote is not lost silently: it says "Not sent. Try again.", and counts at the second try', { tag: '@phone' }, async ({ member }) => {
    const question = await aQuestion();
    const { page, context } = await member();
    const ballot = new Ballot(page, question);
    await open(page, question.article);
    await goOffline(page);
    await ballot.button('NAY').click();
    await expect(ballot.problem).toHaveText('Not sent. Try again.');
    await expect(ballot.button('NAY')).toBeVisible();
    await expectCounted(question, { YAY: 0, NAY: 0 });

    await context.setOffline(false);
    await ballot.button('NAY').click();
    await expect(ballot.said).toHaveText('You said NAY');
    await expect(ballot.problem).toHaveCount(0);
    await expectCounted(question, { YAY: 0, NAY: 1 });
  });
});

test('a vote from a page older than the close is refused with a sentence', async ({ member, sample }) => {
  const question = await aQuestion();
  const { page, context } = await member();
  const ballot = new Ballot(page, question);
  await context.route('**/graphql/stream**', () => undefined); // nothing tells the page
  await open(page, question.article);
  const moderator = await sample('Ines-Sample');
  await moderator.ask('mutation ($input: ClosePollInput!) { closePoll(input: $input) { __typename } }', {
    input: { pollId: question.pollId, reason: 'The question was put twice.' },
  });

  await ballot.button('YAY').click();
  await expect(ballot.problem).toContainText('Your vote was not counted. ');
  await expect(ballot.problem).toContainText('closed');
  await expectCounted(question, { YAY: 0, NAY: 0 });
  await page.reload();
  await expect(ballot.box.getByText('The question was put twice.')).toBeVisible();
  await expect(ballot.button('YAY')).toHaveCount(0);
});

test('a reason given with the vote stands under the comments with its badge, and can be edited', { tag: '@phone' }, async ({ member }) => {
  const question = await aQuestion();
  const { page, handle } = await member();
  const ballot = new Ballot(page, question);
  const talk = new Talk(page);
  await open(page, question.article);
  await ballot.button('YAY').click();
  await ballot.reason.fill('Both hands free.');
  await ballot.box.getByRole('button', { name: 'Give this reason' }).click();

  await ballot.box.getByRole('link', { name: 'Your reason is in the talk' }).click();
  const reason = talk.comment('Both hands free.');
  await expect(reason).toBeVisible();
  await expect(reason).toContainText(handle);
  await expect(reason).toContainText('Reason for the vote');
  await expect(reason).toContainText('YAY when written');

  await reason.getByRole('link', { name: 'Edit your comment' }).click();
  await page.getByLabel('Your reason, at most 280 characters').fill('Both hands free, and a zip.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/#comment-/);
  await scriptRuns(page);
  await expect(talk.comment('Both hands free, and a zip.')).toBeVisible();
});

test('a reason that is too long is refused, and stays in its field', async ({ member }) => {
  const question = await aQuestion();
  const { page } = await member();
  const ballot = new Ballot(page, question);
  await open(page, question.article);
  await ballot.button('NAY').click();
  const words = 'too long '.repeat(40);
  await ballot.reason.fill(words);
  await expect(ballot.box.getByText('79 too many')).toBeVisible();
  await ballot.box.getByRole('button', { name: 'Give this reason' }).click();
  await expect(ballot.reason).toHaveAccessibleDescription(/280/);
  await expect(ballot.reason).toHaveAttribute('aria-invalid', 'true');
  await expect(ballot.reason).toHaveValue(words);
});
