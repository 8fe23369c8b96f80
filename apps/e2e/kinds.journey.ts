import { axe } from './testing/axe.ts';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { aKind, keptVotes, KindBallot } from './testing/kind.ts';
import { open } from './testing/open.ts';

test('a member settles a head-to-head in one tap, and finds the bags where they were', { tag: '@phone' }, async ({ member }) => {
  const poll = await aKind('HEAD_TO_HEAD');
  const { page } = await member();
  const ballot = new KindBallot(page, poll);
  await open(page, poll.trend);
  await expect(ballot.box.getByRole('img')).toHaveCount(2);
  const order = await ballot.box.getByRole('button', { name: /^Choose/ }).allTextContents();
  await axe(page, 'head-to-head, before');
  await ballot.box.getByRole('button', { name: 'Choose Alpha' }).click();
  await expect(ballot.said).toHaveText('You chose Alpha');
  await expect.poll(() => keptVotes(poll)).toEqual({ a: 1, b: 0 });
  await page.reload();
  await expect(ballot.said).toHaveText('You chose Alpha');
  const after = await ballot.box.getByRole('listitem').allTextContents();
  expect(after.map((text) => text.includes('Alpha'))).toEqual(order.map((text) => text.includes('Alpha')));
  await ballot.box.getByRole('button', { name: 'Change to Beta' }).click();
  await expect(ballot.said).toHaveText('You chose Beta');
  await expect.poll(() => keptVotes(poll)).toEqual({ a: 0, b: 1 });
});

test('a member ranks with the arrows, is told the rounds, ranks anew and withdraws', { tag: '@phone' }, async ({ member }) => {
  const poll = await aKind('RANKED');
  const { page } = await member();
  const ballot = new KindBallot(page, poll);
  await open(page, poll.trend);
  await ballot.rank(1).selectOption('Alpha');
  await ballot.rank(2).selectOption('Beta');
  await ballot.box.getByRole('button', { name: 'Move Beta up' }).click();
  await expect(ballot.rank(1).locator('option:checked')).toHaveText('Beta');
  await ballot.rank(3).selectOption('Beta');
  await expect(ballot.rank(1).locator('option:checked')).not.toHaveText('Beta');
  await ballot.rank(1).selectOption('Beta');
  await axe(page, 'ranking, before');
  await ballot.vote.click();
  await expect(ballot.said).toHaveText(/You ranked 1\.\sBeta, 2\.\sAlpha/);
  await expect(ballot.box.getByText('Beta has more than half.')).toBeVisible();
  await ballot.box.getByText('The rounds as a table').click();
  await expect(ballot.box.getByRole('row', { name: /Beta/ })).toContainText('1');
  await axe(page, 'ranking, after');

  await ballot.box.getByText('Change your vote').click();
  await ballot.rank(1).selectOption('Alpha');
  await ballot.vote.click();
  await expect(ballot.said).toHaveText(/You ranked 1\.\sAlpha, 2\.\sBeta/);
  await expect.poll(() => keptVotes(poll, 'firsts')).toEqual({ a: 1, b: 0, c: 0 });
  await ballot.box.getByRole('button', { name: 'Withdraw' }).click();
  await expect(ballot.vote).toBeVisible();
  await expect.poll(() => keptVotes(poll)).toEqual({ a: 0, b: 0, c: 0 });
});

test('a member chooses one with a tap, and several with a button; what is refused stays checked', async ({ member }) => {
  const [one, several] = [await aKind('SINGLE'), await aKind('MULTIPLE')];
  const { page } = await member();
  await open(page, one.trend);
  await new KindBallot(page, one).box.getByRole('button', { name: 'Beta' }).click();
  await expect(new KindBallot(page, one).said).toHaveText('You chose Beta');
  await expect.poll(() => keptVotes(one)).toEqual({ a: 0, b: 1, c: 0 });

  const ballot = new KindBallot(page, several);
  await open(page, several.trend);
  await ballot.box.getByLabel('Alpha').check();
  await ballot.vote.click();
  await expect(ballot.box.getByRole('alert')).toContainText('Choose at least 2.');
  await expect(ballot.box.getByLabel('Alpha')).toBeChecked();
  await ballot.box.getByLabel('Gamma').check();
  await axe(page, 'several, refused');
  await ballot.vote.click();
  await expect(ballot.said).toHaveText('You chose Alpha and Gamma');
  await expect.poll(() => keptVotes(several)).toEqual({ a: 1, b: 0, c: 1 });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, expectedNoise: /\.js csp$/ });

  test('a member ranks by fields, is told of a gap, and reads the rounds when it has closed', { tag: '@phone' }, async ({ member }) => {
    const poll = await aKind('RANKED');
    const { page } = await member();
    const ballot = new KindBallot(page, poll);
    await page.goto(poll.trend);
    await expect(ballot.box.getByRole('button', { name: /^Move/ })).toHaveCount(0);
    await ballot.rank(1).selectOption('Gamma');
    await ballot.rank(3).selectOption('Alpha');
    await ballot.vote.click();
    await expect(ballot.box.getByRole('alert')).toContainText('A rank in between is empty.');
    await expect(ballot.rank(3).locator('option:checked')).toHaveText('Alpha');
    await ballot.rank(2).selectOption('Alpha');
    await ballot.rank(3).selectOption('');
    await ballot.vote.click();
    await expect(ballot.said).toHaveText(/You ranked 1\.\sGamma, 2\.\sAlpha/);
    await sql('UPDATE poll SET closed_at = clock_timestamp() WHERE id = $1', [poll.id]);
    await page.goto(poll.trend);
    await expect(ballot.box.getByText('Gamma by one vote of 1.')).toBeVisible();
    await expect(ballot.box.getByText('Gamma has more than half.')).toBeVisible();
  });
});
