import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { ADD } from '@swingtag/comments-server/testing';
import { PictureSweep } from '@swingtag/media-server';
import { anAvatar, aSentPicture, type PictureForTest } from '@swingtag/media-server/testing';
import { DECIDE, REPORT, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { sessionCookie } from '@swingtag/platform-server';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle } from '@swingtag/posts-server/testing';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
let elsewhere: TestApi;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'swingtag-avatars-'));
  api = await testApi({ imports: [ModerationModule], env: { DATA_DIR: folder } });
});
beforeAll(async () => {
  elsewhere = await testApi({ imports: [ModerationModule], env: { DATA_DIR: folder } });
});
afterAll(async () => {
  await api.close();
  await elsewhere.close();
  await rm(folder, { recursive: true, force: true });
});

const aModerator = () => aMember(api, { role: 'MODERATOR' });
const send = async (who: TestMember, document: string, variables: Record<string, unknown>): Promise<Outcome> => {
  const [outcome] = Object.values(await who.caller.run<Record<string, Outcome>>(document, variables));
  if (!outcome) throw new Error('no result');
  return outcome;
};
const report = async (who: TestMember, objectId: string) => send(who, REPORT, { input: { kind: 'AVATAR', objectId, ruleId: await theRule(api) } });
const decide = async (who: TestMember, objectId: string, more: Record<string, unknown> = {}) =>
  send(who, DECIDE, { input: { kind: 'AVATAR', objectId, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It shows a person.', ...more } });
const undo = (who: TestMember, id: string) => send(who, UNDO, { id });
const choose = async (who: TestMember, pictureId: string | null) =>
  (await send(who, 'mutation ($pictureId: ID) { setAvatar(pictureId: $pictureId) { __typename ... on Refusal { reason message } } }', { pictureId })).reason;
const aReported = async () => {
  const picture = await anAvatar(api);
  await report(await aMember(api), picture.id);
  return picture;
};
interface Case {
  version: string;
  subject: { name: string; path: string; state: string; html: string | null; pictureUrl: string | null; author: { handle: string } };
}
const caseOf = async (who: TestMember, id: string) =>
  (await who.caller.run<{ reportCase: Case | null }>('query ($id: ID!) { reportCase(kind: AVATAR, objectId: $id) { version subject { name path state html pictureUrl author { handle } } } }', { id })).reportCase;
const seen = async ({ owner }: PictureForTest) =>
  (await api.visitor.run<{ member: { avatarUrl: string | null; avatarId: string | null; handle: string } | null }>('query ($handle: String!) { member(handle: $handle) { handle avatarUrl avatarId } }', { handle: owner.handle })).member;
const standsThere = async (picture: PictureForTest) => (await seen(picture))?.avatarId === picture.id;
const get = (from: TestApi, url: string, who?: TestMember) => from.app.inject({ url, headers: who ? { cookie: `${sessionCookie(api.config)}=${who.sessionId}` } : {} });
const isEverywhere = async ({ url }: PictureForTest, status: number) => {
  for (const from of [api, elsewhere]) expect(await until(async () => (await get(from, url)).statusCode === status)).toBe(true);
};
const isRemembered = async ({ url }: PictureForTest) => {
  for (const from of [api, elsewhere]) expect(await until(async () => (await get(from, url)).statusCode === 200 && (await api.countStatements(() => get(from, url))) === 0)).toBe(true);
};

describe('the picture beside a name', () => {
  test('is removed for everybody on every process; staff and owner see it, the handle stays, and undone it is back', async () => {
    const [picture, moderator] = [await aReported(), await aModerator()];
    const { id, owner, url } = picture;
    await isRemembered(picture);
    const open = await caseOf(moderator, id);
    expect(open?.subject).toEqual({
      name: `picture beside the name of ${owner.handle}`, path: `/members/${owner.handle}`, state: 'VISIBLE', html: null, pictureUrl: url.replace('.jpg', '.webp'), author: { handle: owner.handle },
    });
    expect((await decide(moderator, id, { outcome: 'HIDE' })).field).toBe('outcome');
    const { decision } = await decide(moderator, id, { version: open?.version });
    expect(decision.subject.state).toBe('REMOVED');
    await isEverywhere(picture, 404);
    expect(await seen(picture)).toEqual({ handle: owner.handle, avatarUrl: null, avatarId: null });
    expect(await owner.caller.run('{ me { avatar { id } } }')).toEqual({ me: { avatar: null } });
    expect((await get(api, url, await aMember(api))).statusCode).toBe(404);
    for (const who of [moderator, owner]) {
      const { statusCode, headers, body } = await get(elsewhere, url, who);
      expect([statusCode, headers['cache-control'], body]).toEqual([200, 'private, no-store', 'the file 800.jpg']);
    }
    expect(await caseOf(moderator, id)).toBeNull();
    const { moderationLog } = await api.visitor.run<{ moderationLog: { nodes: unknown[] } }>('{ moderationLog(first: 1) { nodes { action subject path reason rule { key } } } }');
    expect(moderationLog.nodes).toEqual([{ action: 'avatar.removed', subject: 'the picture beside a name', path: null, reason: 'It shows a person.', rule: { key: 'be-kind' } }]);
    expect((await undo(await aModerator(), decision.id)).decision.subject.state).toBe('VISIBLE');
    expect(await standsThere(picture)).toBe(true);
    await isRemembered(picture);
    expect(await caseOf(moderator, id)).not.toBeNull();
  });

  test('comes back by an appeal that is right, whose judge and owner see it', async () => {
    const [picture, moderator, judge] = [await aReported(), await aModerator(), await aModerator()];
    await decide(moderator, picture.id);
    const { myMeasures } = await picture.owner.caller.run<{ myMeasures: { id: string; text: string; pictureUrl: string }[] }>('{ myMeasures { id text pictureUrl viewerCanAppeal rule { key } } }');
    expect(myMeasures).toEqual([{ id: expect.any(String), text: 'A moderator removed your picture.', pictureUrl: picture.url.replace('.jpg', '.webp'), viewerCanAppeal: true, rule: { key: 'be-kind' } }]);
    const [{ id } = { id: '' }] = myMeasures;
    const filed = await picture.owner.caller.run<{ appeal: { appeal: { id: string } } }>(
      'mutation ($input: AppealInput!) { appeal(input: $input) { ... on AppealChanged { appeal { id } } } }', { input: { measureId: id, text: 'It is a bag, please look again.' } },
    );
    const decideAppeal = (who: TestMember) => send(who, 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { __typename } }', { input: { id: filed.appeal.appeal.id, isOverturned: true, answer: 'A bag, indeed.' } });
    expect((await decideAppeal(moderator)).__typename).toBe('Refusal');
    expect(await standsThere(picture)).toBe(false);
    expect((await decideAppeal(judge)).__typename).toBe('AppealChanged');
    expect(await standsThere(picture)).toBe(true);
    await isEverywhere(picture, 200);
  });

  test('stays away when its owner has chosen another one meanwhile', async () => {
    const [picture, moderator] = [await aReported(), await aModerator()];
    const { decision } = await decide(moderator, picture.id);
    const other = await aSentPicture(api, { by: picture.owner, purpose: 'AVATAR' });
    expect(await choose(picture.owner, other.id)).toBeUndefined();
    expect((await undo(moderator, decision.id)).__typename).toBe('DecisionMade');
    expect((await seen(picture))?.avatarId).toBe(other.id);
    expect([(await get(api, picture.url)).statusCode, (await get(api, picture.url, moderator)).statusCode, (await get(api, other.url)).statusCode]).toEqual([404, 200, 200]);
    expect((await caseOf(moderator, picture.id))?.subject.state).toBe('DELETED'); // its report is open again
    expect(await choose(picture.owner, picture.id)).toBeUndefined(); // nobody says any more that it breaks a rule
  });

  test('is not put back, changed, thrown away or shown elsewhere by its owner while it is removed', async () => {
    const picture = await anAvatar(api, { by: await aMember(api, { role: 'EDITOR' }) });
    const [{ id, owner }, article] = [picture, await anArticle(api)];
    const { decision } = await decide(await aModerator(), id);
    expect(await choose(owner, id)).toBe('CONFLICT');
    const tries: [string, object][] = [
      ['mutation ($input: EditPictureInput!) { editPicture(input: $input) { ... on Refusal { reason } } }', { input: { id, alt: 'Another thing' } }],
      ['mutation ($id: ID!) { removePicture(id: $id) { ... on Refusal { reason } } }', { id }],
      [ADD, { input: { postId: article.id, body: `![](picture:${id})` } }],
    ];
    for (const [document, variables] of tries) expect((await send(owner, document, { ...variables })).reason).toBe('CONFLICT');
    await isEverywhere(picture, 404);
    await undo(await aModerator(), decision.id);
    for (const [document, variables] of tries.slice(2)) expect((await send(owner, document, { ...variables })).__typename).toBe('CommentWritten');
  });
});

describe('a report about the picture beside a name', () => {
  test('is made once, not about one’s own, nor about what stands beside no name', async () => {
    const [picture, reader, moderator] = [await anAvatar(api), await aMember(api), await aModerator()];
    expect((await report(picture.owner, picture.id)).reason).toBe('FORBIDDEN');
    expect((await report(reader, picture.id)).__typename).toBe('ReportFiled');
    expect((await report(reader, picture.id)).reason).toBe('ALREADY_REPORTED');
    const [unused, inText] = [await aSentPicture(api, { purpose: 'AVATAR' }), await aSentPicture(api)];
    for (const id of [unused.id, inText.id, '987654321', 'x']) {
      expect((await report(reader, id)).reason).toBe('NOT_FOUND');
      expect((await decide(moderator, id)).reason).toBe('NOT_FOUND');
      expect(await caseOf(moderator, id)).toBeNull();
    }
    const own = await anAvatar(api, { by: moderator });
    await report(reader, own.id);
    expect((await decide(moderator, own.id)).reason).toBe('FORBIDDEN');
    await decide(moderator, picture.id);
    expect((await report(await aMember(api), picture.id)).reason).toBe('NOT_FOUND');
  });

  test.each(['another one', 'none'])('is decided about, also when its owner has %s since: the staff sees what was reported, nobody else', async (since) => {
    const [picture, moderator] = [await aReported(), await aModerator()];
    const { id, owner, url } = picture;
    const version = (await caseOf(moderator, id))?.version;
    const other = await aSentPicture(api, { by: owner, purpose: 'AVATAR' });
    expect(await choose(owner, since === 'none' ? null : other.id)).toBeUndefined();
    await isEverywhere(picture, 404);
    const file = await get(elsewhere, url, moderator);
    expect([file.statusCode, file.headers['cache-control'], file.body]).toEqual([200, 'private, no-store', 'the file 800.jpg']);
    expect((await caseOf(moderator, id))?.subject).toMatchObject({ state: 'DELETED', pictureUrl: url.replace('.jpg', '.webp'), author: { handle: owner.handle } });
    expect(await caseOf(moderator, other.id)).toBeNull(); // nobody has said anything of the next one
    expect((await report(await aMember(api), id)).reason).toBe('NOT_FOUND');
    const standing = (await seen(picture))?.avatarId;
    const { decision } = await decide(moderator, id, { version });
    expect([decision.outcome, decision.subject.state]).toEqual(['REMOVE', 'REMOVED']);
    expect((await seen(picture))?.avatarId).toBe(standing);
    expect(await choose(owner, id)).toBe('CONFLICT'); // it does not come back by the next change
    expect((await owner.caller.run<{ myMeasures: object[] }>('{ myMeasures { text viewerCanAppeal } }')).myMeasures).toEqual([{ text: 'A moderator removed your picture.', viewerCanAppeal: true }]);
    expect((await undo(moderator, decision.id)).decision.subject.state).toBe('DELETED');
    expect((await seen(picture))?.avatarId).toBe(standing); // undone, it is where its owner had put it: nowhere
    const kept = await decide(moderator, id, { outcome: 'KEEP' });
    expect(kept.decision.outcome).toBe('KEEP');
    expect(await caseOf(moderator, id)).toBeNull();
    expect((await undo(moderator, kept.decision.id)).__typename).toBe('DecisionMade');
    expect(await caseOf(moderator, id)).not.toBeNull();
  });

  test('of each picture that its owner changes after a report waits; none is changed, thrown away or swept meanwhile', async () => {
    const [owner, moderator] = [await aMember(api), await aModerator()];
    const pictures = [await anAvatar(api, { by: owner })];
    for (let turn = 0; turn < 3; turn++) {
      await report(await aMember(api), pictures.at(-1)?.id ?? '');
      const next = await aSentPicture(api, { by: owner, purpose: 'AVATAR' });
      await choose(owner, next.id);
      pictures.push(next);
    }
    const last = pictures.pop();
    await api.db.query(`UPDATE picture SET created_at = now() - interval '9 days' WHERE owner_id = $1`, [owner.id]);
    await api.get(PictureSweep).sweep();
    for (const { id, url } of pictures) {
      expect([(await caseOf(moderator, id))?.subject.state, (await get(api, url, moderator)).statusCode]).toEqual(['DELETED', 200]);
      for (const [document, variables] of [
        ['mutation ($input: EditPictureInput!) { editPicture(input: $input) { ... on Refusal { reason message } } }', { input: { id, crop: { left: 0, top: 0, width: 100, height: 100 } } }],
        ['mutation ($id: ID!) { removePicture(id: $id) { ... on Refusal { reason message } } }', { id }],
      ] as const) {
        expect(await send(owner, document, variables)).toEqual({ reason: 'CONFLICT', message: 'Moderators look at this picture: it stays as it is until they have decided. You can choose another one.' });
      }
    }
    await choose(owner, null);
    expect((await get(api, last?.url ?? '', moderator)).statusCode).toBe(404); // of which nobody had said anything, it is gone
    for (const { id } of pictures) await decide(moderator, id, { outcome: 'KEEP' });
    await api.get(PictureSweep).sweep();
    expect(await api.db.query('SELECT id FROM picture WHERE owner_id = $1', [owner.id])).toEqual([]);
  });

  test('does not keep what stands in a text as well, nor its owner from another one', async () => {
    const [picture, article] = [await anAvatar(api, { by: await aMember(api, { role: 'EDITOR' }) }), await anArticle(api)];
    expect((await send(picture.owner, ADD, { input: { postId: article.id, body: `![](picture:${picture.id})` } })).__typename).toBe('CommentWritten');
    expect(await choose(picture.owner, null)).toBeUndefined();
    expect((await get(api, picture.url)).statusCode).toBe(200);
  });

  test('is moot when the member is deleted, and nothing is brought back then', async () => {
    const [open, removed, moderator] = [await aReported(), await aReported(), await aModerator()];
    const { decision } = await decide(moderator, removed.id);
    for (const { owner } of [open, removed]) await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [owner.id]);
    expect(await caseOf(moderator, open.id)).toBeNull();
    expect([(await decide(moderator, open.id)).reason, (await undo(moderator, decision.id)).reason]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    for (const picture of [open, removed]) await isEverywhere(picture, 404);
    const { recentDecisions } = await moderator.caller.run<{ recentDecisions: unknown[] }>('{ recentDecisions(first: 1) { subject { name } viewerCanUndo } }');
    expect(recentDecisions).toEqual([{ subject: null, viewerCanUndo: false }]);
  });

  test('is asked of the queue with as many statements for four as for one', async () => {
    const [first, moderator] = [await aReported(), await aModerator()];
    const owner = (picture: PictureForTest) => picture.owner.id;
    await api.db.query(`UPDATE moderation_case SET opened_at = NULL, open_reports = 0, is_hidden = false WHERE kind = 'AVATAR' AND author_id <> $1`, [owner(first)]);
    const list = () => moderator.caller.run<{ reportQueue: { nodes: unknown[] } }>('{ reportQueue(first: 20, filter: { kind: AVATAR }) { nodes { version subject { pictureUrl name author { handle } } } } }');
    const one = await api.fewestStatements(list);
    for (let more = 0; more < 3; more++) await aReported();
    expect(await api.fewestStatements(list)).toBe(one);
    expect((await list()).reportQueue.nodes).toHaveLength(4);
  });
});

describe('at once', () => {
  test('two moderators: one decides, the other is told so', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const [picture, first, second] = [await aReported(), await aModerator(), await aModerator()];
      const version = (await caseOf(first, picture.id))?.version;
      const answers = await Promise.all([decide(first, picture.id, { version }), decide(second, picture.id, { version, ...(turn % 2 ? { outcome: 'KEEP' } : {}) })]);
      expect(answers.map((answer) => answer.reason ?? answer.__typename).sort()).toEqual(['ALREADY_DECIDED', 'DecisionMade']);
    }
  });

  test('a moderator and the owner who chooses another one: neither waits for the other for ever, and the other one stands there', async () => {
    for (let turn = 0; turn < 6; turn++) {
      const [picture, moderator] = [await aReported(), await aModerator()];
      const other = await aSentPicture(api, { by: picture.owner, purpose: 'AVATAR' });
      const [answer, chosen] = await Promise.all([decide(moderator, picture.id), choose(picture.owner, other.id)]);
      expect(answer.__typename).toBe('DecisionMade');
      expect([chosen, (await seen(picture))?.avatarId]).toEqual([undefined, other.id]);
      await isEverywhere(picture, 404);
    }
  });

  test('a moderator and the owner who sets it again: it is gone', async () => {
    for (let turn = 0; turn < 4; turn++) {
      const [picture, moderator] = [await aReported(), await aModerator()];
      await Promise.all([decide(moderator, picture.id), choose(picture.owner, picture.id)]);
      expect(await standsThere(picture)).toBe(false);
      await isEverywhere(picture, 404);
    }
  });

  test('its owner who cuts it anew: nobody decides about another picture than they saw', async () => {
    const [picture, moderator] = [await aReported(), await aModerator()];
    const version = (await caseOf(moderator, picture.id))?.version;
    await api.db.query('UPDATE picture SET hash = reverse(hash) WHERE id = $1', [picture.id]);
    expect((await decide(moderator, picture.id, { version })).reason).toBe('CONFLICT');
    expect(await standsThere(picture)).toBe(true);
  });
});
