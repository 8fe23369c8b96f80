import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle } from '@swingtag/posts-server/testing';
import { TallyReconciler, VoteWriter } from '@swingtag/polls-server';
import { NotificationsModule } from './notifications.module.ts';
import { PollNoticeJobs } from './poll-notice.jobs.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [NotificationsModule], env: { ORIGIN: 'https://swingtag.example' } });
});
afterAll(() => api.close());

const inbox = async (who: TestMember) =>
  (await who.caller.run<{ notices: { nodes: { kind: string; text: string; path: string | null }[] } }>('{ notices { nodes { kind text path } } }')).notices.nodes;
const mailsTo = (who: TestMember) => api.db.query<{ subject: string; body: string }[]>('SELECT subject, body FROM outbox_mail WHERE recipient = $1', [who.email]);
const remind = (who: TestMember, id: string) =>
  who.caller.run('mutation ($id: ID!) { remindOfPoll(pollId: $id, isWanted: true) { ... on Refusal { reason message } } }', { id });
/** What waits for its time is due now. */
const itIsTime = (key: string) => api.db.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = $1', [key]);
const anHour = () => new Date(Date.now() + 3_600_000);

test('whoever asked is reminded once, by notice and mail, before the poll closes; nobody else is', async () => {
  const { poll, slug } = await anArticle(api, { poll: { closesAt: new Date(Date.now() + 3 * 86_400_000) } });
  const [asked, other] = [await aMember(api), await aMember(api)];
  await remind(asked, poll.id);
  await api.runJobs();
  expect(await inbox(asked)).toEqual([]);
  await itIsTime(`remind-${poll.id}`);
  await api.runJobs();
  await Promise.all([1, 2, 3].map(() => api.get(PollNoticeJobs).closingSoon({ pollId: poll.id })));
  await api.runJobs();
  expect(await inbox(asked)).toEqual([{ kind: 'POLL_CLOSING', text: expect.stringContaining('The vote on “YAY or NAY: test bags?” closes at '), path: `/articles/${slug}` }]);
  expect(await mailsTo(asked)).toMatchObject([{ subject: 'A vote on Swingtag closes soon', body: expect.stringContaining(`https://swingtag.example/articles/${slug}`) }]);
  expect([await inbox(other), await mailsTo(other)]).toEqual([[], []]);
});

test('whoever asks on the last day is reminded too, and those told before are not told again', async () => {
  const { poll } = await anArticle(api, { poll: { closesAt: anHour() } });
  const late = [await aMember(api), await aMember(api)] as const;
  for (const member of late) await remind(member, poll.id);
  for (const member of late) await itIsTime(`remind-${poll.id}-${member.id}`);
  await api.runJobs();
  for (const member of late) expect(await inbox(member)).toHaveLength(1);
});

test('nobody is reminded of a poll that was closed or hidden meanwhile', async () => {
  const [closed, hidden] = [await anArticle(api, { poll: { closesAt: anHour() } }), await anArticle(api, { poll: { closesAt: anHour() } })];
  const member = await aMember(api);
  for (const { poll } of [closed, hidden]) await remind(member, poll.id);
  await api.db.query('UPDATE poll SET closed_at = now() WHERE id = $1', [closed.poll.id]);
  await api.db.query('UPDATE post SET deleted_at = now() WHERE id = $1', [hidden.id]);
  for (const { poll } of [closed, hidden]) await api.get(PollNoticeJobs).closingSoon({ pollId: poll.id });
  expect(await inbox(member)).toEqual([]);
});

test('after the close those whose vote counts are told once; after another close, of that one', async () => {
  const { poll, slug } = await anArticle(api);
  const [voter, withdrawn, moderator, admin] = [await aMember(api), await aMember(api), await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'ADMIN' })];
  const write = (memberId: string, optionId: string | null) => api.get(VoteWriter).write({ pollId: poll.id, memberId, choice: optionId === null ? [] : [optionId] });
  await Promise.all([write(voter.id, poll.yay), write(withdrawn.id, poll.yay)]);
  await write(withdrawn.id, null);
  const close = () =>
    moderator.caller.run('mutation ($input: ClosePollInput!) { closePoll(input: $input) { __typename } }', { input: { pollId: poll.id, reason: 'Enough votes.' } });
  const isTold = { kind: 'POLL_CLOSED', text: 'A vote of yours has closed: “YAY or NAY: test bags?” has its verdict.', path: `/articles/${slug}` };
  await close();
  await api.runJobs();
  await Promise.all([1, 2, 3].map(() => api.get(PollNoticeJobs).closed({ pollId: poll.id })));
  expect([await inbox(voter), await inbox(withdrawn)]).toEqual([[isTold], []]);
  expect(await mailsTo(voter)).toEqual([]);
  await admin.caller.run('mutation ($input: ReopenPollInput!) { reopenPoll(input: $input) { __typename } }', { input: { pollId: poll.id, reason: 'By mistake.' } });
  await api.get(PollNoticeJobs).closed({ pollId: poll.id });
  expect(await inbox(voter)).toHaveLength(1);
  await close();
  await api.runJobs();
  expect(await inbox(voter)).toHaveLength(2);
});

test('admins are told once of a tally that differs from its votes, without its counts', async () => {
  const { poll } = await anArticle(api);
  const [admin, moderator] = [await aMember(api, { role: 'ADMIN' }), await aMember(api, { role: 'MODERATOR' })];
  await api.db.query('UPDATE poll_option SET votes = 7 WHERE id = $1', [poll.yay]);
  for (let time = 0; time < 2; time++) {
    await api.get(TallyReconciler).reconcile();
    await api.runJobs();
  }
  const text = 'The tally of “YAY or NAY: test bags?” differs from its votes. Nothing was repaired; see the audit log.';
  expect(await inbox(admin)).toEqual([{ kind: 'TALLY_DRIFTED', text, path: '/admin/log?action=tally.drifted' }]);
  expect(await inbox(moderator)).toEqual([]);
  const told = await api.app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' });
  expect(told.body).toContain('swingtag_drifted_polls 1');
  expect(await api.db.query('SELECT votes FROM poll_option WHERE id = $1', [poll.yay])).toEqual([{ votes: 7 }]);
});
