import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { createLog, Jobs, Role, Transactions } from '@swingtag/platform-server';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll, tallyThreeWays, type PollForTest } from '../testing/poll.factory.ts';
import { LedgerJobs } from './ledger.jobs.ts';
import { LedgerSealer } from './ledger.sealer.ts';
import { PollsModule } from './polls.module.ts';
import { VoteWriter } from './vote.writer.ts';

interface Entry {
  seq: number;
  event_id: string;
  voter: string;
  hash: string;
}

const LEDGER = `query ($id: ID!, $first: Int) { poll(id: $id) {
  ledger { entries head isFinal exportPath publishedHeads(first: $first) { entries hash } } viewerReceipt { voter seq hash text } } }`;
const CLOSE = `mutation ($input: ClosePollInput!) { closePoll(input: $input) { __typename } }`;

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
});
afterAll(() => api.close());

const entriesOf = (poll: PollForTest) =>
  api.db.query<Entry[]>(
    `SELECT seq, event_id, encode(voter, 'hex') AS voter, encode(hash, 'hex') AS hash FROM ledger_entry WHERE poll_id = $1 ORDER BY seq`, [poll.id]);
const write = (poll: PollForTest, memberId: string, optionId: string | null, writer = api.get(VoteWriter)) =>
  writer.write({ pollId: poll.id, memberId, choice: optionId === null ? [] : [optionId], requestId: null });

/** The chain made anew here, from the events as they are. */
async function expectRightChain(poll: PollForTest): Promise<void> {
  const [head] = await api.db.query<{ header: string; seq: number; hash: string }[]>(`SELECT header, seq, encode(hash, 'hex') AS hash FROM ledger_head WHERE poll_id = $1`, [poll.id]);
  const events = await api.db.query<{ seq: number; hash: string; at: Date; voter: Buffer; member_id: string; kind: string; key: string | null; id: string }[]>(
    `SELECT l.seq, encode(l.hash, 'hex') AS hash, l.voter, e.at, e.member_id, e.kind, e.id, o.key FROM ledger_entry l JOIN vote_event e ON e.id = l.event_id
       LEFT JOIN poll_option o ON o.id = e.choice[1] WHERE l.poll_id = $1 ORDER BY l.seq`, [poll.id]);
  let hash = createHash('sha256').update(`${'0'.repeat(64)}\n${head?.header}`).digest('hex');
  const newest = new Map<string, bigint>();
  events.forEach((event, index) => {
    expect(event.seq).toBe(index + 1);
    const body = { seq: event.seq, at: event.at.toISOString(), voter: event.voter.toString('base64url'), kind: event.kind, choice: event.key ? [event.key] : [] };
    hash = createHash('sha256').update(`${hash}\n${JSON.stringify(body)}`).digest('hex');
    expect(event.hash).toBe(hash);
    expect(newest.get(event.member_id) ?? 0n).toBeLessThan(BigInt(event.id));
    newest.set(event.member_id, BigInt(event.id));
  });
  expect(head).toMatchObject({ seq: events.length, hash });
  const [{ n } = { n: '' }] = await api.db.query<{ n: string }[]>('SELECT count(*) AS n FROM vote_event WHERE poll_id = $1', [poll.id]);
  expect(String(events.length)).toBe(n);
  const standing = new Map(events.map((event) => [event.voter.toString('hex'), event.key]));
  const count = (key: string) => [...standing.values()].filter((one) => one === key).length;
  expect((await tallyThreeWays(api, poll)).kept).toEqual({ yay: count('yay'), nay: count('nay') });
}

describe('sealing', () => {
  test('gives one right chain while two processes seal and three write', async () => {
    const poll = await aPoll(api);
    const members = await Promise.all(Array.from({ length: 12 }, () => aMember(api)));
    const writers = [1, 2, 3].map(() => new VoteWriter(api.db));
    const sealers = [1, 2].map(() => new LedgerSealer(api.get(Transactions)));
    let isVoting = true;
    const voting = Promise.all(
      members.map(async ({ id }, m) => {
        for (let i = 0; i < 15; i++) await write(poll, id, (i + m) % 5 === 4 ? null : (i + m) % 2 ? poll.yay : poll.nay, writers[(i + m) % 3]);
      }),
    ).finally(() => (isVoting = false));
    const sealing = sealers.map(async (sealer) => {
      let runs = 0;
      for (; isVoting; runs++) await sealer.seal(poll.id);
      return runs;
    });
    await voting;
    expect(Math.min(...(await Promise.all(sealing)))).toBeGreaterThan(1);
    await Promise.all(sealers.map((sealer) => sealer.seal(poll.id)));
    await expectRightChain(poll);
  });

  test('finds events that commit after others with higher numbers, however long they take', async () => {
    const poll = await aPoll(api);
    const [late, ...members] = await Promise.all([1, 2, 3, 4].map(() => aMember(api)));
    const slow = api.db.createQueryRunner();
    await slow.startTransaction();
    await slow.query(`INSERT INTO vote (poll_id, member_id, choice) VALUES ($1, $2, ARRAY[$3::bigint])`, [poll.id, late?.id, poll.yay]);
    await slow.query(`INSERT INTO vote_event (poll_id, member_id, kind, choice) VALUES ($1, $2, 'cast', ARRAY[$3::bigint])`, [poll.id, late?.id, poll.yay]);
    for (const { id } of members) {
      await write(poll, id, poll.nay);
      await api.get(LedgerSealer).seal(poll.id);
    }
    expect(await entriesOf(poll)).toHaveLength(3);
    await slow.query('UPDATE poll_option SET votes = votes + 1 WHERE id = $1', [poll.yay]);
    await slow.commitTransaction();
    await slow.release();
    await api.get(LedgerSealer).seal(poll.id);
    expect(await entriesOf(poll)).toHaveLength(4);
    await expectRightChain(poll);
  });

  test('searches only above what is certainly sealed', async () => {
    const poll = await aPoll(api);
    const { id } = await aMember(api);
    const sealOneMore = async (choice: string) => {
      await write(poll, id, choice);
      await api.get(LedgerSealer).seal(poll.id);
    };
    for (let i = 0; i < 6; i++) await sealOneMore(i % 2 ? poll.yay : poll.nay);
    const behind = async () => (await api.db.query<{ behind: number }[]>('SELECT (sealed_id - sealed_through)::int AS behind FROM ledger_head WHERE poll_id = $1', [poll.id]))[0]?.behind ?? Infinity;
    // Nothing is certain while a transaction of any database of the cluster is open: another spec may have one.
    const catchesUp = async () => {
      await sealOneMore(poll.yay);
      await sealOneMore(poll.nay);
      return (await behind()) <= 2;
    };
    expect(await until(catchesUp)).toBe(true);
  });

  test('that is killed in the middle leaves nothing half done', async () => {
    const poll = await aPoll(api);
    const { id } = await aMember(api);
    await write(poll, id, poll.yay);
    await api.get(LedgerSealer).seal(poll.id);
    await write(poll, id, poll.nay);
    const before = await entriesOf(poll);
    const lock = api.db.createQueryRunner();
    await lock.startTransaction();
    await lock.query('LOCK TABLE ledger_publication IN ACCESS EXCLUSIVE MODE'); // the sealer stops before its last statement
    const killed = api.get(LedgerSealer).seal(poll.id).catch((error: Error) => error);
    const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%ledger_publication%'`;
    expect(await until(async () => (await api.db.query<unknown[]>(kill)).length > 0)).toBe(true);
    expect(await killed).toMatchObject({ message: expect.stringMatching(/terminat/) });
    await lock.rollbackTransaction();
    await lock.release();
    expect(await entriesOf(poll)).toEqual(before);
    await api.get(LedgerSealer).seal(poll.id);
    expect(await entriesOf(poll)).toHaveLength(2);
    await expectRightChain(poll);
  });

  test('follows a vote within some seconds, and one poll that cannot be sealed does not hold up the others', async () => {
    const [stuck, poll] = await Promise.all([aPoll(api), aPoll(api)]);
    const { id } = await aMember(api);
    for (const one of [stuck, poll]) await write(one, id, one.yay);
    await api.get(LedgerSealer).seal(stuck.id);
    await api.db.query('DELETE FROM ledger_secret WHERE poll_id = $1', [stuck.id]);
    await write(stuck, id, stuck.nay);
    const jobs = new LedgerJobs(api.get(LedgerSealer), api.get(Jobs), api.get(Transactions), createLog(api.config), true);
    for (const one of [stuck, poll, poll]) jobs.noteVote(one.id);
    expect(await until(async () => (await entriesOf(poll)).length > 0)).toBe(true);
    expect([(await entriesOf(stuck)).length, (await entriesOf(poll)).length]).toEqual([1, 1]);
    await jobs.beforeApplicationShutdown();
  });

  test('takes as many statements for many events as for one', async () => {
    const [few, many] = await Promise.all([aPoll(api), aPoll(api)]);
    const members = await Promise.all(Array.from({ length: 30 }, () => aMember(api)));
    await write(few, members[0]?.id ?? '', few.yay);
    await Promise.all(members.map(({ id }) => write(many, id, many.yay)));
    const one = await api.countStatements(() => api.get(LedgerSealer).seal(few.id));
    expect(await api.countStatements(() => api.get(LedgerSealer).seal(many.id))).toBe(one);
    expect(await entriesOf(many)).toHaveLength(30);
  });

  test('costs a vote no statement', async () => {
    const poll = await aPoll(api);
    const { id } = await aMember(api);
    expect(await api.countStatements(() => write(poll, id, poll.yay))).toBe(1);
    expect(await entriesOf(poll)).toEqual([]);
  });

  test('is made up for by the sweep, which publishes a head at most once a day', async () => {
    const poll = await aPoll(api);
    const untouched = await aPoll(api);
    const { id } = await aMember(api);
    for (const option of [poll.yay, poll.nay, poll.yay]) {
      await write(poll, id, option);
      await api.get(LedgerJobs).sweep();
    }
    expect(await api.visitor.run(LEDGER, { id: poll.id })).toMatchObject({
      poll: { ledger: { entries: 3, isFinal: false, exportPath: null, publishedHeads: [{ entries: 1 }] }, viewerReceipt: null },
    });
    expect(await api.visitor.run(LEDGER, { id: untouched.id })).toMatchObject({ poll: { ledger: null } });
  });
});

describe('a close', () => {
  test('makes the head final and publishes it, also of a poll without votes', async () => {
    const [voted, empty] = await Promise.all([aPoll(api), aPoll(api)]);
    const moderator = await aMember(api, { role: Role.MODERATOR });
    await write(voted, moderator.id, voted.yay);
    for (const poll of [voted, empty]) await moderator.caller.run(CLOSE, { input: { pollId: poll.id, reason: 'Enough has been said.' } });
    await api.runJobs();
    for (const [poll, entries] of [[voted, 1], [empty, 0]] as const) {
      const { poll: shown } = await api.visitor.run<{ poll: { ledger: { head: string } } }>(LEDGER, { id: poll.id });
      expect(shown.ledger).toEqual({
        entries, head: shown.ledger.head, isFinal: true, exportPath: `/polls/${poll.id}/ledger.jsonl`, publishedHeads: [{ entries, hash: shown.ledger.head }],
      });
    }
    await expectRightChain(voted);
  });

  test('that is undone lets the chain go on, and the next one makes it final anew', async () => {
    const poll = await aPoll(api, { closed: true });
    const { id } = await aMember(api);
    const isFinal = async () => (await api.visitor.run<{ poll: { ledger: { isFinal: boolean } } }>(LEDGER, { id: poll.id })).poll.ledger.isFinal;
    await api.get(LedgerSealer).seal(poll.id);
    expect(await isFinal()).toBe(true);
    await api.db.query('UPDATE poll SET closed_at = NULL WHERE id = $1', [poll.id]);
    await write(poll, id, poll.yay);
    await api.get(LedgerSealer).seal(poll.id);
    expect(await isFinal()).toBe(false);
    await write(poll, id, poll.nay);
    await api.db.query('UPDATE poll SET closed_at = clock_timestamp() WHERE id = $1', [poll.id]);
    expect(await isFinal()).toBe(false);
    await api.get(LedgerJobs).sweep();
    expect(await isFinal()).toBe(true);
    await expectRightChain(poll);
  });

  test('finds what a wrong mark would have passed over', async () => {
    const poll = await aPoll(api);
    const { id } = await aMember(api);
    await write(poll, id, poll.yay);
    await api.get(LedgerSealer).seal(poll.id);
    await write(poll, id, poll.nay);
    await api.db.query('UPDATE ledger_head SET sealed_through = 1000000, mark_id = 1000000 WHERE poll_id = $1', [poll.id]);
    await api.get(LedgerSealer).seal(poll.id);
    expect(await entriesOf(poll)).toHaveLength(1);
    await api.db.query('UPDATE poll SET closed_at = clock_timestamp() WHERE id = $1', [poll.id]);
    await api.get(LedgerSealer).seal(poll.id);
    await expectRightChain(poll);
  });

  test('on time does so, too', async () => {
    const poll = await aPoll(api, { closesAt: new Date(Date.now() - 500) });
    await api.runJobs();
    expect(await api.visitor.run(LEDGER, { id: poll.id })).toMatchObject({ poll: { ledger: { isFinal: true } } });
  });
});

describe('a receipt', () => {
  test('is for oneself alone, of the newest sealed event, and differs from poll to poll', async () => {
    const [poll, other] = await Promise.all([aPoll(api), aPoll(api)]);
    const [voter, reader, moderator] = await Promise.all([aMember(api), aMember(api), aMember(api, { role: Role.MODERATOR })]);
    const receipt = async (caller = voter.caller, of = poll) =>
      (await caller.run<{ poll: { viewerReceipt: { voter: string; seq: number; hash: string; text: string } | null } }>(LEDGER, { id: of.id })).poll.viewerReceipt;
    await write(poll, voter.id, poll.yay);
    expect(await receipt()).toBeNull();
    await write(other, voter.id, other.yay);
    await Promise.all([poll, other].map((one) => api.get(LedgerSealer).seal(one.id)));
    const first = await receipt();
    expect(first).toMatchObject({ seq: 1, text: `${first?.voter}:1:${first?.hash}` });
    expect((await receipt(voter.caller, other))?.voter).not.toBe(first?.voter);
    await write(poll, voter.id, poll.nay);
    expect(await receipt()).toEqual(first);
    await api.get(LedgerSealer).seal(poll.id);
    expect(await receipt()).toMatchObject({ seq: 2, voter: first?.voter });
    for (const caller of [reader.caller, moderator.caller, api.visitor]) expect(await receipt(caller)).toBeNull();
  });
});

describe('the database', () => {
  test('refuses to change or forget what is sealed or published', async () => {
    const poll = await aPoll(api, { closed: true });
    const open = await aPoll(api);
    const { id } = await aMember(api);
    await write(open, id, open.yay);
    for (const one of [poll, open]) await api.get(LedgerSealer).seal(one.id);
    for (const table of ['ledger_entry', 'ledger_publication', 'ledger_head']) await expect(api.db.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
    await expect(api.db.query('UPDATE ledger_entry SET seq = 7')).rejects.toThrow(/append-only/);
    await expect(api.db.query('UPDATE ledger_publication SET at = now()')).rejects.toThrow(/append-only/);
    for (const change of ['seq = seq - 1', `header = '{}'`, `hash = decode(repeat('00', 32), 'hex')`]) {
      await expect(api.db.query(`UPDATE ledger_head SET ${change} WHERE poll_id = $1`, [open.id])).rejects.toThrow(/moves forward/);
    }
    await expect(api.db.query(`INSERT INTO ledger_entry SELECT poll_id, seq + 1, event_id, voter, hash FROM ledger_entry`)).rejects.toThrow(/uq_ledger_entry_event_id/);
  });
});
