import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { SESSION_COOKIE } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aBoard } from '@swingtag/posts-server/testing';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { operationOn } from '../testing/operation.text.ts';
import { DOMAINS } from './app.module.ts';

jest.setTimeout(120_000);
const IN_AN_HOUR = new Date(Date.now() + 3_600_000);
/** The columns of the table. */
const CALLERS = [
  null,
  { role: 'MEMBER' },
  { role: 'MEMBER', suspendedUntil: IN_AN_HOUR },
  { role: 'EDITOR' },
  { role: 'MODERATOR' },
  { role: 'MODERATOR', suspendedUntil: IN_AN_HOUR },
  { role: 'ADMIN' },
] as const;

/** `+` may, `s` is asked to sign in, `x` is told of the suspension, `-` is refused. */
const ANSWERS: Record<string, string> = {
  SIGN_IN_REQUIRED: 's', SUSPENDED: 'x', FORBIDDEN: '-',
  GRAPHQL_VALIDATION_FAILED: 'broken', BAD_USER_INPUT: 'broken', INTERNAL: 'broken', UNAVAILABLE: 'broken',
};

const EVERYBODY = '+ + + + + + +';
const WHOEVER_IS_SIGNED_IN = 's + + + + + +';
const WHOEVER_IS_NOT_SUSPENDED = 's + x + + x +';
const STAFF = 's - - - + x +';
const EDITORS = 's - - + - - +';
const ADMINS = 's - - - - - +';

/**
 * Who may ask for each root field: visitor, member, suspended member, editor, moderator, suspended moderator, admin. What a caller may
 * then see of what it answers is decided field by field, in the policies of the domains. A new field is decided here first.
 */
const TABLE: Record<string, string> = {
  'Query.allSeries': EVERYBODY,
  'Query.appeals': STAFF,
  'Query.article': EVERYBODY,
  'Query.articles': EVERYBODY,
  'Query.articleDraft': EDITORS,
  'Query.articlePreview': EDITORS,
  'Query.audiences': ADMINS,
  'Query.auditChain': STAFF,
  'Query.auditLog': STAFF,
  'Query.scorecard': EVERYBODY,
  'Query.closedPolls': STAFF,
  'Query.blocks': WHOEVER_IS_SIGNED_IN,
  'Query.board': EVERYBODY,
  'Query.boardGroups': EVERYBODY,
  'Query.cannedReasons': STAFF,
  'Query.bag': EVERYBODY,
  'Query.brand': EVERYBODY,
  'Query.catalogue': EVERYBODY,
  'Query.contentRule': STAFF,
  'Query.contentRules': STAFF,
  'Query.comment': EVERYBODY,
  'Query.deskArticles': EDITORS,
  'Query.deskEditors': EDITORS,
  'Query.deskBags': EDITORS,
  'Query.deskBrands': EDITORS,
  'Query.deskNames': EDITORS,
  'Query.deskSellers': EDITORS,
  'Query.deskTrends': EDITORS,
  'Query.facetValues': EDITORS,
  'Query.deskNow': STAFF,
  'Query.failingJobs': ADMINS,
  'Query.figureRows': STAFF,
  'Query.figures': STAFF,
  'Query.followedBoards': WHOEVER_IS_SIGNED_IN,
  'Query.followedPosts': WHOEVER_IS_SIGNED_IN,
  'Query.home': EVERYBODY,
  'Query.houseRules': EVERYBODY,
  'Query.me': EVERYBODY,
  'Query.member': EVERYBODY,
  'Query.members': STAFF,
  'Query.moderationLog': EVERYBODY,
  'Query.myMeasures': WHOEVER_IS_SIGNED_IN,
  'Query.notices': WHOEVER_IS_SIGNED_IN,
  'Query.openPolls': STAFF,
  'Query.picture': WHOEVER_IS_SIGNED_IN,
  'Query.pictures': EDITORS,
  'Query.picturesToRepair': EDITORS,
  'Query.poll': EVERYBODY,
  'Query.post': EVERYBODY,
  'Query.queueNow': STAFF,
  'Query.recentDecisions': STAFF,
  'Query.recordSummaries': EDITORS,
  'Query.repairState': EDITORS,
  'Query.repairs': EDITORS,
  'Query.reportCase': STAFF,
  'Query.reportQueue': STAFF,
  'Query.seller': EVERYBODY,
  'Query.series': EVERYBODY,
  'Query.settingChanges': ADMINS,
  'Query.sampleContent': ADMINS,
  'Query.settings': ADMINS,
  'Query.site': EVERYBODY,
  'Query.topic': EVERYBODY,
  'Query.trend': EVERYBODY,
  'Query.trends': EVERYBODY,
  'Query.mentionable': WHOEVER_IS_SIGNED_IN,
  'Query.preview': WHOEVER_IS_SIGNED_IN,
  'Query.unsentText': WHOEVER_IS_SIGNED_IN,
  'Query.unsentTexts': WHOEVER_IS_SIGNED_IN,
  'Query.uploads': WHOEVER_IS_SIGNED_IN,
  'Mutation.addCannedReason': STAFF,
  'Mutation.setBoardModerators': ADMINS,
  'Mutation.saveContentRule': STAFF,
  'Mutation.restoreContentRule': STAFF,
  'Mutation.tryContentRule': STAFF,
  'Mutation.switchOnContentRule': STAFF,
  'Mutation.switchOffContentRule': STAFF,
  'Mutation.retireContentRule': STAFF,
  'Mutation.addComment': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.addMemberNote': STAFF,
  'Mutation.appeal': WHOEVER_IS_SIGNED_IN,
  'Mutation.arrangeTopic': STAFF,
  'Mutation.block': WHOEVER_IS_SIGNED_IN,
  'Mutation.castVote': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.askAnew': EDITORS,
  'Mutation.closeArticlePoll': EDITORS,
  'Mutation.discardArticle': EDITORS,
  'Mutation.recoverArticle': EDITORS,
  'Query.withdrawnArticle': EVERYBODY,
  'Mutation.changeBags': EDITORS,
  'Mutation.changeHandle': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.changePollOptions': 's - - + - - +',
  'Mutation.changeRole': ADMINS,
  'Mutation.changeSettings': ADMINS,
  'Mutation.claimCase': STAFF,
  'Mutation.closePoll': STAFF,
  'Mutation.confirmSignIn': WHOEVER_IS_SIGNED_IN,
  'Mutation.decide': STAFF,
  'Mutation.decideAll': STAFF,
  'Mutation.decideAppeal': STAFF,
  'Mutation.deleteComment': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.editPoll': 's - - + - - +',
  'Mutation.deleteMemberNote': STAFF,
  'Mutation.deleteTopic': WHOEVER_IS_SIGNED_IN,
  'Mutation.restoreTopic': WHOEVER_IS_SIGNED_IN,
  'Mutation.editTopic': WHOEVER_IS_SIGNED_IN,
  'Mutation.editComment': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.editPicture': WHOEVER_IS_SIGNED_IN,
  'Mutation.forgetBag': WHOEVER_IS_SIGNED_IN,
  'Mutation.giveReason': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.creditComment': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.uncreditComment': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.muteWords': WHOEVER_IS_SIGNED_IN,
  'Query.mutedWords': WHOEVER_IS_SIGNED_IN,
  'Mutation.likeComment': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.liftSanction': STAFF,
  'Mutation.lookForRepairs': EDITORS,
  'Mutation.markNoticesRead': WHOEVER_IS_SIGNED_IN,
  'Mutation.permitUpload': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.publishArticle': EDITORS,
  'Mutation.removeForecast': EDITORS,
  'Mutation.removePicture': WHOEVER_IS_SIGNED_IN,
  'Mutation.markPostRead': WHOEVER_IS_SIGNED_IN,
  'Mutation.mergeTopics': STAFF,
  'Mutation.mergeRecords': EDITORS,
  'Mutation.remindOfPoll': WHOEVER_IS_SIGNED_IN,
  'Mutation.removeRecords': EDITORS,
  'Mutation.renameFacetValue': EDITORS,
  'Mutation.reopenPoll': ADMINS,
  'Mutation.report': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.requestSignInCode': EVERYBODY,
  'Mutation.restoreArticleRevision': EDITORS,
  'Mutation.removeSampleContent': ADMINS,
  'Mutation.resetSetting': ADMINS,
  'Mutation.restoreComment': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.restoreSetting': ADMINS,
  'Mutation.retireCannedReason': STAFF,
  'Mutation.revokeSession': WHOEVER_IS_SIGNED_IN,
  'Mutation.saveArticle': EDITORS,
  'Mutation.saveAudience': ADMINS,
  'Mutation.saveBoard': ADMINS,
  'Mutation.saveBoardGroup': ADMINS,
  'Mutation.setBoardAttention': WHOEVER_IS_SIGNED_IN,
  'Mutation.setPostAttention': WHOEVER_IS_SIGNED_IN,
  'Mutation.saveUnsent': WHOEVER_IS_SIGNED_IN,
  'Mutation.discardUnsent': WHOEVER_IS_SIGNED_IN,
  'Mutation.setAvatar': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.saveBag': WHOEVER_IS_SIGNED_IN,
  'Mutation.showBagList': WHOEVER_IS_SIGNED_IN,
  'Mutation.setPassword': WHOEVER_IS_SIGNED_IN,
  'Mutation.signIn': EVERYBODY,
  'Mutation.signInWithPassword': EVERYBODY,
  'Mutation.signOut': EVERYBODY,
  'Mutation.sanctionMember': STAFF,
  'Mutation.scheduleArticle': EDITORS,
  'Mutation.splitTopic': STAFF,
  'Mutation.startArticle': EDITORS,
  'Mutation.startTopic': WHOEVER_IS_SIGNED_IN,
  'Mutation.unblock': WHOEVER_IS_SIGNED_IN,
  'Mutation.undoDecision': STAFF,
  'Mutation.unlikeComment': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.withdrawVote': WHOEVER_IS_NOT_SUSPENDED,
  'Mutation.writeBag': EDITORS,
  'Mutation.writeBrand': EDITORS,
  'Mutation.writeForecast': EDITORS,
  'Mutation.writeSeller': EDITORS,
  'Mutation.writeTrend': EDITORS,
  'Subscription.pollTallied': EVERYBODY,
  'Subscription.queueMoved': STAFF,
  'Subscription.talkMoved': EVERYBODY,
};

/** Fields that a moderator of single boards may ask for too; how far the answer goes, `board-moderator.spec.ts` proves. */
const REVIEWING = new Set([
  'Query.cannedReasons', 'Query.queueNow', 'Query.recentDecisions', 'Query.reportCase', 'Query.reportQueue', 'Mutation.arrangeTopic', 'Mutation.claimCase', 'Mutation.decide',
  'Mutation.decideAll', 'Mutation.mergeTopics', 'Mutation.splitTopic', 'Mutation.undoDecision', 'Subscription.queueMoved',
]);

/** Four more columns follow from these: a moderator of a board, one who is suspended, a deleted member (a visitor), and one whom somebody has blocked (a member like others). */
function whole(field: string, row: string): string {
  const cells = row.split(' ');
  const [visitor, member, suspended] = cells;
  const isReviewing = REVIEWING.has(field);
  return [...cells, isReviewing ? '+' : member, isReviewing ? 'x' : suspended, visitor, member].join(' ');
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: DOMAINS });
});
afterAll(() => api.close());

/** The refusal reason or error code that came back; undefined when there was none. */
async function complaintOf(url: string, query: string, sessionId: string | undefined): Promise<string | undefined> {
  const headers = {
    'content-type': 'application/json',
    accept: url === '/graphql' ? 'application/json' : 'text/event-stream',
    ...(sessionId ? { cookie: `${SESSION_COOKIE}=${sessionId}` } : {}),
  };
  const response = await api.app.inject({ method: 'POST', url, headers, payload: { query }, payloadAsStream: true });
  const body: Readable = response.stream();
  if (String(response.headers['content-type']).startsWith('text/event-stream')) {
    body.destroy();
    return undefined;
  }
  const chunks = await body.toArray();
  const { data, errors } = JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as {
    data?: Record<string, { reason?: string } | null> | null;
    errors?: { extensions: { reason?: string; code: string } }[];
  };
  return errors?.[0]?.extensions.reason ?? errors?.[0]?.extensions.code ?? Object.values(data ?? {})[0]?.reason;
}

async function aBoardModerator(wishes: { suspendedUntil?: Date } = {}): Promise<TestMember> {
  const [keeper, board] = [await aMember(api, wishes), await aBoard(api)];
  await api.db.query('INSERT INTO board_moderator (board_id, member_id, appointed_by_id) VALUES ($1, $2, $2)', [board.id, keeper.id]);
  return keeper;
}

async function aDeletedMember(): Promise<TestMember> {
  const gone = await aMember(api);
  await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [gone.id]);
  return gone;
}

async function aBlockedMember(): Promise<TestMember> {
  const [blocked, other] = [await aMember(api), await aMember(api)];
  await other.caller.run('mutation ($handle: String!) { block(handle: $handle) { __typename } }', { handle: blocked.handle });
  return blocked;
}

async function rowOf(root: string, field: GraphQLField<unknown, unknown>): Promise<string> {
  const url = root === 'Subscription' ? '/graphql/stream' : '/graphql';
  const more: (() => Promise<TestMember>)[] = [() => aBoardModerator(), () => aBoardModerator({ suspendedUntil: IN_AN_HOUR }), aDeletedMember, aBlockedMember];
  const callers = [...CALLERS.map((caller) => () => (caller ? aMember(api, caller) : Promise.resolve(null))), ...more];
  const answers = callers.map(async (caller) => {
    const sessionId = (await caller())?.sessionId;
    return ANSWERS[(await complaintOf(url, operationOn(root, field), sessionId)) ?? ''] ?? '+';
  });
  return (await Promise.all(answers)).join(' ');
}

test('each root field is open to exactly those whom the table names', async () => {
  const schema: GraphQLSchema = api.app.get(GraphQLSchemaHost).schema;
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type !== null && type !== undefined);
  const found: Record<string, string> = {};
  for (const root of roots) {
    for (const field of Object.values(root.getFields())) found[`${root.name}.${field.name}`] = await rowOf(root.name, field);
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(TABLE).map(([field, row]) => [field, whole(field, row)])));
});
