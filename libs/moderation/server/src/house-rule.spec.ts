import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { aReport, aRule, DECIDE, REPORT, SANCTION, theRule, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
let admin: TestMember;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
beforeEach(async () => {
  admin = await aMember(api, { role: 'ADMIN' });
});
afterAll(() => api.close());

interface Rule {
  id: string;
  key: string;
  title: string;
  version: number;
  position: number;
  changedAt: string | null;
  retiredAt: string | null;
}
const RULE = 'id key title text reasonTemplate pictureTemplate severity position version changedAt retiredAt';
const CHANGED = `{ __typename ... on Refusal { reason field message } ... on HouseRuleSaved { houseRule { ${RULE} } } }`;
const SAVE = `mutation ($input: SaveHouseRuleInput!) { saveHouseRule(input: $input) ${CHANGED} }`;
const RETIRE = `mutation ($id: ID!) { retireHouseRule(id: $id) ${CHANGED} }`;
const RESTORE = `mutation ($id: ID!) { restoreHouseRule(id: $id) ${CHANGED} }`;

type Answer = Outcome & { houseRule: Rule };
async function send(caller: TestCaller, document: string, variables: Record<string, unknown>): Promise<Answer> {
  const [answer] = Object.values(await caller.run<Record<string, Answer>>(document, variables));
  if (!answer) throw new Error('no answer');
  return answer;
}
const rules = async (withRetired = false) =>
  (await api.visitor.run<{ houseRules: Rule[] }>(`query ($withRetired: Boolean!) { houseRules(withRetired: $withRetired) { ${RULE} } }`, { withRetired })).houseRules;
const log = async () =>
  (await api.visitor.run<{ moderationLog: { nodes: { action: string; subject: string; path: string | null }[] } }>('{ moderationLog { nodes { action subject path } } }')).moderationLog.nodes;

let made = 0;
const words = (title = `Wash it cold ${++made}`) => ({
  title, text: 'Nobody gives advice here that shrinks a bag.', reasonTemplate: 'What you wrote would have shrunk a bag.', pictureTemplate: 'Your picture shows a shrunken bag.', severity: 2, position: 7,
});
const aNewRule = async (): Promise<Rule> => (await send(admin.caller, SAVE, { input: words() })).houseRule;

describe('the house rules', () => {
  test('come with the site, in their order, and say nothing of a change yet', async () => {
    expect((await rules()).slice(0, 6)).toMatchObject(
      ['be-kind', 'no-spam', 'stay-on-topic', 'no-fakes', 'privacy', 'other'].map((key) => ({ key, version: 1, changedAt: null, retiredAt: null })),
    );
  });

  test('are added by admins, stand where they were put, and are in the public log', async () => {
    const { houseRule } = await send(admin.caller, SAVE, { input: { ...words('Émail & “straps”!'), position: 3 } });
    expect(houseRule).toMatchObject({ key: 'email-straps', version: 1, title: 'Émail & “straps”!' });
    const keys = (await rules()).map(({ key }) => key);
    expect(keys.indexOf('email-straps')).toBeGreaterThan(keys.indexOf('no-fakes') - 1);
    expect(keys.indexOf('email-straps')).toBeLessThan(keys.indexOf('privacy'));
    expect(await log()).toContainEqual({ action: 'house_rule.made', subject: 'the house rule “Émail & “straps”!”', path: '/rules#rule-email-straps' });
    await send(admin.caller, RETIRE, { id: houseRule.id });
    expect((await send(admin.caller, SAVE, { input: words('Email straps') })).houseRule.key).toBe('email-straps-2');
  });

  test('are worded anew: decisions keep the rule, and the log says what it was', async () => {
    const rule = await aNewRule();
    const input = { id: rule.id, basedOn: rule.version, ...words() };
    expect((await send(admin.caller, SAVE, { input })).houseRule).toMatchObject({ id: rule.id, key: rule.key, title: input.title, version: 2, changedAt: expect.any(String) });
    const [entry] = await api.db.query<{ before: { title: string }; after: { title: string } }[]>(
      `SELECT before, after FROM audit_entry WHERE action = 'house_rule.changed' AND subject_id = $1`, [rule.id],
    );
    expect(entry).toMatchObject({ before: { title: rule.title }, after: { title: input.title } });
  });

  test('are not overwritten by who has not seen the newest words, two at once included', async () => {
    const rule = await aNewRule();
    const answers = await Promise.all([1, 2, 3].map(() => send(admin.caller, SAVE, { input: { id: rule.id, basedOn: 1, ...words() } })));
    expect(answers.map(({ __typename, reason }) => reason ?? __typename).sort()).toEqual(['CONFLICT', 'CONFLICT', 'HouseRuleSaved']);
    expect((await rules()).find(({ id }) => id === rule.id)?.version).toBe(2);
  });

  test.each([
    ['title', { title: 'X' }], ['title', { title: 'No advertising' }], ['text', { text: 'Short' }], ['text', { text: 'x'.repeat(601) }], ['reasonTemplate', { reasonTemplate: ' ' }],
    ['pictureTemplate', { pictureTemplate: 'x'.repeat(1001) }], ['severity', { severity: 6 }], ['position', { position: -1 }],
  ])('are refused with a sentence when %s is wrong', async (field, wrong) => {
    expect(await send(admin.caller, SAVE, { input: { ...words(), ...wrong } })).toMatchObject({ __typename: 'Refusal', field, message: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  test('of one name are made once, however many ask at once', async () => {
    const input = words();
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(admin.caller, SAVE, { input })));
    expect(answers.filter(({ houseRule }) => houseRule)).toHaveLength(1);
  });

  test('that are not there are not found', async () => {
    for (const [document, variables] of [[SAVE, { input: { id: '999999', basedOn: 1, ...words() } }], [RETIRE, { id: '999999' }], [RESTORE, { id: 'x' }]] as const) {
      expect(await send(admin.caller, document, variables)).toMatchObject({ __typename: 'Refusal', reason: 'NOT_FOUND' });
    }
  });
});

describe('a retired rule', () => {
  test('is no reason any more for reports, decisions, sanctions, words at hand or automatic rules; what was decided by it keeps it', async () => {
    const [rule, moderator, author] = [await aNewRule(), await aMember(api, { role: 'MODERATOR' }), await aMember(api)];
    const [decided, next] = [await aComment(api, { by: author }), await aComment(api, { by: author })];
    const decide = (objectId: string) => send(moderator.caller, DECIDE, { input: { kind: 'COMMENT', objectId, outcome: 'REMOVE', ruleId: rule.id, reason: 'It would shrink a bag.' } });
    expect((await decide(decided.id)).decision.rule).toEqual({ key: rule.key });
    expect((await send(admin.caller, RETIRE, { id: rule.id })).houseRule.retiredAt).not.toBeNull();
    expect((await rules()).map(({ id }) => id)).not.toContain(rule.id);
    expect((await rules(true)).map(({ id }) => id)).toContain(rule.id);

    const no = { __typename: 'Refusal', field: 'ruleId' };
    expect(await decide(next.id)).toMatchObject(no);
    expect(await send((await aMember(api)).caller, REPORT, { input: { kind: 'COMMENT', objectId: next.id, ruleId: rule.id } })).toMatchObject(no);
    expect(await send(moderator.caller, SANCTION, { input: { memberId: author.id, kind: 'WARN', ruleId: rule.id, reason: 'It would shrink a bag.' } })).toMatchObject(no);
    const canned = 'mutation ($input: AddCannedReasonInput!) { addCannedReason(input: $input) { __typename ... on Refusal { field } } }';
    expect(await send(moderator.caller, canned, { input: { ruleId: rule.id, title: 'Cold', text: 'Wash it cold.' } })).toMatchObject(no);
    const automatic = 'mutation ($input: SaveContentRuleInput!) { saveContentRule(input: $input) { __typename ... on Refusal { field } } }';
    const about = { name: 'Hot', message: 'This waits for a moderator.', match: 'ALL', action: 'HOLD', houseRuleId: rule.id, conditions: [{ kind: 'WORDS', words: ['boil'] }] };
    expect(await send(moderator.caller, automatic, { input: about })).toMatchObject({ __typename: 'Refusal', field: 'houseRuleId' });

    const { recentDecisions } = await moderator.caller.run<{ recentDecisions: { rule: { key: string } | null }[] }>('{ recentDecisions { rule { key } } }');
    expect(recentDecisions).toContainEqual({ rule: { key: rule.key } });
    expect(await log()).toContainEqual({ action: 'house_rule.retired', subject: `the house rule “${rule.title}”`, path: `/rules#rule-${rule.key}` });
  });

  test('is brought back, unless another has its name now', async () => {
    const rule = await aNewRule();
    await send(admin.caller, RETIRE, { id: rule.id });
    expect((await send(admin.caller, RESTORE, { id: rule.id })).houseRule).toMatchObject({ retiredAt: null });
    await send(admin.caller, RETIRE, { id: rule.id });
    await send(admin.caller, SAVE, { input: words(rule.title.toUpperCase()) });
    expect(await send(admin.caller, RESTORE, { id: rule.id })).toMatchObject({ reason: 'CONFLICT' });
  });

  test('cannot be one that an automatic rule goes by, nor the one for what no rule foresees', async () => {
    await aRule(api, { conditions: [{ kind: 'WORDS', words: ['giveaway'] }] });
    expect(await send(admin.caller, RETIRE, { id: await theRule(api, 'no-spam') })).toMatchObject({ reason: 'FORBIDDEN', message: expect.stringContaining('A rule of a test') });
    expect(await send(admin.caller, RETIRE, { id: await theRule(api, 'other') })).toMatchObject({ reason: 'FORBIDDEN' });
    await expect(api.db.query(`UPDATE house_rule SET retired_at = now() WHERE key = 'other'`)).rejects.toThrow('ck_house_rule_retired');
  });

  test('is not switched on again by a version that was written before', async () => {
    const [rule, moderator] = [await aNewRule(), await aMember(api, { role: 'MODERATOR' })];
    const saved = 'mutation ($input: SaveContentRuleInput!) { saveContentRule(input: $input) { ... on ContentRuleSaved { rule { versions { id } } } } }';
    const about = { name: 'Hot', message: 'This waits for a moderator.', match: 'ALL', action: 'HOLD', houseRuleId: rule.id, conditions: [{ kind: 'WORDS', words: ['boil'] }] };
    const { rule: automatic } = (await send(moderator.caller, saved, { input: about })) as unknown as { rule: { versions: { id: string }[] } };
    const versionId = automatic.versions[0]?.id;
    await send(moderator.caller, 'mutation ($id: ID!) { tryContentRule(versionId: $id) { __typename } }', { id: versionId });
    await send(admin.caller, RETIRE, { id: rule.id });
    expect(await send(moderator.caller, 'mutation ($id: ID!) { switchOnContentRule(versionId: $id) { __typename ... on Refusal { reason } } }', { id: versionId })).toMatchObject({ reason: 'CONFLICT' });
  });

  test('leaves open reports by it as they are: they are decided by another rule', async () => {
    const [rule, moderator] = [await aNewRule(), await aMember(api, { role: 'MODERATOR' })];
    const comment = await aComment(api);
    await aReport(api, { comment });
    await api.db.query('UPDATE report SET rule_id = $2 WHERE case_id = (SELECT id FROM moderation_case WHERE object_id = $1 ORDER BY id DESC LIMIT 1)', [comment.id, rule.id]);
    await send(admin.caller, RETIRE, { id: rule.id });
    const { reportCase } = await moderator.caller.run<{ reportCase: { reports: { rule: { key: string } }[] } }>(
      `query ($id: ID!) { reportCase(kind: COMMENT, objectId: $id) { reports { rule { key } } } }`, { id: comment.id },
    );
    expect(reportCase.reports).toEqual([{ rule: { key: rule.key } }]);
  });
});

test('only admins word them', async () => {
  const rule = await aNewRule();
  for (const role of ['MEMBER', 'EDITOR', 'MODERATOR'] as const) {
    const { caller } = await aMember(api, { role });
    for (const [document, variables] of [[SAVE, { input: words() }], [RETIRE, { id: rule.id }], [RESTORE, { id: rule.id }]] as const) {
      expect(await send(caller, document, variables)).toMatchObject({ __typename: 'Refusal' });
    }
  }
});
