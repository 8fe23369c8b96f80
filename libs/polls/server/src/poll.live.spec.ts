import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { LiveStreams, SESSION_COOKIE } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll } from '../testing/poll.factory.ts';
import { ResultsRule } from './poll.entity.ts';
import { PollService } from './poll.service.ts';
import { PollsModule } from './polls.module.ts';
import { VoteService } from './vote.service.ts';

const TALLIED = 'subscription ($pollIds: [ID!]!) { pollTallied(pollIds: $pollIds) { id responses isOpen tally { total } viewerVote { choice { key } } } }';

interface Tallied {
  data: { pollTallied: { responses: number; isOpen: boolean; tally: { total: number } | null; viewerVote: { choice: { key: string }[] } | null } };
}

let api: TestApi;
let address: string;
beforeAll(async () => {
  api = await testApi({ imports: [PollsModule] });
  await api.app.listen(0, '127.0.0.1');
  address = await api.app.getUrl();
});
afterAll(() => api.close());

function ask(body: object, sessionId?: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${address}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...(sessionId ? { cookie: `${SESSION_COOKIE}=${sessionId}` } : {}) },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

/** The events of a stream, one after the other; ends when the server ends it. */
async function* events(response: Response): AsyncGenerator<Tallied> {
  let text = '';
  if (!response.body) return;
  for await (const piece of response.body.pipeThrough(new TextDecoderStream() as never) as unknown as AsyncIterable<string>) {
    text += piece;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      if (event.includes('event: next')) yield JSON.parse(event.slice(event.indexOf('data: ') + 6)) as Tallied;
    }
  }
}

const viewerOf = (member: { id: string; handle: string }) => ({
  memberId: member.id, handle: member.handle, role: 'MEMBER' as never, tier: 'BASIC' as never, suspendedUntil: null, suspensionReason: null, audienceIds: ['1'], sessionKey: '',
});

async function follow(pollId: string, sessionId?: string) {
  const end = new AbortController();
  const response = await ask({ query: TALLIED, variables: { pollIds: [pollId] } }, sessionId, end.signal);
  expect(response.status).toBe(200);
  const stream = events(response);
  return { next: () => stream.next(), close: () => end.abort(), headers: response.headers };
}

describe('the live tally', () => {
  test('reaches open pages, each as its own viewer, and the close too', async () => {
    const poll = await aPoll(api, { resultsRule: ResultsRule.AFTER_VOTING });
    const [voter, reader] = await Promise.all([aMember(api), aMember(api)]);
    const streams = await Promise.all([follow(poll.id, voter.sessionId), follow(poll.id, reader.sessionId), follow(poll.id)]);
    expect(streams[0]?.headers.get('content-type')).toMatch('text/event-stream');
    await api.get(VoteService).cast(viewerOf(voter), poll.id, [poll.yay]);
    const seen = await Promise.all(streams.map((stream) => stream.next()));
    const polls = seen.map((event) => (event.value as Tallied).data.pollTallied);
    expect(polls).toMatchObject([
      { responses: 1, tally: { total: 1 }, viewerVote: { choice: [{ key: 'yay' }] } },
      { responses: 1, tally: null, viewerVote: null },
      { responses: 1, tally: null, viewerVote: null },
    ]);
    const moderator = { ...viewerOf(reader), role: 'MODERATOR' as never };
    await api.get(PollService).close(moderator, poll.id, 'Closed for the test.');
    const last = await streams[2]?.next();
    expect((last?.value as Tallied).data.pollTallied).toMatchObject({ isOpen: false, tally: { total: 1 } });
    for (const stream of streams) stream.close();
  });

  test('of a member ends within a second of a suspension, as another process would make it', async () => {
    const poll = await aPoll(api);
    const member = await aMember(api);
    const stream = await follow(poll.id, member.sessionId);
    await api.db.query(`UPDATE member SET suspended_until = now() + interval '1 day' WHERE id = $1`, [member.id]);
    const start = performance.now();
    expect((await stream.next()).done).toBe(true);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('of a signed-out session ends, and leaves nothing behind', async () => {
    const poll = await aPoll(api);
    const member = await aMember(api);
    const before = api.get(LiveStreams).size;
    const stream = await follow(poll.id, member.sessionId);
    expect(api.get(LiveStreams).size).toBe(before + 1);
    await api.db.query('DELETE FROM session WHERE member_id = $1', [member.id]);
    expect((await stream.next()).done).toBe(true);
    expect(api.get(LiveStreams).size).toBe(before);
  });

  test('is bounded per client', async () => {
    const poll = await aPoll(api);
    const member = await aMember(api);
    const streams = await Promise.all(Array.from({ length: 20 }, () => follow(poll.id, member.sessionId)));
    const refused = await ask({ query: TALLIED, variables: { pollIds: [poll.id] } }, member.sessionId);
    expect(refused.status).toBe(429);
    for (const stream of streams) stream.close();
  });
});

describe('the stream endpoint', () => {
  const bomb = `subscription { pollTallied(pollIds: ["1"]) { article: trend { ${'poll { trend { '.repeat(20)} id ${'} } '.repeat(20)} } } }`;
  test.each([
    ['a query', { query: '{ __typename }' }, 'BAD_REQUEST'],
    ['a mutation', { query: 'mutation { withdrawVote(pollId: "1") { __typename } }' }, 'BAD_REQUEST'],
    ['a bomb', { query: bomb }, 'BAD_USER_INPUT'],
    ['an unknown field', { query: 'subscription { pollTalliedd }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['no document', { query: 'subscription {' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a malformed id', { query: TALLIED, variables: { pollIds: ['x'] } }, 'NOT_FOUND'],
    ['no polls', { query: TALLIED, variables: { pollIds: [] } }, 'BAD_USER_INPUT'],
    ['a NUL', { query: TALLIED, variables: { pollIds: ['1\0'] } }, 'BAD_USER_INPUT'],
  ])('refuses %s like /graphql does', async (_, body, code) => {
    const response = await ask(body);
    const text = await response.text();
    expect(text).toContain(code);
    expect(text).not.toMatch(/\.ts|node_modules|Did you mean/);
  });
});
