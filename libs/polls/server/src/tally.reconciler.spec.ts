import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { AuditEntry } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll } from '../testing/poll.factory.ts';
import { PollsModule } from './polls.module.ts';
import { TallyReconciler } from './tally.reconciler.ts';
import { VoteWriter } from './vote.writer.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
});
afterAll(() => api.close());

const alarms = () => api.db.getRepository(AuditEntry).find({ where: { action: 'tally.drifted' }, order: { id: 'ASC' } });

test('a tally that differs from its votes is told to staff once, and not repaired', async () => {
  const [poll, sound] = [await aPoll(api), await aPoll(api)];
  const { id: memberId } = await aMember(api);
  for (const { id: pollId, yay } of [poll, sound]) await api.get(VoteWriter).write({ pollId, memberId, choice: [yay] });
  await api.get(TallyReconciler).reconcile();
  expect(await alarms()).toEqual([]);

  await api.db.query('UPDATE poll_option SET votes = 7 WHERE id = $1', [poll.yay]);
  await api.get(TallyReconciler).reconcile();
  await api.get(TallyReconciler).reconcile();
  expect(await alarms()).toMatchObject([
    { actorId: null, subjectId: poll.id, isPublic: false, after: { options: [{ optionId: poll.yay, keptLessCounted: 6, keptLessReplayed: 6 }] } },
  ]);
  expect(await api.db.query('SELECT votes FROM poll_option WHERE id = $1', [poll.yay])).toEqual([{ votes: 7 }]);

  await api.db.query('UPDATE poll_option SET votes = 8 WHERE id = $1', [poll.yay]);
  await api.get(TallyReconciler).reconcile();
  expect(await alarms()).toHaveLength(2);
});

test('a vote changed behind the events is found too', async () => {
  const poll = await aPoll(api);
  const { id: memberId } = await aMember(api);
  await api.get(VoteWriter).write({ pollId: poll.id, memberId, choice: [poll.yay] });
  await api.db.query('UPDATE vote SET choice = ARRAY[$2::bigint] WHERE poll_id = $1', [poll.id, poll.nay]);
  await api.get(TallyReconciler).reconcile();
  expect(await alarms()).toMatchObject([{ subjectId: poll.id }]);
});
