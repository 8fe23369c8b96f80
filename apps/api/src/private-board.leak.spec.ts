import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { SessionViewers } from '@swingtag/accounts-server';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment, ADD } from '@swingtag/comments-server/testing';
import { DECIDE, theRule } from '@swingtag/moderation-server/testing';
import type { Viewer } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';
import type { GraphQLSchema } from 'graphql';
import { everythingTo, leavesOf, type KnownArguments } from '../testing/leak.walk.ts';
import { DOMAINS } from './app.module.ts';

/** It reads the whole site many times over. */
jest.setTimeout(180_000);

let api: TestApi;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await testApi({ imports: DOMAINS });
  schema = api.app.get(GraphQLSchemaHost).schema;
});
afterAll(() => api.close());

/** Everything that each outsider is told, for each of these arguments. */
async function everythingFor(outsiders: readonly { viewer: Viewer | null }[], asked: readonly KnownArguments[]): Promise<Map<string, unknown>[]> {
  const all = [];
  for (const { viewer } of outsiders) {
    const told = [];
    for (const known of asked) told.push(await everythingTo(viewer, schema, known));
    all.push(leavesOf(told));
  }
  return all;
}

const WATCH = 'mutation ($input: PostAttentionInput!) { setPostAttention(input: $input) { __typename } }';
const START = 'mutation ($input: StartTopicInput!) { startTopic(input: $input) { __typename ... on TopicWritten { topic { id } } ... on Refusal { message } } }';
const LOCK = 'mutation ($input: ArrangeTopicInput!) { arrangeTopic(input: $input) { __typename ... on Refusal { message } } }';

/** A private board with a topic; outsiders, one of whom once watched a topic that is now private. */
async function aScene() {
  const [insider, admin] = [await aMember(api), await aMember(api, { role: 'ADMIN' })];
  const audience = await anAudience(api, { members: [insider] });
  const board = await aBoard(api, { readers: audience, name: 'Secretstitch' });
  const topic = await aTopic(api, { on: board, by: insider, title: 'Secretseam' });
  const comment = await aComment(api, { on: topic, by: insider, source: 'Secretlining.' });
  const outsiders: { name: string; member: TestMember | null; viewer: Viewer | null }[] = [{ name: 'a visitor', member: null, viewer: null }];
  for (const role of ['MEMBER', 'EDITOR'] as const) {
    const member = await aMember(api, { role });
    outsiders.push({ name: role.toLowerCase(), member, viewer: await api.get(SessionViewers).find(member.sessionId) });
  }
  const watcher = outsiders[1]?.member;
  const moved = await aTopic(api, { title: 'Once open' });
  await watcher?.caller.run(WATCH, { input: { postId: moved.id, level: 'WATCH' } });
  await api.db.query('UPDATE post SET board_id = $2, audience_id = $3 WHERE id = $1', [moved.id, board.id, audience]);
  const article = await anArticle(api);
  const known = (id: string): KnownArguments => ({ id, slug: board.slug, handle: insider.handle, commentId: comment.id, pollId: article.poll.id });
  return { insider, admin, board, topic, moved, comment, article, outsiders, asked: [known(topic.id), known(board.id), known(comment.id), known(moved.id)] };
}

test('an outsider who is not of the staff is told the same whatever happens on a private board, by any way from the roots of the schema', async () => {
  const scene = await aScene();
  const { insider, admin, board, topic, moved, comment, article, outsiders, asked } = scene;
  await api.runJobs();
  const before = await everythingFor(outsiders, asked);

  const other = await aComment(api, { on: topic, by: insider, source: 'Secretlining again.' });
  const { startTopic } = await insider.caller.run<{ startTopic: { __typename: string } }>(START, {
    input: { boardId: board.id, title: 'Secretseam, too', body: 'Secretlining?', articleId: article.id, trendIds: [article.trendId] },
  });
  expect(startTopic.__typename).toBe('TopicWritten');
  for (const post of [topic, moved]) await insider.caller.run(ADD, { input: { postId: post.id, body: 'Secretlining, once more.' } });
  await insider.caller.run(ADD, { input: { postId: topic.id, parentId: comment.id, body: 'Secretlining, an answer.' } });
  await api.db.query('INSERT INTO comment_like (comment_id, member_id) VALUES ($1, $2)', [comment.id, admin.id]);
  const { arrangeTopic } = await admin.caller.run<{ arrangeTopic: { __typename: string } }>(LOCK, { input: { topicId: topic.id, isLocked: true, reason: 'Secretlock.' } });
  expect(arrangeTopic.__typename).toBe('TopicWritten');
  const { decide } = await admin.caller.run<{ decide: { __typename: string } }>(DECIDE, {
    input: { kind: 'COMMENT', objectId: other.id, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'Secretreason.' },
  });
  expect(decide.__typename).not.toBe('Refusal');
  await api.runJobs();

  const after = await everythingFor(outsiders, asked);
  for (const [i, { name }] of outsiders.entries()) {
    const [one, two] = [before[i] ?? new Map<string, unknown>(), after[i] ?? new Map<string, unknown>()];
    expect([name, one.size > 100]).toEqual([name, true]);
    const differs = [...new Set([...one.keys(), ...two.keys()])].filter((way) => String(one.get(way)) !== String(two.get(way)));
    expect([name, [...new Set(differs.map((way) => way.replace(/\.?\d+\.?/g, '.')))].sort()]).toEqual([name, []]);
    const words = [...two.values()].filter((value) => typeof value === 'string' && /Secret[a-z]|Once open/.test(value));
    expect([name, words]).toEqual([name, []]);
  }
});
