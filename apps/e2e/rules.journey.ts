import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { aQuestion } from './testing/question.ts';
import { report, say, Talk } from './testing/talk.ts';

test.use({ expectedNoise: /status of (403|404|422)/ });

test('a rule is tried, goes live, holds a comment, and a moderator releases it by a key', async ({ page, member, moderator }) => {
  const question = await aQuestion();
  const [author, judge] = [await member(), await moderator()];
  const word = `pluggable${question.pollId}`;
  const desk = judge.page;
  await desk.setViewportSize({ width: 390, height: 800 });

  await test.step('written by keyboard, on a phone', async () => {
    await open(desk, '/admin/rules');
    await desk.getByRole('link', { name: 'Write a rule' }).focus();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { level: 1, name: 'A new rule' })).toBeVisible();
    await desk.getByLabel('Name', { exact: true }).fill('Plugs of a journey');
    await desk.getByRole('button', { name: 'Save the rule' }).press('Enter');
    await expect(desk.getByRole('alert')).toBeVisible();
    await expect(desk.getByLabel('Name', { exact: true })).toHaveValue('Plugs of a journey');
    await desk.getByLabel(/one of these words/).fill(`${word}\nanother ${word}`);
    await desk.getByLabel('What the author will read').fill('A moderator looks at plugs before they appear.');
    await desk.getByRole('button', { name: 'Save the rule' }).press('Enter');
    await expect(desk.getByText('Saved. Try it before you switch it on.')).toBeVisible();
  });

  await test.step('tried on the last thirty days, then switched on', async () => {
    await expect(desk.getByRole('button', { name: 'Switch this version on' })).toHaveCount(0);
    await desk.getByRole('button', { name: 'Try it on the last thirty days' }).press('Enter');
    await expect(desk.getByText('It would have hit nothing')).toBeVisible();
    await desk.getByRole('button', { name: 'Switch this version on' }).press('Enter');
    await expect(desk.getByText('This version is live.')).toBeVisible();
  });

  await test.step('what it holds is seen by its author, and by nobody else', async () => {
    await open(author.page, `${question.article}/comment`);
    await author.page.getByLabel('Your comment').fill(`What a ${word.replace('l', '1')}!`);
    await author.page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(author.page.getByText('Held: it waits for a moderator. Only you can see it until then.')).toBeVisible();
    await open(page, question.article);
    await expect(page.getByText('Held: it waits')).toHaveCount(0);
  });

  const [held] = await sql<{ id: string }>(`SELECT id FROM comment WHERE withheld = 'HELD' ORDER BY id DESC LIMIT 1`);
  await test.step('kept by one key, it is there for everybody', async () => {
    await open(desk, `/admin/review?held=1&case=comment-${held?.id ?? ''}`);
    await expect(desk.getByText(/Held before publication: nobody has read it yet/)).toBeVisible();
    await desk.keyboard.press('a');
    await expect(desk.getByText('Kept.')).toBeVisible();
    await open(page, question.article);
    await expect(new Talk(page).byId(held?.id ?? '')).toBeVisible();
  });

  await test.step('changed, it has versions; the live one is switched off', async () => {
    await open(desk, '/admin/rules');
    await desk.getByRole('link', { name: 'Plugs of a journey' }).click();
    await desk.getByLabel('Name', { exact: true }).fill('Plugs, again');
    await desk.getByLabel(/one of these words/).fill(['one', 'two', 'three', 'four', 'five', 'six'].map((n) => `${word}${n}`).join('\n'));
    await desk.getByLabel('Then').selectOption('Publish it and report it');
    await desk.getByRole('button', { name: 'Save as a new version' }).click();
    await expect(desk.getByRole('button', { name: 'Restore version 1' })).toBeVisible();
    await expect(desk.getByText('Version 1 is live; this one is not.')).toBeVisible();
    await desk.getByRole('button', { name: 'Switch the rule off' }).click();
    await expect(desk.getByText('The rule is switched off.').first()).toBeVisible();
  });

  await test.step('the log says what changed in the words of the page, and all of them', async () => {
    await open(desk, '/admin/log?kind=rule&action=rule.written');
    const newest = desk.getByRole('listitem').filter({ hasText: 'Before and after' }).first();
    await newest.getByText('Before and after').press('Enter');
    const sides = (field: string) => newest.getByRole('row', { name: field }).getByRole('cell');
    await expect(sides('conditions').nth(0)).toHaveText(`When it has one of “${word}”, “another ${word}”.`);
    await expect(sides('conditions').nth(1)).toHaveText(/^When it has one of .*five”, “.*six”\.$/);
    await expect(sides('action')).toHaveText(['Hold it for a moderator', 'Publish it and report it']);
    await expect(newest.getByRole('row', { name: /"kind"/ })).toHaveCount(0);
  });

  await test.step('the log has it all, narrowed by address, as a table, with its chain', async () => {
    await open(desk, '/admin/log?kind=rule');
    await expect(desk.getByRole('listitem').filter({ hasText: 'Automatic rule switched off' }).first()).toBeVisible();
    await expect(desk.getByRole('link', { name: 'These entries as CSV' })).toHaveAttribute('href', '/admin/log.csv?kind=rule');
    const file = await desk.request.get('/admin/log.csv?kind=rule');
    expect([file.headers()['content-type'], await file.text()]).toEqual(['text/csv; charset=utf-8', expect.stringContaining('rule.switched_off')]);
    await desk.getByRole('link', { name: 'Check the chain' }).press('Enter');
    await expect(desk.getByRole('heading', { name: 'The chain is whole' })).toBeVisible();
    expect((await page.request.get('/admin/log.csv')).status()).toBe(404);
    await open(page, '/moderation-log/scorecard');
    await expect(page.getByRole('row', { name: /No advertising/ })).toBeVisible();
  });
});

test('an admin appoints a member for one board, who has its queue and no other room', async ({ member, sample }) => {
  const [keeper, author, reader, admin] = [await member(), await member(), await member(), await sample('Ada-Sample')];
  const [board] = await sql<{ id: string; name: string }>('SELECT id, name FROM board WHERE audience_id = 1 AND starters_id = 1 ORDER BY id LIMIT 1');
  if (!board) throw new Error('there is no board');
  const { startTopic } = await author.ask<{ startTopic: { topic: { id: string } } }>(
    'mutation ($input: StartTopicInput!) { startTopic(input: $input) { ... on TopicWritten { topic { id } } } }',
    { input: { boardId: board.id, title: 'Straps that squeak', body: 'Mine does.' } },
  );
  await report(reader, startTopic.topic.id, { kind: 'TOPIC' });
  const question = await aQuestion();
  await report(reader, await say(author, question, 'Elsewhere.'));

  await open(admin.page, '/admin/boards');
  await admin.page.getByRole('rowheader').getByRole('link', { name: board.name, exact: true }).click();
  const ofBoard = admin.page.getByRole('region', { name: 'Its moderators' });
  await ofBoard.getByLabel('Members who moderate this board alone').fill(keeper.handle);
  await ofBoard.getByLabel('Reason, for the staff log').fill('Knows the board.');
  await ofBoard.getByRole('button', { name: 'Save' }).click();
  await expect(admin.page.getByRole('row', { name: board.name }).getByRole('link', { name: keeper.handle })).toBeVisible();

  await open(keeper.page, '/admin/review');
  await expect(keeper.page.getByRole('heading', { level: 2, name: `Post by ${author.handle}` })).toBeVisible();
  await expect(keeper.page.getByRole('navigation', { name: 'Desk' }).getByRole('link')).toHaveText(['Queue', 'Decisions']);
  await keeper.page.keyboard.press('a');
  await expect(keeper.page.getByText('Kept.')).toBeVisible();
  for (const room of ['/admin/log', '/admin/members', '/admin/rules', '/admin/appeals']) expect((await keeper.page.request.get(room)).status()).toBe(404);
});
