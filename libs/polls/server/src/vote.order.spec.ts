import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SessionViewers } from '@swingtag/accounts-server';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { DomainError, Role } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import fc from 'fast-check';
import { serialOrder, type Happened, type SerialModel } from '../testing/linear.history.ts';
import { aPoll, tallyThreeWays, type PollForTest } from '../testing/poll.factory.ts';
import { PollService } from './poll.service.ts';
import { PollsModule } from './polls.module.ts';
import { VoteFates } from './vote.fate.ts';
import { VoteService } from './vote.service.ts';

const MEMBERS = 3;
const CONNECTIONS = 3;
const RUNS = 20;

type Side = 'yay' | 'nay';
type Act =
  | { does: 'cast'; who: number; side: Side }
  | { does: 'withdraw' | 'suspend' | 'erase'; who: number }
  | { does: 'close' | 'reopen' };

interface State {
  isOpen: boolean;
  votes: (Side | null)[];
  suspended: boolean[];
  erased: boolean[];
}

const START: State = { isOpen: true, votes: Array<Side | null>(MEMBERS).fill(null), suspended: Array<boolean>(MEMBERS).fill(false), erased: Array<boolean>(MEMBERS).fill(false) };
const at = <T>(list: readonly T[], index: number, value: T) => list.map((one, i) => (i === index ? value : one));

/** The written rules, one act after the other. */
function apply(state: State, act: Act): { answer: string; state: State } {
  const same = (answer: string) => ({ answer, state });
  switch (act.does) {
    case 'close':
      return state.isOpen ? { answer: 'ok', state: { ...state, isOpen: false } } : same('POLL_CLOSED');
    case 'reopen':
      return state.isOpen ? same('POLL_OPEN') : { answer: 'ok', state: { ...state, isOpen: true } };
    case 'suspend':
      return { answer: 'ok', state: { ...state, suspended: at(state.suspended, act.who, true) } };
    case 'erase':
      return { answer: 'ok', state: { ...state, erased: at(state.erased, act.who, true), votes: state.isOpen ? at(state.votes, act.who, null) : state.votes } };
    default:
      if (state.erased[act.who]) return same('SIGN_IN_REQUIRED');
      if (state.suspended[act.who]) return same('SUSPENDED');
      if (!state.isOpen) return same('POLL_CLOSED');
      if (act.does === 'withdraw' && state.votes[act.who] === null) return same('NOT_VOTED');
      return { answer: 'ok', state: { ...state, votes: at(state.votes, act.who, act.does === 'cast' ? act.side : null) } };
  }
}

const who = fc.nat({ max: MEMBERS - 1 });
const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: fc.constant('cast' as const), who, side: fc.constantFrom<Side>('yay', 'nay') }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('withdraw' as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('suspend' as const, 'erase' as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('close' as const, 'reopen' as const) }) },
);

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
});
afterAll(() => api.close());

async function run(act: Act, poll: PollForTest, members: readonly TestMember[], admin: TestMember): Promise<unknown> {
  const viewerOf = (member: TestMember | undefined) => api.get(SessionViewers).find(member?.sessionId ?? '');
  const member = 'who' in act ? members[act.who] : undefined;
  switch (act.does) {
    case 'cast':
      return api.get(VoteService).cast(await viewerOf(member), poll.id, [poll[act.side]]);
    case 'withdraw':
      return api.get(VoteService).withdraw(await viewerOf(member), poll.id);
    case 'close':
      return api.get(PollService).close(await viewerOf(admin), poll.id, 'For the test.');
    case 'reopen':
      return api.get(PollService).reopen(await viewerOf(admin), { pollId: poll.id, reason: 'For the test.' });
    case 'suspend':
      return api.db.query(`UPDATE member SET suspended_until = now() + interval '1 day' WHERE id = $1`, [member?.id]);
    case 'erase':
      return api.db.transaction(async (tx) => {
        await tx.query('UPDATE member SET deleted_at = now() WHERE id = $1', [member?.id]);
        await api.get(VoteFates).ofErased(tx, member?.id ?? '');
      });
  }
}

/** All connections at once, each one act after the other. */
async function play(connections: readonly (readonly Act[])[]): Promise<{ happened: Happened<Act>[]; poll: PollForTest; members: TestMember[] }> {
  const [poll, admin] = [await aPoll(api), await aMember(api, { role: Role.ADMIN })];
  const members = await Promise.all(Array.from({ length: MEMBERS }, () => aMember(api)));
  const happened: Happened<Act>[] = [];
  let clock = 0;
  const one = async (acts: readonly Act[]) => {
    for (const act of acts) {
      const from = clock++;
      const answer = await run(act, poll, members, admin).then(
        () => 'ok',
        (error: unknown) => {
          if (error instanceof DomainError) return error.reason;
          throw error;
        },
      );
      happened.push({ act, answer, from, to: clock++ });
    }
  };
  await Promise.all(connections.map(one));
  return { happened, poll, members };
}

describe('whatever several members and admins do at the same time', () => {
  test('some order of it, one after the other, explains every answer and the votes at the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anAct, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: CONNECTIONS }), async (connections) => {
        const { happened, poll, members } = await play(connections);
        // As the job does a little later: a vote that was under way while its member was erased.
        for (const [index, member] of members.entries()) {
          if (happened.some(({ act }) => act.does === 'erase' && act.who === index)) await api.get(VoteFates).settle({ memberId: member.id });
        }
        const rows = await api.db.query<{ member_id: string; choice: string[] }[]>('SELECT member_id, choice FROM vote WHERE poll_id = $1', [poll.id]);
        const standing = members.map(({ id }): Side | null => {
          const option = rows.find((row) => row.member_id === id)?.choice[0];
          return option === undefined ? null : option === poll.yay ? 'yay' : 'nay';
        });
        const { kept, counted, replayed } = await tallyThreeWays(api, poll);
        expect([counted, replayed]).toEqual([kept, kept]);
        const isAsFound = (state: State) =>
          standing.every((found, index) => {
            if (state.erased[index]) return !state.isOpen || found === null; // under way at the erasure, a vote may stand in a poll that closed before it was settled
            return found === state.votes[index];
          });
        const model: SerialModel<State, Act> = { start: START, apply, isEnd: isAsFound };
        if (!serialOrder(happened, model)) throw new Error(`No order explains ${JSON.stringify({ happened, standing })}`);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
});

describe('the search for an order', () => {
  const model: SerialModel<State, Act> = { start: START, apply, isEnd: () => true };
  const cast = (side: Side, answer: string, from: number, to: number): Happened<Act> => ({ act: { does: 'cast', who: 0, side }, answer, from, to });
  const closed = (from: number, to: number): Happened<Act> => ({ act: { does: 'close' }, answer: 'ok', from, to });

  test('finds one where acts overlap', () => {
    expect(serialOrder([closed(0, 3), cast('yay', 'ok', 1, 2)], model)?.map(({ act }) => act.does)).toEqual(['cast', 'close']);
  });

  test('finds none for a vote that counted after the close was acknowledged', () => {
    expect(serialOrder([closed(0, 1), cast('yay', 'ok', 2, 3)], model)).toBeNull();
  });

  test('finds none for a vote that was lost', () => {
    const lost = { ...model, isEnd: (state: State) => state.votes[0] === null };
    expect(serialOrder([cast('yay', 'ok', 0, 1)], lost)).toBeNull();
  });
});
