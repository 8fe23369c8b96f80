import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll, lettered, rankingsThreeWays, tallyThreeWays, type PollForTest } from '../testing/poll.factory.ts';
import { LedgerSealer } from './ledger.sealer.ts';
import { Ballots, PollKind } from './poll.entity.ts';
import { PollsModule } from './polls.module.ts';
import { VoteFates } from './vote.fate.ts';
import { VoteWriter } from './vote.writer.ts';

const VERIFIER = path.resolve(import.meta.dirname, '../../../../apps/verifier/src/main.mjs');

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
});
afterAll(() => api.close());

const fates = () => api.get(VoteFates);
const write = (who: TestMember, poll: PollForTest, ...choice: string[]) => api.get(VoteWriter).write({ pollId: poll.id, memberId: who.id, choice });
const close = (poll: PollForTest) => api.db.query('UPDATE poll SET closed_at = clock_timestamp() WHERE id = $1', [poll.id]);
const ban = (who: TestMember) => api.db.transaction((tx) => fates().ofBanned(tx, who.id));
const erase = (who: TestMember) => api.db.transaction((tx) => fates().ofErased(tx, who.id));
const merge = (from: TestMember, into: TestMember) => api.db.transaction((tx) => fates().ofMerged(tx, from.id, into.id));
const events = (poll: PollForTest) => api.db.query<{ member_id: string; kind: string }[]>('SELECT member_id, kind FROM vote_event WHERE poll_id = $1 ORDER BY id', [poll.id]);
async function expectTally(poll: PollForTest, tally: Record<string, number>): Promise<void> {
  expect(await tallyThreeWays(api, poll)).toEqual({ kept: tally, counted: tally, replayed: tally });
}
/** Seals, closes, exports, and lets the stand-alone verifier recount. */
async function expectIntactLedger(poll: PollForTest): Promise<void> {
  await close(poll);
  await api.get(LedgerSealer).seal(poll.id);
  const { body } = await api.app.inject({ url: `/polls/${poll.id}/ledger.jsonl` });
  const { status, stdout } = spawnSync(process.execPath, [VERIFIER, '-'], { input: body, encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.stringContaining('INTACT')]);
}

describe.each([['a banned', ban], ['an erased', erase]] as const)('the votes of %s member', (_what, settle) => {
  test('are withdrawn in open polls, also where votes cannot be changed, and stand in closed ones', async () => {
    const [gone, other] = [await aMember(api), await aMember(api)];
    const [open, fixed, closed] = [await aPoll(api), await aPoll(api, { changesAllowed: false }), await aPoll(api)];
    for (const poll of [open, fixed, closed]) await Promise.all([write(gone, poll, poll.yay), write(other, poll, poll.nay)]);
    await close(closed);
    expect(await settle(gone)).toEqual([open.id, fixed.id]);
    await expectTally(open, { yay: 0, nay: 1 });
    await expectTally(fixed, { yay: 0, nay: 1 });
    await expectTally(closed, { yay: 1, nay: 1 });
    expect((await events(open)).filter((event) => event.member_id === gone.id)).toMatchObject([{ kind: 'cast' }, { kind: 'withdraw' }]);
    expect(await settle(gone)).toEqual([]);
    for (const poll of [open, fixed, closed]) await expectIntactLedger(poll);
  });

  test('are taken out of a ranking whole', async () => {
    const [gone, other, poll] = [await aMember(api), await aMember(api), await aPoll(api, { kind: PollKind.RANKED, options: lettered(3), maxChoices: 3 })];
    const [a = '', b = '', c = ''] = poll.options;
    await write(gone, poll, c, a, b);
    await write(other, poll, a, b);
    await settle(gone);
    const left = { 'a>b': 1 };
    expect(await rankingsThreeWays(api, poll)).toEqual({ kept: left, counted: left, replayed: left });
    await expectIntactLedger(poll);
  });

  test('go with the act or not at all: rolled back, nothing has happened', async () => {
    const [member, poll] = [await aMember(api), await aPoll(api)];
    await write(member, poll, poll.yay);
    const act = api.db.transaction(async (tx) => {
      await fates().ofErased(tx, member.id);
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    await expectTally(poll, { yay: 1, nay: 0 });
    expect(await events(poll)).toHaveLength(1);
  });

  test('that were under way at that moment are withdrawn a little later', async () => {
    const [member, poll] = [await aMember(api), await aPoll(api)];
    await settle(member);
    await write(member, poll, poll.nay);
    await api.db.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = $1`, [`settle-votes-${member.id}`]);
    await api.runJobs();
    await expectTally(poll, { yay: 0, nay: 0 });
  });

  test('keep the tally right while others vote and the poll closes', async () => {
    const [members, poll] = [await Promise.all(Array.from({ length: 12 }, () => aMember(api))), await aPoll(api)];
    await Promise.all(members.map((member) => write(member, poll, poll.yay)));
    await Promise.all([
      ...members.slice(0, 6).map(settle),
      ...members.slice(4).map((member) => write(member, poll, poll.nay)),
      close(poll),
    ]);
    const { kept, counted, replayed } = await tallyThreeWays(api, poll);
    expect([counted, replayed]).toEqual([kept, kept]);
  });
});

test('an erased member leaves no request key and no reminder behind, and no name on an open ballot', async () => {
  const [member, poll] = [await aMember(api), await aPoll(api, { ballots: Ballots.OPEN, closesAt: new Date(Date.now() + 86_400_000) })];
  await api.get(VoteWriter).write({ pollId: poll.id, memberId: member.id, choice: [poll.yay], requestId: 'a-key-of-it' });
  await api.db.query('INSERT INTO poll_reminder (poll_id, member_id) VALUES ($1, $2)', [poll.id, member.id]);
  await close(poll);
  await erase(member);
  await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [member.id]);
  expect(await api.db.query('SELECT 1 FROM vote_request UNION ALL SELECT 1 FROM poll_reminder')).toEqual([]);
  expect(await api.visitor.run('query ($id: ID!) { poll(id: $id) { openBallots { nodes { member { handle } options { key } } } } }', { id: poll.id })).toEqual({
    poll: { openBallots: { nodes: [{ member: null, options: [{ key: 'yay' }] }] } },
  });
});

describe('the votes of a member who is merged into another', () => {
  test('go over in open polls, give way where the other stands, and stay in closed ones', async () => {
    const [from, into] = [await aMember(api), await aMember(api)];
    const [alone, both, closed, theirs] = [await aPoll(api, { changesAllowed: false }), await aPoll(api), await aPoll(api), await aPoll(api)];
    for (const poll of [alone, both, closed]) await write(from, poll, poll.yay);
    await write(into, both, both.nay);
    await write(into, theirs, theirs.nay);
    await close(closed);
    expect((await merge(from, into)).toSorted()).toEqual([alone.id, both.id].toSorted());
    await expectTally(alone, { yay: 1, nay: 0 });
    await expectTally(both, { yay: 0, nay: 1 });
    await expectTally(closed, { yay: 1, nay: 0 });
    await expectTally(theirs, { yay: 0, nay: 1 });
    expect(await events(alone)).toEqual([
      { member_id: from.id, kind: 'cast' }, { member_id: from.id, kind: 'withdraw' }, { member_id: into.id, kind: 'cast' },
    ]);
    expect(await merge(from, into)).toEqual([]);
    for (const poll of [alone, both, closed]) await expectIntactLedger(poll);
  });

  test('count once, whatever both cast at the same moment', async () => {
    for (let round = 0; round < 12; round++) {
      const [from, into, poll] = [await aMember(api), await aMember(api), await aPoll(api)];
      const isSameSide = round % 2 === 0;
      await write(from, poll, poll.yay);
      await Promise.all([merge(from, into), write(into, poll, isSameSide ? poll.yay : poll.nay)]);
      await expectTally(poll, isSameSide ? { yay: 1, nay: 0 } : { yay: 0, nay: 1 });
    }
  });
});
