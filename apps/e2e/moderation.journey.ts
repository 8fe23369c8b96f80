import type { Page } from '@playwright/test';
import { axe } from './testing/axe.ts';
import { Ballot } from './testing/ballot.ts';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { signInByCode } from './testing/outbox.ts';
import { aQuestion } from './testing/question.ts';
import { remove, report, say, Talk } from './testing/talk.ts';

test.use({ expectedNoise: /status of (403|404|422)/ });

test('a report is decided by keyboard; its author is told, and the public log names nobody', async ({ page, member, moderator }) => {
  const question = await aQuestion();
  const [author, reader, judge] = [await member(), await member(), await moderator()];
  const id = await say(author, question, 'Buy mine, half price, link in my profile.');
  const other = await say(author, question, 'And another word.');
  await report(reader, other);

  await test.step('a reader reports it with a rule', async () => {
    await open(reader.page, question.article);
    await new Talk(reader.page).byId(id).getByRole('link', { name: `Report the comment by ${author.handle}` }).click();
    await reader.page.getByRole('button', { name: 'Send report' }).click();
    await expect(reader.page.getByRole('alert')).toContainText('Choose the rule it breaks.');
    await reader.page.getByRole('radio', { name: /^No advertising/ }).check();
    await reader.page.getByLabel(/Anything the moderator should know/).fill('Third time this week.');
    await reader.page.getByRole('button', { name: 'Send report' }).click();
    await expect(reader.page.getByText('Thank you. A moderator will look at it.')).toBeVisible();
    await expect(new Talk(reader.page).byId(id)).toContainText('You have reported this');
  });

  const reason = `Advertising by ${author.handle}, again. Say what you think of the bag instead.`;
  await test.step('a moderator removes it with one key, takes that back, and removes it with words of their own', async () => {
    const desk = judge.page;
    await open(desk, `/admin/review?case=comment-${id}`);
    await expect(desk.getByRole('heading', { name: `Comment by ${author.handle}` })).toBeVisible();
    await expect(desk.getByText('Third time this week.')).toBeVisible();
    await expect(desk.getByRole('radio', { name: 'No advertising' })).toBeChecked();
    await desk.keyboard.press('r');
    await expect(desk.getByText('Removed. The author is told why.')).toBeVisible();
    await expect(desk).not.toHaveURL(new RegExp(`case=comment-${id}(&|$)`));
    await expect(desk.getByRole('heading', { level: 2, name: /^Comment by/ })).toBeFocused();

    await desk.keyboard.press('u');
    await expect(desk.getByText('Undone. The case is open again.')).toBeVisible();
    await expect(desk).toHaveURL(new RegExp(`case=comment-${id}(&|$)`));
    const words = desk.getByLabel('What the author will read when it is removed');
    await words.focus();
    await desk.keyboard.press('ControlOrMeta+a');
    await desk.keyboard.type(reason);
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Tab');
    await expect(desk.getByRole('button', { name: 'Remove' })).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText('Removed. The author is told why.')).toBeVisible();
  });

  await test.step('its author is told why', async () => {
    await open(author.page, '/alerts');
    const notice = author.page.getByRole('listitem').filter({ hasText: 'A moderator removed your comment' }).first();
    await expect(notice).toContainText(reason);
    await expect(notice).toContainText('Rule: No advertising');
    await notice.getByRole('link', { name: 'Go there' }).click();
    await expect(new Talk(author.page).byId(id)).toContainText(reason);
  });

  await test.step('everybody reads that it was removed, and why, without a name', async () => {
    await open(page, `/comments/${id}`);
    await expect(new Talk(page).byId(id)).toContainText('Removed by a moderator.');
    await expect(page.getByText('Buy mine')).toHaveCount(0);
    await page.getByRole('link', { name: 'Moderation log' }).click();
    const entry = page.getByRole('listitem').filter({ hasText: 'Say what you think of the bag instead.' });
    await expect(entry).toContainText('Comment removed');
    await expect(entry).toContainText('Advertising by [member], again.');
    for (const { handle } of [author, reader, judge]) await expect(page.getByRole('main')).not.toContainText(handle);
  });

  await test.step('the staff log names the moderator', async () => {
    await open(judge.page, '/admin/log');
    await judge.page.getByText('Filter: all entries').click();
    await judge.page.getByLabel('Action').selectOption('comment.removed');
    await judge.page.getByRole('button', { name: 'Show' }).click();
    await judge.page.waitForURL(/action=comment\.removed/);
    await expect(judge.page.locator('summary', { hasText: 'Filter: Comment removed' })).toBeFocused();
    const entry = judge.page.getByRole('listitem').filter({ has: judge.page.locator(`a[href='/comments/${id}']`) }).first();
    await expect(entry).toContainText(`Comment removed by ${judge.handle}`);
    await expect(entry).toContainText(reason);
  });
});

test('a routine report costs one key; with another rule and its reason, two', async ({ member, moderator }) => {
  const question = await aQuestion();
  const [author, reader, judge] = [await member(), await member(), await moderator()];
  const [plain, other] = [await say(author, question, 'A remark to keep.'), await say(author, question, 'A remark about a person.')];
  await report(reader, plain);
  await report(reader, other);
  const desk = judge.page;
  const decided = async (id: string) => (await sql<{ outcome: string; reason: string | null; key: string | null }>(
    `SELECT d.outcome, d.reason, h.key FROM decision d JOIN moderation_case c ON c.id = d.case_id LEFT JOIN house_rule h ON h.id = d.rule_id WHERE c.kind = 'COMMENT' AND c.object_id = $1`, [id],
  ))[0];
  const press = async (id: string, keys: readonly string[]) => {
    await open(desk, `/admin/review?case=comment-${id}`);
    for (const key of keys) await desk.keyboard.press(key);
    await expect.poll(() => decided(id)).toBeTruthy();
    return decided(id);
  };
  expect(await press(plain, ['a'])).toMatchObject({ outcome: 'KEEP' });
  expect(await press(other, ['1', 'r'])).toMatchObject({ outcome: 'REMOVE', key: 'be-kind', reason: expect.stringMatching(/.{20}/) });
});

test('a moderator ticks all cases about one member and removes them together', async ({ member, moderator }) => {
  const question = await aQuestion();
  const [author, reader, { page: desk }] = [await member(), await member(), await moderator()];
  const said = [await say(author, question, 'One remark that goes.'), await say(author, question, 'Another one that goes.')];
  for (const id of said) await report(reader, id);
  await open(desk, `/admin/review?author=${author.handle}`);
  const list = desk.getByRole('navigation', { name: 'Cases', exact: true }).getByRole('link');
  for (const words of ['One remark that goes.', 'Another one that goes.']) await expect(list.filter({ hasText: words })).toHaveCount(1);
  await open(desk, `/admin/review/several?author=${author.handle}`);
  await expect(desk.getByText(/^1 report, .+ · [A-Z]/)).toHaveCount(2);
  await desk.getByRole('button', { name: 'All on this page, or none' }).click();
  await expect(desk.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await desk.getByRole('combobox', { name: 'Rule' }).selectOption({ index: 1 });
  await desk.getByRole('button', { name: 'Remove all ticked' }).click();
  await expect(desk.getByText('Nothing waiting.')).toBeVisible();
  expect(await sql(`SELECT count(*)::int AS removed FROM comment WHERE id = ANY($1) AND removed_at IS NOT NULL`, [said])).toEqual([{ removed: 2 }]);
});

test('of two moderators with the same case, the second is told that it has been decided', async ({ member, moderator }) => {
  const question = await aQuestion();
  const [author, reader, first, second] = [await member(), await member(), await moderator(), await moderator()];
  const id = await say(author, question, 'A harmless word.');
  await report(reader, id);
  await Promise.all([open(first.page, `/admin/review?case=comment-${id}`), open(second.page, `/admin/review?case=comment-${id}`)]);

  await first.page.keyboard.press('a');
  await expect(first.page.getByText('Kept.')).toBeVisible();
  await second.page.keyboard.press('r');
  await expect(second.page.getByRole('status').filter({ hasText: 'This has been decided already' })).toBeVisible();

  await open(author.page, `/comments/${id}`);
  await expect(new Talk(author.page).comment('A harmless word.')).toBeVisible();
});

test('a key that undoes takes back the own decision, not that of a colleague', async ({ member, moderator }) => {
  const question = await aQuestion();
  const [author, reader, first, second] = [await member(), await member(), await moderator(), await moderator()];
  const [mine, theirs] = [await say(author, question, 'One word.'), await say(author, question, 'Two words.')];
  await report(reader, mine);
  await report(reader, theirs);
  await open(first.page, `/admin/review?case=comment-${mine}`);
  await first.page.keyboard.press('a');
  await expect(first.page.getByText('Kept.')).toBeVisible();
  await open(second.page, `/admin/review?case=comment-${theirs}`);
  await second.page.keyboard.press('a');
  await expect(second.page.getByText('Kept.')).toBeVisible();

  await open(first.page, '/admin/review');
  await first.page.keyboard.press('u');
  await expect(first.page.getByText('Undone. The case is open again.')).toBeVisible();
  await expect(first.page).toHaveURL(new RegExp(`case=comment-${mine}(&|$)`));
});

test('a moderator closes a poll with a reason that everybody reads', async ({ page, member, moderator }) => {
  const question = await aQuestion({ closesInDays: 2 });
  const [voter, judge] = [await member(), await moderator()];
  await voter.ask('mutation ($input: CastVoteInput!) { castVote(input: $input) { __typename } }', {
    input: { pollId: question.pollId, choice: [question.options.NAY] },
  });
  await open(page, question.article);
  await expect(new Ballot(page, question).button('YAY')).toBeVisible();

  const row = judge.page.getByRole('listitem').filter({ hasText: question.title });
  await open(judge.page, '/admin/polls');
  await row.getByText('Close this poll now').click();
  await row.getByRole('button', { name: 'Close the poll' }).click();
  await expect(row.getByRole('alert')).toContainText('This has not been sent yet');
  await row.getByLabel('Reason, shown with the verdict').fill('It was asked last week already.');
  await row.getByRole('button', { name: 'Close the poll' }).click();
  await expect(judge.page.getByText('The poll is closed. Its verdict stands.')).toBeVisible();

  // The reader's open page hears of it.
  const ballot = new Ballot(page, question);
  await expect(ballot.box.getByText('NAY by one vote of 1.')).toBeVisible();
  await expect(ballot.box.getByText('It was asked last week already.')).toBeVisible();
  await expect(ballot.button('YAY')).toHaveCount(0);
  await open(page, '/moderation-log');
  await expect(page.getByRole('listitem').filter({ hasText: question.title })).toContainText('It was asked last week already.');
});

test('what a member wrote is read from their page, by kind and state, and leads to its place and its case', async ({ member, moderator }) => {
  const question = await aQuestion();
  const [author, reader, judge] = [await member(), await member(), await moderator()];
  const [kept, reported, gone] = [await say(author, question, 'A word about straps.'), await say(author, question, 'A word to look at.'), await say(author, question, 'A word taken back.')];
  await report(reader, reported);
  await author.ask('mutation ($id: ID!) { deleteComment(id: $id) { __typename } }', { id: gone });
  const desk = judge.page;
  await open(desk, `/admin/members/${author.handle}`);
  await expect(desk.getByRole('heading', { name: 'Written last' })).toBeVisible();
  await desk.getByRole('link', { name: '3 comments' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: `Written by ${author.handle}` })).toBeVisible();
  const row = (id: string) => desk.getByRole('main').getByRole('listitem').filter({ has: desk.locator(`a[href='/comments/${id}']`) });
  await expect(row(kept)).toContainText('A word about straps.');
  await expect(row(kept)).toContainText('Standing');
  await expect(row(gone)).toContainText('Deleted by its author');
  await expect(desk.getByText('A word taken back.')).toHaveCount(0);

  await desk.locator('summary', { hasText: 'Filter: Comments' }).press('Enter');
  await desk.getByLabel('State').selectOption('Deleted by the author');
  await desk.getByRole('button', { name: 'Show', exact: true }).press('Enter');
  await expect(desk.locator('summary', { hasText: 'Filter: Comments · Deleted by the author' })).toBeFocused();
  await expect(row(gone)).toBeVisible();
  await expect(row(kept)).toHaveCount(0);

  await desk.getByRole('link', { name: 'Show all' }).click();
  await row(reported).getByRole('link', { name: 'Its case in the queue' }).click();
  await expect(desk).toHaveURL(new RegExp(`/admin/review\\?case=comment-${reported}$`));
  await expect(desk.getByRole('heading', { name: `Comment by ${author.handle}` })).toBeVisible();
});

test('a suspension holds at once on the open page of the member, who reads what was typed', async ({ member, moderator }) => {
  const question = await aQuestion();
  const [subject, judge] = [await member(), await moderator()];
  const ballot = new Ballot(subject.page, question);
  await open(subject.page, question.article);

  await open(judge.page, `/admin/members/${subject.handle}`);
  await expect(judge.page.getByLabel('Role')).toHaveCount(0);
  await judge.page.getByLabel('Days').fill('9');
  await judge.page.getByLabel('Reason', { exact: true }).fill('Shouting at other members.');
  const preview = await judge.page.getByText(/^Your account is suspended until/).textContent();
  await expect(judge.page.locator('[aria-live=polite]')).toHaveText(`${preview}Shouting at other members.`);
  await judge.page.getByRole('button', { name: `Suspend ${subject.handle}` }).click();
  await expect(judge.page.getByText(`${subject.handle} is suspended from this moment`)).toBeVisible();

  await ballot.button('YAY').click();
  await expect(ballot.problem).toHaveText(`Your vote was not counted. ${preview} Shouting at other members.`);
  await open(subject.page, '/alerts');
  await expect(subject.page.getByRole('main')).toContainText('Shouting at other members.');

  await judge.page.getByLabel('Reason for lifting it').fill('That was a misunderstanding.');
  await judge.page.getByRole('button', { name: 'Lift the suspension' }).click();
  await expect(judge.page.getByText(`The suspension of ${subject.handle} is lifted.`)).toBeVisible();
  await open(subject.page, question.article);
  await ballot.button('YAY').click();
  await expect(ballot.said).toHaveText('You said YAY');
});

test('a removal is appealed, and somebody else than the moderator takes it back', async ({ member, moderator }) => {
  const question = await aQuestion();
  const [author, reporter, first, second] = [await member(), await member(), await moderator(), await moderator()];
  const id = await say(author, question, 'A quotation that was misread.');
  await report(reporter, id);
  await remove(first, id);
  const isTold = (words: string) =>
    expect(async () => {
      await sql(`SELECT graphile_worker.reschedule_jobs(ARRAY[j.id], run_at := now()) FROM graphile_worker._private_jobs j
        JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'reportsDecided'`);
      await open(reporter.page, '/alerts');
      await expect(reporter.page.getByRole('listitem').first()).toContainText(words, { timeout: 1000 });
    }).toPass();
  await isTold('A moderator has removed it. Thank you.');

  await test.step('the author appeals from the notice', async () => {
    const appeal = author.page.getByRole('link', { name: 'Appeal', exact: true }).first();
    await expect(async () => {
      await open(author.page, '/alerts');
      await expect(appeal).toBeVisible({ timeout: 2000 });
    }).toPass();
    await appeal.click();
    await expect(author.page.getByRole('heading', { name: 'Decisions about you' })).toBeVisible();
    await author.page.getByText('Appeal', { exact: true }).click();
    await author.page.getByLabel('What did the moderator miss?').fill('Short.');
    await author.page.getByRole('button', { name: 'Send the appeal' }).click();
    await expect(author.page.getByRole('alert').first()).toBeVisible();
    await author.page.getByLabel('What did the moderator miss?').fill('It was a quotation of the article.');
    await author.page.getByRole('button', { name: 'Send the appeal' }).click();
    await expect(author.page.getByText('Your appeal is in.')).toBeVisible();
  });

  await test.step('the moderator of the decision cannot answer it, a colleague can', async () => {
    const row = (page: Page) => page.getByRole('listitem').filter({ hasText: 'It was a quotation of the article.' });
    await open(first.page, '/admin/appeals');
    await expect(row(first.page)).toContainText('Somebody else decides about this one.');
    await open(second.page, '/admin/appeals');
    await row(second.page).getByLabel('What the member will read').fill('You are right, we misread it.');
    await row(second.page).getByRole('button', { name: 'Take it back' }).click();
    await expect(second.page.getByText('Taken back. The member is told.')).toBeVisible();
  });

  await test.step('who reported it is told, too, and nothing waits any more', async () => {
    await isTold('Another look has found that it keeps to the rules, and the removal was taken back.');
    for (const { handle } of [author, first, second]) await expect(reporter.page.getByRole('main')).not.toContainText(handle);
    await open(second.page, `/admin/review?case=comment-${id}`);
    await expect(second.page.getByText('The case you asked for has been decided.')).toBeVisible();
  });

  await open(author.page, '/appeals');
  await expect(author.page.getByRole('main')).toContainText('You were right; it has been taken back.');
  await open(author.page, `/comments/${id}`);
  await expect(new Talk(author.page).comment('A quotation that was misread.')).toBeVisible();
});

test('about the handle of a colleague a moderator is told who decides; an admin does', async ({ member, moderator, admin }) => {
  const [reader, colleague, other, chief] = [await member(), await moderator(), await moderator(), await admin()];
  const { me } = await colleague.ask<{ me: { id: string } }>('{ me { id } }');
  await report(reader, me.id, { kind: 'MEMBER' });
  const handle = `fine-${me.id}-now`;
  await colleague.ask('mutation ($handle: String!) { changeHandle(handle: $handle) { __typename } }', { handle });
  const path = `/admin/review?case=member-${me.id}`;
  const why = 'Only an admin decides about the accounts of moderators and admins.';
  const desk = other.page;
  await open(desk, path);
  await expect(desk.getByRole('heading', { name: `Member ${handle}` })).toBeVisible();
  await expect(desk.getByText(`Reported as ${colleague.handle}: the handle has been changed since.`)).toBeVisible();
  await expect(desk.getByText(why)).toBeVisible();
  await expect(desk.getByRole('list', { name: 'Keys' })).toHaveText(/^J next\s*K previous\s*U undo$/);
  for (const name of ['Keep', 'Remove']) await expect(desk.getByRole('button', { name, exact: true })).toHaveCount(0);
  await axe(desk, 'a case that others decide about');
  await desk.keyboard.press('r');
  await desk.keyboard.press('a');
  await expect(desk.getByRole('heading', { name: `Member ${handle}` })).toBeVisible();
  await open(desk, `/admin/review/several?author=${handle}`);
  await expect(desk.getByRole('checkbox', { name: new RegExp(handle) })).toBeDisabled();
  await expect(desk.getByText(why)).toBeVisible();
  await axe(desk, 'several cases, of which others decide about one');

  await open(colleague.page, path);
  await expect(colleague.page.getByText('This is yours: somebody else decides about it.')).toBeVisible();
  await open(chief.page, path);
  await chief.page.keyboard.press('r');
  await expect(chief.page.getByText('Removed. The author is told why.')).toBeVisible();
  const [now] = await sql<{ handle: string }>('SELECT handle FROM member WHERE id = $1', [me.id]);
  expect(now?.handle).not.toBe(handle);
});

test('an admin makes a member a moderator, who signs in again as one', async ({ member, sample }) => {
  const [subject, admin] = [await member(), await sample('Ada-Sample')];
  await open(admin.page, `/admin/members/${subject.handle}`);
  await admin.page.getByRole('combobox', { name: 'Role' }).selectOption('MODERATOR');
  await admin.page.getByLabel('Reason, for the log').fill('Volunteered.');
  await admin.page.getByRole('button', { name: 'Change role' }).click();
  await expect(admin.page.getByText(`The role of ${subject.handle} is changed.`)).toBeVisible();

  await subject.page.goto('/');
  await expect(subject.page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await signInByCode(subject.page, subject.email);
  await subject.page.getByRole('link', { name: 'Review', exact: true }).click();
  await expect(subject.page.getByRole('heading', { level: 1, name: 'Review desk' })).toBeVisible();
  await open(subject.page, `/admin/members/${subject.handle}`);
  await expect(subject.page.getByText('You cannot suspend this member')).toBeVisible();
});

test('for members and visitors there is nothing at /admin', async ({ page, context, member, baseURL }) => {
  const { context: members, page: memberPage, handle } = await member();
  const paths = ['', '/review', '/decisions', `/members`, `/members/${handle}`, '/polls', '/log'];
  for (const path of paths) {
    for (const browser of [context, members]) {
      const answer = await browser.request.get(`/admin${path}`);
      expect(answer.status(), path).toBe(404);
    }
  }
  for (const path of ['/review', '/polls', `/members/${handle}`]) {
    const form = { intent: 'keep', commentId: '1', pollId: '1', reason: 'No reason at all.' };
    const answer = await members.request.post(`/admin${path}`, { form, headers: { origin: baseURL ?? '' } });
    expect(answer.status(), path).toBe(404);
  }
  for (const visit of [page, memberPage]) {
    await visit.goto('/admin/review');
    await expect(visit.getByRole('heading', { level: 1, name: 'Nothing hangs here' })).toBeVisible();
  }
});
