import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll, type PollForTest } from '../testing/poll.factory.ts';
import { ResultsRule } from './poll.entity.ts';
import { PollsModule } from './polls.module.ts';
import { VoteHistory } from './vote.history.ts';
import { VoteWriter } from './vote.writer.ts';

const HISTORY = 'query ($id: ID!) { poll(id: $id) { history { step points { at votes } } tally { counts { votes } } } }';
interface Answer {
  poll: { history: { step: string; points: { at: string; votes: number[] }[] } | null; tally: { counts: { votes: number }[] } | null };
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
});
afterAll(() => api.close());

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

async function withPast(poll: PollForTest, casts: [member: number, option: 'yay' | 'nay' | null, hoursAgo: number][]): Promise<void> {
  const members = await Promise.all(Array.from({ length: 4 }, () => aMember(api)));
  const votes = casts.map(([member, option, hours]) => ({ memberId: members[member]?.id ?? '', choice: option ? [poll[option]] : [], at: hoursAgo(hours) }));
  await api.db.transaction((tx) => api.get(VoteHistory).bring(tx, poll.id, votes));
}

test('the history replays casts, changes and withdrawals, and ends at the tally', async () => {
  const poll = await aPoll(api);
  await withPast(poll, [[0, 'yay', 240], [1, 'nay', 239], [2, 'yay', 120], [0, 'nay', 72], [1, null, 48], [3, 'yay', 2]]);
  const { history, tally } = (await api.visitor.run<Answer>(HISTORY, { id: poll.id })).poll;
  expect(history?.step).toBe('DAY');
  expect(history?.points.map((point) => point.votes).at(-1)).toEqual([2, 1]);
  expect(history?.points.at(-1)?.votes).toEqual(tally?.counts.map((count) => count.votes));
  expect(history?.points.map((point) => point.votes)).toEqual(expect.arrayContaining([[1, 1], [2, 1], [1, 2], [1, 1]]));
});

test('a history of a few days goes by the hour, one of less than three days is not told', async () => {
  const few = await aPoll(api);
  await withPast(few, [[0, 'yay', 80], [1, 'nay', 3]]);
  expect((await api.visitor.run<Answer>(HISTORY, { id: few.id })).poll.history).toMatchObject({ step: 'HOUR', points: [{ votes: [1, 0] }, { votes: [1, 1] }] });
  const young = await aPoll(api);
  await withPast(young, [[0, 'yay', 70]]);
  expect((await api.visitor.run<Answer>(HISTORY, { id: young.id })).poll.history).toBeNull();
  const empty = await aPoll(api);
  expect((await api.visitor.run<Answer>(HISTORY, { id: empty.id })).poll.history).toBeNull();
});

test('the history is hidden as long as the tally is', async () => {
  const poll = await aPoll(api, { resultsRule: ResultsRule.AFTER_VOTING });
  await withPast(poll, [[0, 'yay', 240]]);
  expect((await api.visitor.run<Answer>(HISTORY, { id: poll.id })).poll).toEqual({ history: null, tally: null });
});

test('a swing names who ended elsewhere than they began, out of how many, from ten votes and three that moved on, as far as the tally shows', async () => {
  const SWING = 'query ($id: ID!) { poll(id: $id) { swing { changed voters options { option { key } gained lost } } } }';
  const swing = async (poll: PollForTest) => (await api.visitor.run<{ poll: { swing: unknown } }>(SWING, { id: poll.id })).poll.swing;
  const voters = await Promise.all(Array.from({ length: 10 }, () => aMember(api)));
  const cast = (poll: PollForTest, who: number[], option: 'yay' | 'nay') =>
    Promise.all(who.map((n) => api.get(VoteWriter).write({ pollId: poll.id, memberId: voters[n]?.id ?? '', choice: [poll[option]] })));
  const poll = await aPoll(api);
  await cast(poll, [0, 1, 2, 3, 4, 5, 6, 7, 8], 'nay');
  await cast(poll, [0, 1, 2], 'yay');
  expect(await swing(poll)).toBeNull();
  await cast(poll, [9], 'yay');
  expect(await swing(poll)).toMatchObject({ changed: 3, voters: 10, options: [{ option: { key: 'yay' }, gained: 3, lost: 0 }, { option: { key: 'nay' }, gained: 0, lost: 3 }] });
  await cast(poll, [9], 'nay');
  expect(await swing(poll)).toMatchObject({ changed: 4, options: [{ gained: 3, lost: 1 }, { gained: 1, lost: 3 }] });
  await cast(poll, [0, 1], 'nay');
  expect(await swing(poll)).toBeNull();
  await api.db.query(`UPDATE poll SET results_rule = 'AFTER_CLOSING' WHERE id = $1`, [poll.id]);
  await cast(poll, [0, 1], 'yay');
  expect(await swing(poll)).toBeNull();
  await api.db.query('UPDATE poll SET closed_at = now() WHERE id = $1', [poll.id]);
  expect(await swing(poll)).toMatchObject({ changed: 4, voters: 10 });
});
