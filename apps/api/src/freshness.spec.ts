import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { DOMAINS } from './app.module.ts';
import { operationOn } from '../testing/operation.text.ts';

const FREELY = 'freely';

/**
 * What asks for a fresh sign-in when the last proof is older than a quarter of an hour: what cannot easily be taken back, or opens
 * doors for others. `freely`: never. Otherwise operations that must ask, and operations of the same field that must not.
 * A new mutation is decided here first.
 */
const TABLE: Record<string, typeof FREELY | { asks: string[]; freely: string[] }> = {
  addCannedReason: FREELY,
  addComment: FREELY,
  addMemberNote: FREELY,
  addSampleContent: FREELY,
  appeal: FREELY,
  arrangeTopic: FREELY,
  askAnew: FREELY,
  castVote: FREELY,
  changeHandle: FREELY,
  changePollOptions: FREELY,
  changeRole: { asks: ['mutation { changeRole(input: { memberId: "999999", role: EDITOR, reason: "because" }) { ... on Refusal { reason } } }'], freely: [] },
  changeSettings: {
    asks: ['mutation { changeSettings(settings: [{ key: REGISTRATION, value: "CLOSED" }]) { ... on Refusal { reason } } }'],
    freely: ['mutation { changeSettings(settings: [{ key: TAGLINE, value: "Bags, one at a time" }]) { ... on Refusal { reason } } }'],
  },
  claimCase: FREELY,
  closeArticlePoll: FREELY,
  closePoll: FREELY,
  confirmBackup: FREELY,
  confirmSignIn: FREELY,
  decide: FREELY,
  decideAll: {
    asks: [decideAll('REMOVE', 11), decideAll('HIDE', 11)],
    freely: [decideAll('REMOVE', 10), decideAll('KEEP', 11)],
  },
  decideAppeal: FREELY,
  deleteComment: FREELY,
  deleteTopic: FREELY,
  restoreTopic: FREELY,
  deleteMemberNote: FREELY,
  discardArticle: FREELY,
  discardUnsent: FREELY,
  dismissFirstSteps: FREELY,
  editComment: FREELY,
  editPicture: FREELY,
  editPoll: FREELY,
  editTopic: FREELY,
  forgetBag: FREELY,
  giveTier: { asks: [giveTier('ESTABLISHED')], freely: [giveTier('NEW'), giveTier('null')] },
  giveReason: FREELY,
  liftSanction: FREELY,
  creditComment: FREELY,
  uncreditComment: FREELY,
  muteWords: FREELY,
  likeComment: FREELY,
  // There is nobody yet who could be asked.
  makeFirstAdmin: FREELY,
  markNoticesRead: FREELY,
  mergeTopics: FREELY,
  permitUpload: FREELY,
  publishArticle: FREELY,
  recoverArticle: FREELY,
  remindOfPoll: FREELY,
  removePicture: FREELY,
  removeSampleContent: { asks: ['mutation { removeSampleContent { ... on Refusal { reason } } }'], freely: [] },
  reopenPoll: FREELY,
  report: FREELY,
  requestSignInCode: FREELY,
  resetSetting: {
    asks: ['mutation { resetSetting(key: APPEAL_WITHIN_DAYS) { ... on Refusal { reason } } }'],
    freely: ['mutation { resetSetting(key: TAGLINE) { ... on Refusal { reason } } }'],
  },
  restoreArticleRevision: FREELY,
  restoreComment: FREELY,
  // Asks as `changeSettings` does, see setting.spec.ts: which setting it is stands in the database.
  restoreSetting: FREELY,
  retireCannedReason: FREELY,
  retireHouseRule: FREELY,
  restoreHouseRule: FREELY,
  saveHouseRule: FREELY,
  revokeSession: FREELY,
  scheduleArticle: FREELY,
  sanctionMember: { asks: [sanction('BAN')], freely: [sanction('WARN'), sanction('LIMIT'), sanction('SUSPEND')] },
  saveArticle: FREELY,
  saveAudience: FREELY,
  saveBag: FREELY,
  saveBoard: FREELY,
  saveBoardGroup: FREELY,
  setAvatar: FREELY,
  setPassword: { asks: ['mutation { setPassword(input: { password: "try another bag on" }) { ... on Refusal { reason } } }'], freely: [] },
  showBagList: FREELY,
  signIn: FREELY,
  signInWithPassword: FREELY,
  signOut: FREELY,
  splitTopic: FREELY,
  startArticle: FREELY,
  startTopic: FREELY,
  changeBags: FREELY,
  lookForRepairs: FREELY,
  mergeRecords: { asks: ['mutation { mergeRecords(kind: BRAND, keepId: "999998", ids: ["999999"]) { ... on Refusal { reason } } }'], freely: [] },
  removeForecast: FREELY,
  removeRecords: { asks: ['mutation { removeRecords(kind: BRAND, ids: ["999999"]) { ... on Refusal { reason } } }'], freely: [] },
  renameFacetValue: FREELY,
  writeBag: FREELY,
  writeBrand: FREELY,
  writeForecast: FREELY,
  writeSeller: FREELY,
  writeTrend: FREELY,
  block: FREELY,
  markPostRead: FREELY,
  setBoardAttention: FREELY,
  setPostAttention: FREELY,
  unblock: FREELY,
  restoreContentRule: FREELY,
  retireContentRule: FREELY,
  saveContentRule: FREELY,
  saveUnsent: FREELY,
  setBoardModerators: { asks: ['mutation { setBoardModerators(input: { boardId: "999999", handles: ["somebody"], reason: "because" }) { ... on Refusal { reason } } }'], freely: [] },
  switchOffContentRule: FREELY,
  switchOnContentRule: { asks: ['mutation { switchOnContentRule(versionId: "999999") { ... on Refusal { reason } } }'], freely: [] },
  tryContentRule: FREELY,
  tryMail: FREELY,
  undoDecision: FREELY,
  unlikeComment: FREELY,
  withdrawVote: FREELY,
};

function sanction(kind: string): string {
  return `mutation { sanctionMember(input: { memberId: "999999", kind: ${kind}, days: 7, reason: "for the sake of it" }) { ... on Refusal { reason } } }`;
}

function giveTier(tier: string): string {
  return `mutation { giveTier(input: { memberId: "999999", tier: ${tier}, reason: "because" }) { ... on Refusal { reason } } }`;
}

function decideAll(outcome: string, count: number): string {
  const cases = Array.from({ length: count }, (_, place) => `{ kind: COMMENT, objectId: "99999${place}", version: "1" }`).join(' ');
  return `mutation { decideAll(input: { cases: [${cases}], outcome: ${outcome}, reason: "spam spam" }) { ... on Refusal { reason } } }`;
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: DOMAINS });
});
afterAll(() => api.close());

async function anAdmin(provenMinutesAgo: number): Promise<TestMember> {
  const admin = await aMember(api, { role: 'ADMIN' });
  await api.db.query(`UPDATE session SET proven_at = now() - make_interval(mins => $2) WHERE member_id = $1`, [admin.id, provenMinutesAgo]);
  return admin;
}

async function isAsked({ caller }: TestMember, operation: string): Promise<boolean> {
  const { data, errors } = await caller.ask<Record<string, { reason?: string } | null> | null>(operation);
  const codes = (errors ?? []).map(({ extensions }) => extensions.code);
  if (codes.includes('GRAPHQL_VALIDATION_FAILED') || codes.includes('BAD_USER_INPUT')) throw new Error(`not an operation of this schema: ${operation}`);
  const reasons = [...Object.values(data ?? {}).map((one) => one?.reason), ...(errors ?? []).map(({ extensions }) => extensions.reason)];
  return reasons.includes('SIGN_IN_AGAIN');
}

test('every mutation of the schema has been decided', () => {
  const mutations = Object.keys(api.app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {});
  expect(Object.keys(TABLE).sort()).toEqual(mutations.sort());
});

test('those that ask for a fresh sign-in do so after a quarter of an hour, for an admin too, and not before', async () => {
  await api.db.query(`INSERT INTO setting (key, value) VALUES ('appealWithinDays', '60')`);
  const deciders = Object.entries(TABLE).flatMap(([name, rule]) => (rule === FREELY ? [] : rule.asks.map((operation) => ({ name, operation }))));
  for (const { name, operation } of deciders) {
    expect([name, await isAsked(await anAdmin(16), operation)]).toEqual([name, true]);
    expect([name, await isAsked(await anAdmin(14), operation)]).toEqual([name, false]);
  }
});

test('all others never do, nor do the lighter forms of those that may', async () => {
  const fields = api.app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {};
  for (const [name, rule] of Object.entries(TABLE)) {
    const field = fields[name];
    const operations = rule === FREELY ? (field ? [operationOn('mutation', field)] : []) : rule.freely;
    for (const operation of operations) expect([operation, await isAsked(await anAdmin(600), operation)]).toEqual([operation, false]);
  }
});
