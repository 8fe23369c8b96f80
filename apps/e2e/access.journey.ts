import { Ballot } from './testing/ballot.ts';
import { sql } from './testing/database.ts';
import { expect, test } from './testing/journey.ts';
import { open } from './testing/open.ts';
import { newAddress, type Person } from './testing/person.ts';
import { aQuestion } from './testing/question.ts';
import { sweep, sweepHere, watchPolicy } from './testing/sweep.ts';
import { remove, report, say, Talk } from './testing/talk.ts';

test.slow();
test.use({ expectedNoise: /status of (401|403|404|422)/ });

const READING = [
  '/',
  '/trends',
  '/trends/micro-bags',
  '/articles/yay-or-nay-mini-backpacks',
  '/articles',
  '/bags?with=OCCASION:evening&without=COLOUR:pink',
  '/bags/sample-tuesday-tote',
  '/bags?search=mikro-bagz',
  '/brands/sample-daughters',
  '/series/how-small-can-you-go',
  '/licence',
  '/polls/1/ledger',
  '/rules',
  '/moderation-log',
  '/moderation-log/scorecard',
  '/members/gusset-gertie',
];

/** A talk with everything in it: replies, a deleted and a removed comment, one by the reader. */
async function aTalk(writer: Person, moderator: Person) {
  const question = await aQuestion();
  const comment = await say(writer, question, 'A *word* with a [link](https://example.org), and\n\n> a quotation\n\n- a list');
  await say(writer, question, `@gusset-gertie:\n\n/trends/micro-bags\n\n> [@${writer.handle}](/comments/${comment}):\n>\n> a list\n\n> [@nobody](/comments/999999999):\n>\n> gone`);
  await say(moderator, question, 'An answer.', comment);
  const removed = await say(writer, question, 'A word that goes.');
  await remove(moderator, removed);
  const deleted = await say(writer, question, 'A word taken back.');
  await writer.ask('mutation ($id: ID!) { deleteComment(id: $id) { __typename } }', { id: deleted });
  const paths = ['', '/replies', '/reply?quote=', '/history', '/report'].map((deed) => `/comments/${comment}${deed}`);
  return { question, comment, paths: [...paths, `${question.article}/comment`, question.trend] };
}

test('nothing stands in the way of a visitor who reads', async ({ page }) => {
  const closed = await aQuestion();
  await sql(`UPDATE poll SET closes_at = now(), closed_at = now(), close_reason = 'Asked twice.' WHERE id = $1`, [closed.pollId]);
  await sweep(page, [...READING, closed.article]);
});

test('nothing stands in the way of a visitor at the doors', async ({ page, member, moderator }) => {
  const { paths } = await aTalk(await member(), await moderator());
  await sweep(page, ['/sign-in', '/sign-in/password', ...paths]);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(newAddress());
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in/code');
  await sweepHere(page);
});

test('nothing stands in the way of a member', async ({ member, moderator }) => {
  const reader = await member();
  const { question, comment, paths } = await aTalk(reader, await moderator());
  await sweep(reader.page, [...READING, ...paths, `/comments/${comment}/edit`, '/alerts', '/me', '/me/bags', '/me/blocks', '/me/watching', '/me/drafts', '/topics/new', '/appeals', `${question.article}?camp=yay`, `${question.article}?changed=1`, `/posts/${question.articleId}/attention`]);
  await open(reader.page, question.article);
  await new Ballot(reader.page, question).button('NAY').click();
  await expect(new Ballot(reader.page, question).said).toBeVisible();
  await sweepHere(reader.page);
});

test('nothing stands in the way of a moderator', async ({ member, moderator }) => {
  const [writer, reader, judge] = [await member(), await member(), await moderator()];
  const { comment, paths } = await aTalk(writer, judge);
  await report(reader, comment, { note: 'Not about the bag.' });
  await sweep(judge.page, [...READING, ...paths]);
});

const DESK = ['/admin', '/admin/review', '/admin/review/several', '/admin/reasons', '/admin/appeals', '/admin/decisions', '/admin/members', '/admin/polls', '/admin/log?check=1', '/admin/log?action=comment.removed', '/admin/review?held=1&order=OLDEST', '/admin/rules', '/admin/rules/new', '/admin/rules/1'];

test('nothing stands in the way at the review desk, of moderators and admins', async ({ member, moderator, sample }) => {
  const [writer, reader, judge] = [await member(), await member(), await moderator()];
  const { comment } = await aTalk(writer, judge);
  await report(reader, comment, { note: 'Not about the bag.' });
  await sweep(judge.page, [...DESK, `/admin/review?case=comment-${comment}`, `/admin/members/${writer.handle}`, `/admin/members/${writer.handle}/written`, `/admin/members/${writer.handle}/written?state=HELD`]);
  const admin = await sample('Ada-Sample');
  await sweep(admin.page, ['/admin', `/admin/members/${writer.handle}`, '/admin/members?search=nobody-at-all', ...SITE]);
});

const SITE = ['/admin/settings', '/admin/settings?q=nothing-like-this', '/admin/sample', '/admin/first-steps', '/admin/jobs', '/admin/figures/comments?sample=1', '/admin/boards', '/admin/polls/closed'];

const TABLES = [
  '/admin/trends', '/admin/trends/micro-bags', '/admin/bags?sort=NAME', '/admin/bags/sample-tuesday-tote', '/admin/brands/sample-daughters', '/admin/brands', '/admin/sellers/new', '/admin/facets',
  '/admin/merge/bags?ids=1&ids=2', '/admin/repair', '/admin/pictures', '/admin/pictures/1', '/admin/articles', '/admin/trends/micro-bags/forecasts',
];

test('nothing stands in the way of an editor at the tables', async ({ sample }) => {
  const { id } = (await sql<{ id: string }>(`SELECT post_id AS id FROM article WHERE slug = 'yay-or-nay-mini-backpacks'`))[0] ?? { id: '' };
  const deeds = ['preview?as=AFTER_VOTING', 'preview?as=CLOSED', 'edit', 'revisions', 'remove', 'poll'].map((deed) => `/admin/articles/${id}/${deed}`);
  await sweep((await sample('Odile-Sample')).page, [...TABLES, ...deeds]);
});

test('nothing stands in the way where there is nothing, or nothing yet', async ({ page, member }) => {
  await sweep(page, ['/nothing-here', '/articles/nothing-here', '/admin', '/alerts']);
  const reader = await member();
  await sweep(reader.page, ['/alerts', (await aQuestion()).article, '/comments/999999999/reply', '/admin']);
});

test('nothing stands in the way after a form was refused', async ({ page, member, moderator }) => {
  await watchPolicy(page);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill('no address');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await sweepHere(page);

  const [reader, judge] = [await member(), await moderator()];
  const { question, comment } = await aTalk(await member(), judge);
  await watchPolicy(reader.page);
  await open(reader.page, question.article);
  await new Talk(reader.page).send.click();
  await expect(reader.page.getByRole('alert')).toBeVisible();
  await sweepHere(reader.page);
  await open(reader.page, `/comments/${comment}/report`);
  await reader.page.getByRole('button', { name: 'Send report' }).click();
  await expect(reader.page.getByRole('alert')).toBeVisible();
  await sweepHere(reader.page);
  await open(reader.page, '/me');
  await reader.page.getByRole('textbox', { name: 'Your name here' }).fill('!');
  await reader.page.getByRole('button', { name: 'Change handle' }).click();
  await expect(reader.page.getByRole('alert')).toBeVisible();
  await sweepHere(reader.page);

  await watchPolicy(judge.page);
  await open(judge.page, `/admin/members/${reader.handle}`);
  await judge.page.getByRole('button', { name: `Suspend ${reader.handle}` }).click();
  await expect(judge.page.getByRole('alert')).toBeVisible();
  await sweepHere(judge.page);
});
