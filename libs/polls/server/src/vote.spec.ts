import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { Role, Tier } from '@swingtag/platform-server';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { aPoll, tallyThreeWays, type PollForTest } from '../testing/poll.factory.ts';
import { ResultsRule } from './poll.entity.ts';
import { PollService } from './poll.service.ts';
import { PollsModule } from './polls.module.ts';
import { VoteRequestSweep } from './vote-request.sweep.ts';
import { VoteWriter } from './vote.writer.ts';

const CAST = `mutation ($input: CastVoteInput!) { castVote(input: $input) {
  ... on VoteCast { poll { responses isOpen viewerVote { choice { key } } tally { total counts { votes share option { key } } } } }
  ... on Refusal { reason message field } } }`;
const WITHDRAW = `mutation ($pollId: ID!) { withdrawVote(pollId: $pollId) {
  ... on VoteCast { poll { responses viewerVote { id } } } ... on Refusal { reason message } } }`;
const POLL = `query ($id: ID!) { poll(id: $id) { responses isOpen verdict { outcome margin total } tally { total } viewerVote { choice { key } } viewerCanVote } }`;

interface Cast {
  castVote: { reason?: string; message?: string; poll?: { responses: number; viewerVote: { choice: { key: string }[] }; tally: { total: number } | null } };
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
});
afterAll(() => api.close());

const cast = (caller: TestCaller, poll: PollForTest, optionId: string) =>
  caller.run<Cast>(CAST, { input: { pollId: poll.id, choice: [optionId] } }).then((data) => data.castVote);

async function expectTally(poll: PollForTest, yay: number, nay: number): Promise<void> {
  const tally = { yay, nay };
  expect(await tallyThreeWays(api, poll)).toEqual({ kept: tally, counted: tally, replayed: tally });
}

describe('a vote', () => {
  test('is counted, seen by its voter and kept as an event', async () => {
    const poll = await aPoll(api);
    const { caller } = await aMember(api);
    const answer = await cast(caller, poll, poll.yay);
    expect(answer.poll).toMatchObject({ responses: 1, viewerVote: { choice: [{ key: 'yay' }] }, tally: { total: 1 } });
    await expectTally(poll, 1, 0);
  });

  test('cast twice alike is one vote and one event', async () => {
    const poll = await aPoll(api);
    const { caller } = await aMember(api);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => cast(caller, poll, poll.nay)));
    expect(answers.map((answer) => answer.poll?.responses)).toEqual([1, 1, 1, 1, 1]);
    expect(await api.db.query('SELECT kind FROM vote_event WHERE poll_id = $1', [poll.id])).toEqual([{ kind: 'cast' }]);
  });

  test('can be changed, withdrawn and cast again', async () => {
    const poll = await aPoll(api);
    const { caller } = await aMember(api);
    await cast(caller, poll, poll.yay);
    await cast(caller, poll, poll.nay);
    await expectTally(poll, 0, 1);
    await caller.run(WITHDRAW, { pollId: poll.id });
    await expectTally(poll, 0, 0);
    expect(await caller.run(WITHDRAW, { pollId: poll.id })).toMatchObject({ withdrawVote: { reason: 'NOT_VOTED' } });
    await cast(caller, poll, poll.yay);
    await expectTally(poll, 1, 0);
    const kinds = await api.db.query<{ kind: string }[]>('SELECT kind FROM vote_event WHERE poll_id = $1 ORDER BY id', [poll.id]);
    expect(kinds.map((event) => event.kind)).toEqual(['cast', 'change', 'withdraw', 'cast']);
  });

  test('stands where the poll allows no change', async () => {
    const poll = await aPoll(api, { changesAllowed: false });
    const { caller } = await aMember(api);
    await cast(caller, poll, poll.yay);
    expect(await cast(caller, poll, poll.nay)).toMatchObject({ reason: 'CHANGES_NOT_ALLOWED' });
    expect(await caller.run(WITHDRAW, { pollId: poll.id })).toMatchObject({ withdrawVote: { reason: 'CHANGES_NOT_ALLOWED' } });
    expect((await cast(caller, poll, poll.yay)).poll?.responses).toBe(1);
    await expectTally(poll, 1, 0);
  });

  test('is refused with a sentence to visitors, the suspended, in closed and in unknown polls, for foreign and odd options', async () => {
    const poll = await aPoll(api);
    const other = await aPoll(api);
    const { caller } = await aMember(api);
    const suspended = await aMember(api, { suspendedUntil: new Date(Date.now() + 86_400_000) });
    expect(await cast(api.visitor, poll, poll.yay)).toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
    expect(await cast(suspended.caller, poll, poll.yay)).toMatchObject({ reason: 'SUSPENDED' });
    expect(await cast(caller, await aPoll(api, { closed: true }), poll.yay)).toMatchObject({ reason: 'POLL_CLOSED' });
    expect(await cast(caller, await aPoll(api, { closesAt: new Date(Date.now() - 1000) }), poll.yay)).toMatchObject({ reason: 'POLL_CLOSED' });
    for (const optionId of [other.yay, '999999', '0', '-1', 'yay', '1e3', '9'.repeat(40), '']) {
      expect(await cast(caller, poll, optionId)).toMatchObject({ reason: 'UNKNOWN_OPTION' });
    }
    for (const pollId of ['999999', '0', 'x', '9'.repeat(30)]) {
      expect(await cast(caller, { ...poll, id: pollId }, poll.yay)).toMatchObject({ reason: 'NOT_FOUND' });
    }
    await expectTally(poll, 0, 0);
  });

  test('of one batch does not fail for another that is refused', async () => {
    const poll = await aPoll(api);
    const closed = await aPoll(api, { closed: true });
    const members = await Promise.all([1, 2, 3].map(() => aMember(api)));
    const writer = api.get(VoteWriter);
    const [a, b, c] = members.map((member) => member.id);
    const written = await Promise.all([
        writer.write({ pollId: poll.id, memberId: a ?? '', choice: [poll.yay] }),
        writer.write({ pollId: closed.id, memberId: b ?? '', choice: [closed.yay] }),
        writer.write({ pollId: poll.id, memberId: c ?? '', choice: [closed.yay] }),
        writer.write({ pollId: poll.id, memberId: a ?? '', choice: [poll.nay] }),
      ]);
    expect(written.map(({ outcome }) => outcome)).toEqual(['cast', 'closed', 'unknown_option', 'changed']);
    await expectTally(poll, 0, 1);
  });
});

describe('a request key', () => {
  const send = (caller: TestCaller, poll: PollForTest, optionId: string, requestId: string) =>
    caller.run<Cast>(CAST, { input: { pollId: poll.id, choice: [optionId], requestId } }).then((data) => data.castVote);

  test('makes a late retry harmless: the change made meanwhile stands', async () => {
    const poll = await aPoll(api);
    const { caller } = await aMember(api);
    await send(caller, poll, poll.yay, 'request-1');
    await send(caller, poll, poll.nay, 'request-2');
    expect((await send(caller, poll, poll.yay, 'request-1')).poll?.viewerVote.choice).toEqual([{ key: 'nay' }]);
    await expectTally(poll, 0, 1);
  });

  test('used with another choice or poll is refused', async () => {
    const [poll, other] = [await aPoll(api), await aPoll(api)];
    const { caller } = await aMember(api);
    await send(caller, poll, poll.yay, 'request-1');
    expect(await send(caller, poll, poll.nay, 'request-1')).toMatchObject({ reason: 'REQUEST_REUSED' });
    expect(await send(caller, other, other.yay, 'request-1')).toMatchObject({ reason: 'REQUEST_REUSED' });
    expect(await send(caller, poll, poll.yay, 'x')).toMatchObject({ reason: 'INVALID', field: 'requestId' });
    await expectTally(poll, 1, 0);
  });

  test('of a refused vote stays free', async () => {
    const poll = await aPoll(api, { closed: true });
    const { caller } = await aMember(api);
    expect(await send(caller, poll, poll.yay, 'request-1')).toMatchObject({ reason: 'POLL_CLOSED' });
    await api.db.query('UPDATE poll SET closed_at = NULL WHERE id = $1', [poll.id]);
    expect((await send(caller, poll, poll.yay, 'request-1')).poll?.responses).toBe(1);
  });

  test('sent by several processes at once is one vote and one event', async () => {
    const poll = await aPoll(api);
    const { id: memberId } = await aMember(api);
    const writers = Array.from({ length: 8 }, () => new VoteWriter(api.db));
    const written = await Promise.all(writers.map((writer) => writer.write({ pollId: poll.id, memberId, choice: [poll.yay], requestId: 'request-1' })));
    expect(written.filter(({ outcome }) => outcome === 'cast')).toHaveLength(1);
    expect(written.filter(({ outcome }) => outcome === 'repeated')).toHaveLength(7);
    await expectTally(poll, 1, 0);
  });

  test('is forgotten after a day', async () => {
    const poll = await aPoll(api);
    const { caller } = await aMember(api);
    await send(caller, poll, poll.yay, 'request-1');
    await api.db.query(`UPDATE vote_request SET at = now() - interval '25 hours'`);
    await api.get(VoteRequestSweep).sweep();
    expect(await api.db.query('SELECT 1 FROM vote_request')).toEqual([]);
  });
});

describe('the tally', () => {
  test('equals count and replay after 50 members cast and change 8 times in parallel, with a close in between', async () => {
    const poll = await aPoll(api);
    const moderator = await aMember(api, { role: Role.MODERATOR });
    const members = await Promise.all(Array.from({ length: 50 }, () => aMember(api)));
    let closedAt = Infinity;
    const late: string[] = [];
    const acknowledged = new Map<string, string>();
    const voting = members.map(async (member, m) => {
      for (let round = 0; round < 8; round++) {
        const optionId = (m + round) % 2 === 0 ? poll.yay : poll.nay;
        const startedAfterClose = performance.now() > closedAt;
        const answer = await cast(member.caller, poll, optionId);
        if (answer.poll) acknowledged.set(member.id, optionId);
        else expect(answer.reason).toBe('POLL_CLOSED');
        if (answer.poll && startedAfterClose) late.push(member.id);
      }
    });
    const closing = Promise.race(voting).then(async () => {
      const viewer = { memberId: moderator.id, handle: moderator.handle, role: Role.MODERATOR, tier: Tier.ESTABLISHED, suspendedUntil: null, suspensionReason: null, audienceIds: ['1'], sessionKey: '' };
      await api.get(PollService).close(viewer, poll.id, 'Enough has been said.');
      closedAt = performance.now();
      return tallyThreeWays(api, poll);
    });
    const atClose = await closing;
    await Promise.all(voting);
    const after = await tallyThreeWays(api, poll);
    expect(late).toEqual([]);
    expect(after).toEqual(atClose);
    expect(after.kept).toEqual(after.counted);
    expect(after.kept).toEqual(after.replayed);
    const stored = await api.db.query<{ member_id: string; choice: string[] }[]>('SELECT member_id, choice FROM vote WHERE poll_id = $1', [poll.id]);
    expect(new Map(stored.map((vote) => [vote.member_id, vote.choice[0]]))).toEqual(acknowledged);
  });

  test('stays exact when two writers, as of two processes, work on the same votes', async () => {
    const polls = await Promise.all([aPoll(api), aPoll(api)]);
    const members = await Promise.all(Array.from({ length: 20 }, () => aMember(api)));
    const writers = [new VoteWriter(api.db), new VoteWriter(api.db), new VoteWriter(api.db)];
    await Promise.all(
      Array.from({ length: 600 }, (_, i) => {
        const poll = polls[i % 2] as PollForTest;
        const choice = i % 7 === 0 ? [] : [i % 3 === 0 ? poll.yay : poll.nay];
        return writers[i % 3]?.write({ pollId: poll.id, memberId: members[(i * 7) % 20]?.id ?? '', choice });
      }),
    );
    for (const poll of polls) {
      const { kept, counted, replayed } = await tallyThreeWays(api, poll);
      expect(kept).toEqual(counted);
      expect(kept).toEqual(replayed);
    }
  });

  test('is hidden before voting or closing where the rule says so, and the verdict comes with the close', async () => {
    const afterVoting = await aPoll(api, { resultsRule: ResultsRule.AFTER_VOTING });
    const afterClosing = await aPoll(api, { resultsRule: ResultsRule.AFTER_CLOSING });
    const voter = await aMember(api);
    const reader = await aMember(api);
    expect((await cast(voter.caller, afterVoting, afterVoting.yay)).poll?.tally).toMatchObject({ total: 1 });
    expect((await cast(voter.caller, afterClosing, afterClosing.yay)).poll?.tally).toBeNull();
    expect(await reader.caller.run(POLL, { id: afterVoting.id })).toMatchObject({ poll: { tally: null, verdict: null, responses: 1 } });
    await api.db.query('UPDATE poll SET closes_at = clock_timestamp() WHERE id = $1', [afterClosing.id]);
    await api.get(PollService).closeByTime({ pollId: afterClosing.id });
    expect(await api.visitor.run(POLL, { id: afterClosing.id })).toMatchObject({
      poll: { isOpen: false, tally: { total: 1 }, verdict: { outcome: 'YAY', margin: 1, total: 1 }, viewerVote: null, viewerCanVote: false },
    });
  });
});

describe('the database', () => {
  test('refuses a second vote of a member, an option of another poll, and any change of an event', async () => {
    const poll = await aPoll(api);
    const other = await aPoll(api);
    const member = await aMember(api);
    await cast(member.caller, poll, poll.yay);
    await expect(api.db.query('INSERT INTO vote (poll_id, member_id, choice) VALUES ($1, $2, ARRAY[$3::bigint])', [poll.id, member.id, poll.nay])).rejects.toThrow(/pk_vote/);
    await expect(api.db.query('UPDATE vote SET choice = ARRAY[$2::bigint] WHERE poll_id = $1', [poll.id, other.yay])).rejects.toThrow(/options of its poll/);
    await expect(api.db.query('UPDATE vote_event SET choice = ARRAY[$2::bigint] WHERE poll_id = $1', [poll.id, poll.nay])).rejects.toThrow(/append-only/);
    await expect(api.db.query('DELETE FROM vote_event WHERE poll_id = $1', [poll.id])).rejects.toThrow(/append-only/);
  });
});
