import { Ballot } from './testing/ballot.ts';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { aQuestion, expectCounted } from './testing/question.ts';

test('a poll for members of some days says so before the vote, and takes none of a newcomer', async ({ member }) => {
  const question = await aQuestion();
  await sql(`UPDATE poll SET voter_tier = 'BASIC' WHERE id = $1`, [question.pollId]);
  const { page } = await member();
  const ballot = new Ballot(page, question);
  await open(page, question.article);
  await expect(ballot.box.getByText('Your account is not there yet.')).toBeVisible();
  await expect(ballot.button('YAY')).toHaveCount(0);
  await expectCounted(question, { YAY: 0, NAY: 0 });
});

test('a reminder is asked for on the ballot, and taken back', async ({ member }) => {
  const question = await aQuestion();
  const { page } = await member();
  const ballot = new Ballot(page, question);
  await open(page, question.article);
  await ballot.box.getByRole('button', { name: 'Remind me before it closes' }).click();
  await ballot.box.getByRole('button', { name: 'Do not remind me' }).click();
  await expect(ballot.box.getByRole('button', { name: 'Remind me before it closes' })).toBeVisible();
});

test('an admin opens a closed poll again with a reason that the public log shows', async ({ sample }) => {
  const question = await aQuestion();
  await sql('UPDATE poll SET closed_at = now() WHERE id = $1', [question.pollId]);
  const { page } = await sample('Ada-Sample');
  await open(page, '/admin/polls/closed');
  const row = page.getByRole('listitem').filter({ hasText: question.title });
  await row.getByText('Open this poll again').click();
  await row.getByLabel('Reason').fill('It was closed by mistake.');
  await row.getByRole('button', { name: 'Open the poll again' }).click();
  await expect(page.getByText('The poll is open again.')).toBeVisible();
  await open(page, '/moderation-log');
  await expect(page.getByText('It was closed by mistake.').first()).toBeVisible();
});
