import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { aMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { DECIDE, REPORT, theRule } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { PollKind } from '@swingtag/polls-server';
import { aBoard, anArticle, aTopic } from '@swingtag/posts-server/testing';
import { isObjectType } from 'graphql';
import { callersFor, RELATIONSHIPS } from '../testing/relationship.ts';
import { DOMAINS } from './app.module.ts';

jest.setTimeout(120_000);

/**
 * What a page offers whom, in the order of RELATIONSHIPS: visitor, self, other, suspended other, banned other, editor, moderator, suspended
 * moderator, admin, moderator of the board, blocked other, deleted other. `self` wrote what it is about. An offer is no leave: the mutation asks again.
 * `+` offered, `-` not, `.` not even led to.
 */
const OFFERS: Record<string, string> = {
  'account.viewerCanDecide': '. . . . . . - . + . . .',
  'appeals.0.viewerCanDecide': '. . . . . . + . + . . .',
  'article.cover.editing.createdAt': '. . . . . + . . + . . .',
  'article.cover.uses.0.title': '. . . . . + . . + . . .',
  'article.cover.viewerCanEdit': '- - - - - + - - + - - -',
  'article.poll.viewerCanClose': '- - - - - - + - + - - -',
  'article.poll.viewerCanEdit': '- - - - - + - - + - - -',
  'article.poll.viewerCanReopen': '- - - - - - - - - - - -',
  'article.poll.viewerCanVote': '- + + - - + + - + + + -',
  'article.viewerCanComment': '- + + - - + + - + + + -',
  'board.moderators.0.handle': '. . . . . . . . + . . .',
  'board.viewerCanStartPoll': '- + + - - + + - + + + -',
  'board.viewerCanStartTopic': '- + + - - + + - + + + -',
  'board.viewerCanWrite': '- + + - - + + - + + + -',
  'choice.poll.viewerCanEditOptions': '- - - - - + - - + - - -',
  'closed.poll.viewerCanClose': '- - - - - - - - - - - -',
  'closed.poll.viewerCanReopen': '- - - - - - - - + - - -',
  'closed.poll.viewerCanVote': '- - - - - - - - - - - -',
  'comment.viewerCanCredit': '- - - - - - - - - - - -',
  'comment.viewerCanDelete': '- + - - - - - - - - - -',
  'comment.viewerCanEdit': '- + - - - - - - - - - -',
  'comment.viewerCanLike': '- - + - - + + - + + - -',
  'comment.viewerCanReply': '- + + - - + + - + + - -',
  'comment.viewerCanReport': '- - + - - + + - + + + -',
  'comment.viewerCanRestore': '- - - - - - - - - - - -',
  'gone.viewerCanDelete': '- - - - - - - - - - - -',
  'gone.viewerCanReply': '- - - - - - - - - - - -',
  'gone.viewerCanRestore': '- + - - - - - - - - - -',
  'goneTopic.viewerCanDelete': '- - - - - - - - - - - -',
  'goneTopic.viewerCanRestore': '- + - - - - - - - - - -',
  'me.canAdminister': '. - - - - - - - + - - .',
  'me.canEdit': '. - - - - + - - + - - .',
  'me.canModerate': '. - - - - - + - + - - .',
  'me.canReview': '. - - - - - + - + + - .',
  'member.viewerCanBlock': '- - + + + + - - - + + -',
  'member.viewerCanChangeRole': '- - - - - - - - + - - -',
  'member.viewerCanGiveTier': '- - - - - - + - + - - -',
  'member.viewerCanSuspend': '- - - - - - + - + - - -',
  'myMeasures.0.viewerCanAppeal': '. + . . . . . . . . . .',
  'myMeasures.1.viewerCanAppeal': '. - . . . . . . . . . .',
  'removed.removal.viewerCanUndo': '. - . . . . + . + . . .',
  'removed.viewerCanEdit': '- - - - - - - - - - - -',
  'removed.viewerCanReply': '- - - - - - - - - - - -',
  'topic.viewerCanArrange': '- - - - - - + - + + - -',
  'topic.viewerCanComment': '- + + - - + + - + + + -',
  'topic.viewerCanDelete': '- + - - - - - - - - - -',
  'topic.viewerCanEdit': '- + - - - - + - + - - -',
  'topic.viewerCanRestore': '- - - - - - - - - - - -',
  'words.viewerCanDecide': '. . . . . . + . + + . .',
};

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: DOMAINS });
});
afterAll(() => api.close());

async function aScene() {
  const [self, moderator, board] = [await aMember(api), await aMember(api, { role: 'MODERATOR' }), await aBoard(api)];
  const options = [{ key: 'a', label: 'Tote' }, { key: 'b', label: 'Clutch' }];
  const [article, closed, choice] = [await anArticle(api), await anArticle(api, { poll: { closed: true } }), await anArticle(api, { poll: { kind: PollKind.SINGLE, options } })];
  const [topic, goneTopic] = [await aTopic(api, { on: board, by: self }), await aTopic(api, { on: board, by: self })];
  await aComment(api, { on: goneTopic });
  const [comment, gone, removed, appealed] = await Promise.all([1, 2, 3, 4].map(() => aComment(api, { on: topic, by: self })));
  await self.caller.run('mutation ($topic: ID!, $comment: ID!) { deleteTopic(id: $topic) { __typename } deleteComment(id: $comment) { __typename } }', { topic: goneTopic.id, comment: gone?.id });
  for (const one of [appealed, removed]) {
    await moderator.caller.run(DECIDE, { input: { kind: 'COMMENT', objectId: one?.id, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It was about a person.' } });
  }
  const { myMeasures } = await self.caller.run<{ myMeasures: { id: string }[] }>('{ myMeasures { id } }');
  await self.caller.run('mutation ($input: AppealInput!) { appeal(input: $input) { __typename } }', { input: { measureId: myMeasures.at(-1)?.id, text: 'It was about a bag.' } });
  const reporter = await aMember(api);
  for (const about of [{ kind: 'COMMENT', objectId: comment?.id }, { kind: 'MEMBER', objectId: moderator.id }]) {
    await reporter.caller.run(REPORT, { input: { ...about, ruleId: await theRule(api) } });
  }
  const slugs = { colleague: moderator.id, handle: self.handle, article: article.slug, closed: closed.slug, choice: choice.slug, board: board.slug };
  return { callers: await callersFor(api, self, board), ids: { ...slugs, topic: topic.id, goneTopic: goneTopic.id, comment: comment?.id, gone: gone?.id, removed: removed?.id } };
}

const READ = `query ($handle: String!, $article: String!, $closed: String!, $choice: String!, $board: String!, $topic: ID!, $goneTopic: ID!, $comment: ID!, $gone: ID!, $removed: ID!) {
  me { canAdminister canEdit canModerate canReview }
  member(handle: $handle) { viewerCanBlock viewerCanChangeRole viewerCanGiveTier viewerCanSuspend }
  article(slug: $article) { viewerCanComment cover { viewerCanEdit editing { createdAt } uses { title } } poll { viewerCanClose viewerCanEdit viewerCanReopen viewerCanVote } }
  closed: article(slug: $closed) { poll { viewerCanClose viewerCanReopen viewerCanVote } }
  choice: article(slug: $choice) { poll { viewerCanEditOptions } }
  board(slug: $board) { moderators { handle } viewerCanStartPoll viewerCanStartTopic viewerCanWrite }
  topic(id: $topic) { viewerCanArrange viewerCanComment viewerCanDelete viewerCanEdit viewerCanRestore }
  goneTopic: topic(id: $goneTopic) { viewerCanDelete viewerCanRestore }
  comment(id: $comment) { viewerCanCredit viewerCanDelete viewerCanEdit viewerCanLike viewerCanReply viewerCanReport viewerCanRestore }
  gone: comment(id: $gone) { viewerCanDelete viewerCanReply viewerCanRestore }
  removed: comment(id: $removed) { viewerCanEdit viewerCanReply removal { viewerCanUndo } }
}`;
const READ_OWN = '{ myMeasures { viewerCanAppeal } }';
const READ_CASES = `query ($comment: ID!, $colleague: ID!) {
  words: reportCase(kind: COMMENT, objectId: $comment) { viewerCanDecide } account: reportCase(kind: MEMBER, objectId: $colleague) { viewerCanDecide }
}`;
const READ_APPEALS = '{ appeals { viewerCanDecide } }';

/** Every leaf by its way: `article.poll.viewerCanVote`. */
function leavesOf(data: object, way = ''): [string, unknown][] {
  return Object.entries(data).flatMap(([key, value]) => (typeof value === 'object' && value !== null ? leavesOf(value as object, `${way}${key}.`) : [[`${way}${key}`, value] as [string, unknown]]));
}

describe('the table says what a page offers to', () => {
  let scene: Awaited<ReturnType<typeof aScene>>;
  beforeEach(async () => {
    scene = await aScene();
  });

  test.each(RELATIONSHIPS.map((who, place) => [who, place] as const))('%s', async (who, place) => {
    const { callers, ids } = scene;
    const { colleague, ...shown } = ids;
    const read = await callers[who].run<object>(READ, shown);
    const [own, appeals] = [await callers[who].ask<object>(READ_OWN), await callers[who].ask<object>(READ_APPEALS)];
    const cases = await callers[who].ask<object>(READ_CASES, { comment: ids.comment, colleague });
    const leaves = leavesOf({ ...read, ...own.data, ...appeals.data, ...cases.data }).filter(([, value]) => value !== null);
    const wanted = Object.entries(OFFERS).map(([way, cells]) => [way, cells.split(' ')[place]]).filter(([, cell]) => cell !== '.');
    expect(Object.fromEntries(leaves.map(([way, value]) => [way, value === false ? '-' : '+']))).toEqual(Object.fromEntries(wanted));
  });
});

test('the table names every offer of the schema', () => {
  const types = Object.values(api.app.get(GraphQLSchemaHost).schema.getTypeMap()).filter(isObjectType);
  const offers = new Set(types.flatMap((type) => Object.keys(type.getFields()).filter((field) => /^(can|viewerCan)[A-Z]/.test(field))));
  const named = new Set(Object.keys(OFFERS).map((way) => way.split('.').at(-1) ?? ''));
  expect([...offers].filter((offer) => !named.has(offer))).toEqual([]);
});
