import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { aPoll, firstsThreeWays, lettered, rankingsThreeWays, tallyThreeWays, type PollForTest } from '../testing/poll.factory.ts';
import { PollKind } from './poll.entity.ts';
import type { NewPoll } from './poll.service.ts';
import { PollsModule } from './polls.module.ts';
import { VoteWriter } from './vote.writer.ts';

const CAST = `mutation ($input: CastVoteInput!) { castVote(input: $input) {
  ... on VoteCast { poll { responses viewerVote { choice { key } } tally { total counts { votes share } rounds { votes exhausted leaving { key } decidedByRound } leaders { key } } } }
  ... on Refusal { reason message field } } }`;
const VERDICT = `query ($id: ID!) { poll(id: $id) { responses verdict { outcome margin total winners { key } } } }`;

interface Answer {
  castVote: { reason?: string; message?: string; field?: string; poll?: { responses: number; viewerVote: { choice: { key: string }[] }; tally: object } };
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
});
afterAll(() => api.close());

const multiple: Partial<NewPoll> = { kind: PollKind.MULTIPLE, options: lettered(5), minChoices: 2, maxChoices: 3 };
const ranked: Partial<NewPoll> = { kind: PollKind.RANKED, options: lettered(5), maxChoices: 4 };

/** `bd`: the second and the fourth option. */
const idsOf = (poll: PollForTest, letters: string) => [...letters].map((letter) => poll.options[letter.charCodeAt(0) - 97] ?? '');
const cast = async (caller: TestCaller, poll: PollForTest, choice: string[], requestId?: string) =>
  (await caller.run<Answer>(CAST, { input: { pollId: poll.id, choice, requestId } })).castVote;
const vote = (poll: PollForTest, memberId: string, letters: string, writer = api.get(VoteWriter)) => writer.write({ pollId: poll.id, memberId, choice: idsOf(poll, letters) });
const manyMembers = (count: number) => Promise.all(Array.from({ length: count }, () => aMember(api)));

async function expectExact(poll: PollForTest): Promise<void> {
  for (const read of [tallyThreeWays, firstsThreeWays]) {
    const { kept, counted, replayed } = await read(api, poll);
    expect(kept).toEqual(counted);
    expect(kept).toEqual(replayed);
  }
}

describe('a vote for several options', () => {
  test('counts once for each of them and as one voter, in whatever order it was sent', async () => {
    const poll = await aPoll(api, multiple);
    const { caller } = await aMember(api);
    const { poll: answer } = await cast(caller, poll, idsOf(poll, 'db'));
    expect(answer).toMatchObject({ responses: 1, viewerVote: { choice: [{ key: 'b' }, { key: 'd' }] }, tally: { total: 1, rounds: null, leaders: [{ key: 'b' }, { key: 'd' }] } });
    await cast(caller, poll, idsOf(poll, 'bd'));
    expect(await api.db.query('SELECT kind FROM vote_event WHERE poll_id = $1', [poll.id])).toEqual([{ kind: 'cast' }]);
    const other = await aMember(api);
    expect((await cast(other.caller, poll, idsOf(poll, 'abc'))).poll).toMatchObject({ responses: 2, tally: { total: 2, counts: [{ votes: 1, share: 0.5 }, { votes: 2, share: 1 }, { votes: 1 }, { votes: 1 }, { votes: 0 }] } });
    await expectExact(poll);
  });
});

describe('a ranking', () => {
  test('keeps its order and is counted by rounds', async () => {
    const poll = await aPoll(api, { ...ranked, options: lettered(3) });
    const members = await manyMembers(5);
    for (const [i, letters] of ['ab', 'ac', 'b', 'ba'].entries()) await vote(poll, members[i]?.id ?? '', letters);
    const { poll: answer } = await cast((members[4] as (typeof members)[number]).caller, poll, idsOf(poll, 'cb'));
    expect(answer).toMatchObject({
      responses: 5, viewerVote: { choice: [{ key: 'c' }, { key: 'b' }] },
      tally: {
        total: 5, counts: [{ votes: 2 }, { votes: 2 }, { votes: 1 }], leaders: [{ key: 'b' }],
        rounds: [{ votes: [2, 2, 1], exhausted: 0, leaving: [{ key: 'c' }], decidedByRound: null }, { votes: [2, 3, null], exhausted: 0, leaving: [] }],
      },
    });
    await expectExact(poll);
    expect((await rankingsThreeWays(api, poll)).kept).toEqual({ 'a>b': 1, 'a>c': 1, b: 1, 'b>a': 1, 'c>b': 1 });
  });

  test('in another order is another choice', async () => {
    const poll = await aPoll(api, ranked);
    const { id, caller } = await aMember(api);
    await vote(poll, id, 'ab');
    expect((await vote(poll, id, 'ba')).outcome).toBe('changed');
    expect((await vote(poll, id, 'ba')).outcome).toBe('same');
    await cast(caller, poll, idsOf(poll, 'ba'), 'request-1');
    expect(await cast(caller, poll, idsOf(poll, 'ab'), 'request-1')).toMatchObject({ reason: 'REQUEST_REUSED' });
    expect((await rankingsThreeWays(api, poll)).kept).toEqual({ 'b>a': 1 });
  });
});

describe('a choice that does not fit', () => {
  test.each([
    ['an option twice', multiple, 'aa', 'DUPLICATE_OPTION', /only once/],
    ['an option twice among three', ranked, 'aba', 'DUPLICATE_OPTION', /only once/],
    ['too few options', multiple, 'a', 'TOO_FEW_OPTIONS', /at least 2/],
    ['too many options', multiple, 'abcd', 'TOO_MANY_OPTIONS', /at most 3/],
    ['too many ranks', ranked, 'abcde', 'TOO_MANY_OPTIONS', /at most 4/],
    ['several where one is asked for', { kind: PollKind.SINGLE, options: lettered(3) }, 'ab', 'TOO_MANY_OPTIONS', /one only/],
    ['nothing at all', multiple, '', 'TOO_FEW_OPTIONS', /something/],
  ] as [string, Partial<NewPoll>, string, string, RegExp][])('is refused with a sentence of its own: %s', async (_, about, letters, reason, message) => {
    const poll = await aPoll(api, about);
    const { caller } = await aMember(api);
    expect(await cast(caller, poll, idsOf(poll, letters))).toMatchObject({ reason, field: 'choice', message: expect.stringMatching(message) });
    expect(await api.db.query('SELECT 1 FROM vote_event WHERE poll_id = $1', [poll.id])).toEqual([]);
  });

  test('is refused when it has a gap, an option of another poll, or no end', async () => {
    const [poll, other] = [await aPoll(api, ranked), await aPoll(api, ranked)];
    const { caller } = await aMember(api);
    const [a = '', b = ''] = idsOf(poll, 'ab');
    expect(await cast(caller, poll, [a, '', b])).toMatchObject({ reason: 'RANK_GAP' });
    expect(await cast(caller, poll, ['', a])).toMatchObject({ reason: 'RANK_GAP' });
    expect(await cast(caller, poll, [a, ...idsOf(other, 'b')])).toMatchObject({ reason: 'UNKNOWN_OPTION' });
    expect(await cast(caller, poll, [a, '{1}', `${b},${a}`])).toMatchObject({ reason: 'UNKNOWN_OPTION' });
    expect(await cast(caller, poll, Array.from({ length: 500 }, () => a))).toMatchObject({ reason: 'TOO_MANY_OPTIONS' });
  });

  test('is refused by the database, whoever writes it', async () => {
    const [many, order] = [await aPoll(api, multiple), await aPoll(api, ranked)];
    const { id } = await aMember(api);
    const insert = (poll: PollForTest, choice: string[]) => api.db.query('INSERT INTO vote (poll_id, member_id, choice) VALUES ($1, $2, $3::bigint[])', [poll.id, id, choice]);
    const event = (poll: PollForTest, choice: string[]) => api.db.query(`INSERT INTO vote_event (poll_id, member_id, kind, choice) VALUES ($1, $2, 'cast', $3::bigint[])`, [poll.id, id, choice]);
    for (const [poll, letters] of [[many, 'a'], [many, 'abcd'], [many, 'ba'], [many, 'aa'], [order, 'aa'], [order, 'abcde']] as [PollForTest, string][]) {
      await expect(insert(poll, idsOf(poll, letters))).rejects.toThrow(/options of its poll/);
      await expect(event(poll, idsOf(poll, letters))).rejects.toThrow(/options of its poll/);
    }
    await expect(insert(order, idsOf(many, 'a'))).rejects.toThrow(/options of its poll/);
    await vote(order, id, 'ab');
    const change = (sql: string) => expect(api.db.query(sql, [order.id])).rejects;
    await change('UPDATE vote SET choice = choice || choice WHERE poll_id = $1').toThrow(/options of its poll/);
    await change('UPDATE poll_option SET position = position + 5 WHERE poll_id = $1').toThrow(/first vote/);
    await change('DELETE FROM poll_option WHERE poll_id = $1').toThrow(/first vote/);
    await change(`INSERT INTO poll_option (poll_id, position, key, label) VALUES ($1, 7, 'h', 'H')`).toThrow(/first vote/);
    await change('UPDATE poll SET max_choices = 2 WHERE id = $1').toThrow(/first vote/);
    await expect(aPoll(api, { kind: PollKind.SINGLE, options: Array.from({ length: 21 }, (_, i) => ({ key: `o${i}`, label: `${i}` })) })).rejects.toThrow(/ck_poll_option_position/);
    await expect(aPoll(api, { kind: PollKind.HEAD_TO_HEAD, options: lettered(2) })).rejects.toThrow(/two bags/);
    await expect(aPoll(api, { options: lettered(2) })).rejects.toThrow(/no third side/);
    await expect(aPoll(api, { kind: PollKind.SINGLE, options: lettered(2), maxChoices: 2 })).rejects.toThrow(/ck_poll_choices/);
  });
});

describe('the tally under load', () => {
  const choices = ['a', 'ab', 'ba', 'abc', 'cde', 'ed', 'edc', 'dcba'];

  test.each([['several options', multiple], ['rankings', ranked]] as [string, Partial<NewPoll>][])(
    'of %s equals count and replay after 50 members cast, change and withdraw 8 times at once on two processes', async (_, about) => {
      const poll = await aPoll(api, about);
      const members = await manyMembers(50);
      const writers = [new VoteWriter(api.db), new VoteWriter(api.db)];
      const outcomes = await Promise.all(
        members.flatMap(({ id }, m) =>
          Array.from({ length: 8 }, (_each, round) => vote(poll, id, (m + round) % 9 === 0 ? '' : (choices[(m * 3 + round * 5) % choices.length] ?? ''), writers[(m + round) % 2])),
        ),
      );
      expect(outcomes.filter(({ outcome }) => outcome === 'changed').length).toBeGreaterThan(20);
      await expectExact(poll);
      const rankings = await rankingsThreeWays(api, poll);
      expect(rankings.counted).toEqual(rankings.replayed);
      expect(rankings.kept).toEqual(about === ranked ? rankings.counted : {});
      const [{ n } = { n: 0 }] = await api.db.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM vote WHERE poll_id = $1 AND choice <> '{}'`, [poll.id]);
      expect(await api.visitor.run(VERDICT, { id: poll.id })).toMatchObject({ poll: { responses: n } });
    }, 60_000);
});

describe('the verdict', () => {
  const closed = async (about: Partial<NewPoll>, votes: string[]) => {
    const poll = await aPoll(api, about);
    const members = await manyMembers(votes.length);
    for (const [i, letters] of votes.entries()) await vote(poll, members[i]?.id ?? '', letters);
    await api.db.query('UPDATE poll SET closed_at = clock_timestamp() WHERE id = $1', [poll.id]);
    const { poll: read } = await api.visitor.run<{ poll: { verdict: { outcome: string; margin: number; total: number; winners: { key: string }[] } } }>(VERDICT, { id: poll.id });
    const { outcome, margin, total, winners } = read.verdict;
    return [outcome, winners.map(({ key }) => key).join(''), margin, total];
  };
  const single: Partial<NewPoll> = { kind: PollKind.SINGLE, options: lettered(3) };

  test('names the winner, all that are level, or that nobody voted, in every kind', async () => {
    expect(await closed(single, ['a', 'b', 'b'])).toEqual(['WON', 'b', 1, 3]);
    expect(await closed(single, ['a', 'c'])).toEqual(['TIED', 'ac', 0, 2]);
    expect(await closed(single, [])).toEqual(['NO_VOTES', '', 0, 0]);
    expect(await closed(multiple, ['ab', 'bc', 'bd'])).toEqual(['WON', 'b', 2, 3]);
    expect(await closed(multiple, ['ab', 'ab'])).toEqual(['TIED', 'ab', 0, 2]);
    expect(await closed(ranked, ['ab', 'ba', 'cb', 'cb', 'b'])).toEqual(['WON', 'b', 1, 5]);
    expect(await closed(ranked, ['a', 'b'])).toEqual(['TIED', 'ab', 0, 2]);
    expect(await closed(ranked, [])).toEqual(['NO_VOTES', '', 0, 0]);
  });
});
