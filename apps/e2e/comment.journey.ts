import { Ballot } from './testing/ballot.ts';
import { expect, test } from './testing/journey.ts';
import { goOffline, open, scriptRuns } from './testing/open.ts';
import { proveAddress } from './testing/person.ts';
import { aQuestion } from './testing/question.ts';
import { fillTalk, say, Talk } from './testing/talk.ts';

test('a comment is written, answered, edited, deleted and brought back', { tag: '@phone' }, async ({ member }) => {
  const question = await aQuestion();
  const [writer, reader] = [await member(), await member()];
  const talk = new Talk(writer.page);
  await open(writer.page, question.article);
  await new Ballot(writer.page, question).button('NAY').click();
  await talk.field.fill('No room for *anything*.');
  await talk.send.click();
  const comment = talk.comment('No room for anything.');
  await expect(comment).toContainText(writer.handle);
  await expect(comment).toContainText('NAY when written');
  await expect(talk.section.getByRole('heading', { name: '1 comment' })).toBeVisible();

  await open(reader.page, question.article);
  await reader.page.getByRole('link', { name: `Reply to ${writer.handle}` }).click();
  await reader.page.getByLabel('Your reply').fill('Leave the laptop at home.');
  await reader.page.getByRole('button', { name: 'Send reply' }).click();
  await reader.page.waitForURL(/#comment-/);
  await expect(new Talk(reader.page).comment('Leave the laptop at home.')).toBeFocused();

  await open(writer.page, '/alerts');
  await expect(writer.page.getByRole('main')).toContainText(reader.handle);
  await writer.page.getByRole('link', { name: 'Go there' }).click();
  await expect(talk.comment('Leave the laptop at home.')).toBeVisible();

  await comment.getByRole('link', { name: 'Edit your comment' }).click();
  await expect(writer.page.getByRole('heading', { name: 'Edit your comment' })).toBeFocused();
  await writer.page.getByRole('textbox', { name: 'Your comment' }).fill('No room for anything at all.');
  await writer.page.getByRole('button', { name: 'Save' }).click();
  const edited = talk.comment('No room for anything at all.');
  await expect(edited).toContainText('edited');
  await expect(edited).toContainText('NAY when written');

  await edited.getByRole('button', { name: 'Delete your comment' }).click();
  await expect(writer.page.getByText('Your comment is deleted.')).toBeVisible();
  await expect(writer.page.getByText('You deleted this comment.')).toBeVisible();
  await reader.page.reload();
  await expect(reader.page.getByText('Deleted by its author.')).toBeVisible();
  await expect(reader.page.getByText('No room for anything at all.')).toHaveCount(0);

  await writer.page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(writer.page.getByText('Your comment is back.')).toBeVisible();
  await expect(edited).toBeVisible();
});

test('the address of a comment leads to its place on the right page', async ({ page, member }) => {
  const question = await aQuestion();
  const ids = await fillTalk(member, question, 24);
  const oldest = ids[0] ?? '';
  const answer = await say(await member(), question, 'An answer to the first thought.', oldest);
  const talk = new Talk(page);

  await open(page, question.article);
  await expect(talk.comment('Thought number 24.')).toBeVisible();
  await expect(talk.comment('Thought number 1.')).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Pages of comments' }).getByRole('link', { name: 'Show more' }).click();
  await expect(talk.comment('Thought number 1.')).toBeVisible();
  await expect(talk.comment('Thought number 24.')).toHaveCount(0);

  for (const id of [oldest, answer]) {
    await open(page, `/comments/${id}`);
    await expect(page).toHaveURL(new RegExp(`#comment-${id}$`));
    await expect(talk.byId(id)).toBeInViewport();
    await expect(talk.byId(id)).toBeFocused();
  }
  await page.getByRole('link', { name: 'Newest comments' }).click();
  await expect(talk.comment('Thought number 24.')).toBeVisible();
});

test.describe('what was typed stays', () => {
  test.use({ expectedNoise: /status of (401|403|422)|ERR_INTERNET_DISCONNECTED/ });

  test('when a comment is too long', { tag: '@phone' }, async ({ member }) => {
    const question = await aQuestion();
    const { page } = await member();
    const talk = new Talk(page);
    await open(page, question.article);
    const words = 'zip '.repeat(1300);
    await talk.field.fill(words);
    await talk.send.click();
    await expect(page.getByRole('alert')).toContainText('This has not been sent yet');
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(talk.field).toHaveAttribute('aria-invalid', 'true');
    await expect(talk.field).toHaveValue(words);
    await expect(page.getByText('Nobody has spoken yet.')).toBeVisible();
  });

  test('when the session ended in another tab, until it is sent after signing in again', async ({ member }) => {
    const question = await aQuestion();
    const { page, context, email, ask } = await member();
    const talk = new Talk(page);
    await open(page, question.article);
    await talk.field.fill('Written before the session ended.');
    await ask('mutation { signOut { done } }');
    await talk.send.click();
    await expect(page.getByRole('alert')).toContainText(/sign in/i);
    await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Written before the session ended.');

    await proveAddress(context, email);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(talk.comment('Written before the session ended.')).toBeVisible();
  });

  test('when the member was suspended meanwhile, who is told why', async ({ member, sample }) => {
    const question = await aQuestion();
    const { page, handle } = await member();
    const talk = new Talk(page);
    await open(page, question.article);
    await talk.field.fill('Written before the suspension.');
    const moderator = await sample('Moss-Sample');
    const { member: subject } = await moderator.ask<{ member: { id: string } }>(
      'query ($handle: String!) { member(handle: $handle) { id } }',
      { handle },
    );
    await moderator.ask('mutation ($input: SanctionMemberInput!) { sanctionMember(input: $input) { __typename } }', {
      input: { kind: 'SUSPEND', memberId: subject.id, days: 3, reason: 'Shouting at other members.' },
    });
    await talk.send.click();
    await expect(page.getByRole('alert').first()).toContainText('suspended');
    await expect(page.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Written before the suspension.');
  });

  test('when the network is gone', async ({ member }) => {
    const question = await aQuestion();
    const { page, context } = await member();
    const talk = new Talk(page);
    await open(page, question.article);
    await talk.field.fill('Written in a tunnel.');
    await goOffline(page);
    await talk.send.click();
    await expect(page.getByRole('alert')).toContainText('Not sent.');
    await expect(talk.field).toHaveValue('Written in a tunnel.');
    await context.setOffline(false);
    await talk.send.click();
    await expect(talk.comment('Written in a tunnel.')).toBeVisible();
    await expect(talk.field).toHaveValue('');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('a reply keeps its place in the talk after it was sent', async ({ member }) => {
  const question = await aQuestion();
  const writer = await member();
  const id = await say(writer, question, 'A lonely thought.');
  await open(writer.page, `/comments/${id}/reply`);
  await writer.page.getByLabel('Your reply').fill('Talking to myself.');
  await writer.page.getByRole('button', { name: 'Send reply' }).click();
  await writer.page.waitForURL(/#comment-/);
  await scriptRuns(writer.page);
  const thread = new Talk(writer.page).section.getByRole('listitem').filter({ hasText: 'A lonely thought.' });
  await expect(thread.getByRole('listitem').filter({ hasText: 'Talking to myself.' })).toBeVisible();
});
