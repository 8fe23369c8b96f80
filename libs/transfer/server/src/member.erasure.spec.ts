import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { FILE_STORE, type FileStore } from '@swingtag/media-server';
import { anAvatar, aSentPicture, permitFor, post, redAndBlue, startS3, type PictureForTest, type S3Server } from '@swingtag/media-server/testing';
import { DECIDE, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { sessionCookie } from '@swingtag/platform-server';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle, aTopic } from '@swingtag/posts-server/testing';
import { Fate, FATES, MemberErasure, WITHOUT_KEY } from './member.erasure.ts';
import { TransferModule } from './transfer.module.ts';

let folder: string;
let s3: S3Server;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'swingtag-erasure-'));
  s3 = await startS3(path.join(folder, 's3'), 'bags');
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each<[string, () => Record<string, string>]>([
  ['a folder', () => ({ DATA_DIR: folder })],
  ['a store that speaks S3', () => ({ DATA_DIR: folder, ...s3.settings })],
])('with %s', (_store, env) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ imports: [TransferModule], env: env() });
  });
  afterAll(() => api.close());

  const erase = ({ id }: TestMember) => api.db.transaction((tx) => api.get(MemberErasure).erase(tx, id));
  const keys = async () => {
    const found: string[] = [];
    for (const prefix of ['incoming/', 'masters/', 'pictures/']) for await (const page of api.app.get<FileStore>(FILE_STORE).list(prefix)) found.push(...page.map(({ key }) => key));
    return found;
  };
  const filesOf = async ({ hash }: PictureForTest) => (await keys()).filter((key) => key.includes(hash)).length;
  const rowsOf = async ({ id }: PictureForTest) => (await api.db.query<object[]>('SELECT owner_id, file_name FROM picture WHERE id = $1', [id])).length;
  const statusOf = async (url: string, who?: TestMember) => (await api.app.inject({ url, headers: who ? { cookie: `${sessionCookie(api.config)}=${who.sessionId}` } : {} })).statusCode;
  const take = async (staff: TestMember, kind: string, objectId: string) =>
    Object.values(await staff.caller.run<Record<string, Outcome>>(DECIDE, { input: { kind, objectId, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It shows a person.' } }))[0]?.decision.id ?? '';

  test('the pictures of a member go with their files: beside the name, taken from there by a moderator, never used; what a text shows stays with it', async () => {
    const [staff, other] = [await aMember(api, { role: 'MODERATOR' }), await anAvatar(api)];
    const withheld = await anAvatar(api);
    const { owner } = withheld;
    const decision = await take(staff, 'AVATAR', withheld.id);
    expect(await statusOf(withheld.url, staff)).toBe(200);
    const [avatar, unsent, shown, removed] = [await anAvatar(api, { by: owner }), await aSentPicture(api, { by: owner }), await aSentPicture(api, { by: owner }), await aSentPicture(api, { by: owner })];
    const [standing, gone] = [await aComment(api, { by: owner }), await aComment(api, { by: owner })];
    await api.db.query('INSERT INTO comment_picture VALUES ($1, $2), ($3, $4)', [standing.id, shown.id, gone.id, removed.id]);
    await take(staff, 'COMMENT', gone.id);
    await erase(owner);
    for (const picture of [withheld, avatar, unsent, removed]) expect([await rowsOf(picture), await statusOf(picture.url, staff)]).toEqual([0, 404]);
    await api.runJobs();
    for (const picture of [withheld, avatar, unsent, removed]) expect(await filesOf(picture)).toBe(0);
    for (const picture of [shown, other]) expect([await rowsOf(picture), await filesOf(picture), await statusOf(picture.url)]).toEqual([1, 6, 200]);
    expect(await api.db.query('SELECT owner_id, file_name FROM picture WHERE id = $1', [shown.id])).toEqual([{ owner_id: null, file_name: null }]);
    // The decision is kept; to take it back brings nothing back.
    const answer = Object.values(await staff.caller.run<Record<string, { reason?: string }>>(UNDO, { id: decision }))[0];
    expect(answer?.reason).toBe('NOT_FOUND');
    expect(await api.db.query('SELECT count(*)::int AS n FROM decision WHERE id = $1', [decision])).toEqual([{ n: 1 }]);
    expect(await api.db.query('SELECT 1 FROM avatar WHERE member_id = $1', [owner.id])).toEqual([]);
  });

  test('erased between sending a picture and its making, or while it is made: nothing is left of it', async () => {
    const jpeg = await redAndBlue(60, 40).jpeg().toBuffer();
    const [waiting, made] = [await aMember(api), await aMember(api)];
    const before = await keys();
    await post(api, waiting, (await permitFor(waiting)).url, jpeg);
    await erase(waiting);
    await api.runJobs();
    expect(await keys()).toEqual(before);

    await post(api, made, (await permitFor(made)).url, jpeg);
    const store = api.app.get<FileStore>(FILE_STORE);
    const put = store.put.bind(store);
    const spy = jest.spyOn(store, 'put').mockImplementationOnce(async (...file) => {
      await erase(made);
      return put(...file);
    });
    await api.runJobs();
    spy.mockRestore();
    expect(await keys()).toEqual(before);
    expect(await api.db.query('SELECT 1 FROM picture WHERE owner_id = ANY($1)', [[waiting.id, made.id]])).toEqual([]);
  });

  test('erased and made at the same moment: neither waits for the other for ever, and nothing is left', async () => {
    const [member, before] = [await aMember(api), await keys()];
    await post(api, member, (await permitFor(member)).url, await redAndBlue(60, 40).jpeg().toBuffer());
    const making = await api.db.transaction(async (tx) => {
      await tx.query(`SET LOCAL lock_timeout = '200ms'`);
      await tx.query('SELECT 1 FROM member WHERE id = $1 FOR UPDATE', [member.id]);
      const jobs = api.runJobs();
      const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      expect(await until(async () => (await api.db.query<object[]>(waits)).length > 0)).toBe(true);
      await api.get(MemberErasure).erase(tx, member.id);
      return { jobs };
    });
    await making.jobs;
    await api.runJobs();
    expect(await api.db.query('SELECT 1 FROM picture WHERE owner_id = $1', [member.id])).toEqual([]);
    expect(await keys()).toEqual(before);
  });

  test('erased while the file is being received: it is not kept', async () => {
    const member = await aMember(api);
    const before = await keys();
    const store = api.app.get<FileStore>(FILE_STORE);
    const put = store.put.bind(store);
    const spy = jest.spyOn(store, 'put').mockImplementationOnce(async (...file) => {
      await erase(member);
      await api.runJobs();
      await put(...file);
    });
    await post(api, member, (await permitFor(member)).url, await redAndBlue(60, 40).jpeg().toBuffer());
    spy.mockRestore();
    await api.runJobs();
    expect(await keys()).toEqual(before);
  });
});

describe('an erasure', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ imports: [TransferModule], env: { DATA_DIR: folder } });
  });
  afterAll(() => api.close());
  const erase = ({ id }: { id: string }) => api.db.transaction((tx) => api.get(MemberErasure).erase(tx, id));
  const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]) => api.db.query<T[]>(text, values);
  const count = async (from: string, ...values: unknown[]) => (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, ...values))[0]?.n;

  test('has decided about every column that refers to a member', async () => {
    const keys = await sql<{ name: string }>(
      `SELECT k.conrelid::regclass || '.' || a.attname AS name FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
        WHERE k.contype = 'f' AND k.confrelid = 'member'::regclass ORDER BY 1`,
    );
    expect(Object.keys(FATES).sort()).toEqual(keys.map(({ name }) => name).sort());
    const named = await sql<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name ~ '(^|_)(member|actor|author|owner|voter|moderator|reporter)(_id)?$|_by_id$'`,
    );
    expect(named.map(({ name }) => name).filter((name) => !(name in FATES)).sort()).toEqual([...WITHOUT_KEY].sort());
  });

  /** A member who has done what leaves something behind. */
  async function aLife() {
    const [member, staff] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const [own, said] = [await aTopic(api, { by: member }), await aComment(api, { by: member, source: 'What I say.' })];
    const [deleted, removed] = [await aComment(api, { by: member, source: 'My secret.' }), await aComment(api, { by: member, source: 'My insult.' })];
    const ownDeleted = await aTopic(api, { by: member, title: 'My secret title' });
    await sql('UPDATE comment SET deleted_at = now() WHERE id = $1', deleted.id);
    await sql('UPDATE comment SET removed_at = now() WHERE id = $1', removed.id);
    await sql('UPDATE topic SET removed_at = now() WHERE post_id = $1', ownDeleted.id);
    await sql(`INSERT INTO topic_revision (topic_id, title, body) VALUES ($1, 'My earlier title', 'My earlier words')`, own.id);
    await sql(`INSERT INTO comment_revision (comment_id, source, written_at) VALUES ($1, 'My earlier words', now())`, said.id);
    const [[kase], ruleId] = [await sql<{ id: string }>(`INSERT INTO moderation_case (kind, object_id, author_id) VALUES ('COMMENT', $1, $2) RETURNING id`, removed.id, member.id), await theRule(api)];
    const [handles] = await sql<{ id: string }>(`INSERT INTO moderation_case (kind, object_id, author_id) VALUES ('MEMBER', $1, $1) RETURNING id`, member.id);
    const decide = `INSERT INTO decision (case_id, outcome, rule_id, reason, moderator_id, undo_state) VALUES ($1, 'REMOVE', $2, 'It hurts.', $3, $4) RETURNING id`;
    const [decision] = await sql<{ id: string }>(decide, kase?.id, ruleId, staff.id, { wasHidden: false, kept: null });
    for (const at of [1, 2]) await sql(decide, handles?.id, ruleId, staff.id, { wasHidden: false, kept: { handle: `my-real-name-${at}`, replacedBy: `heron-${at}` } });
    await sql(`INSERT INTO appeal (member_id, decision_id, text, due_at) VALUES ($1, $2, 'My plea.', now())`, member.id, decision?.id);
    await sql(`INSERT INTO sanction (member_id, kind, reason, moderator_id) VALUES ($1, 'WARN', 'A warning.', $2)`, member.id, staff.id);
    const about = await aComment(api);
    const [other] = await sql<{ id: string }>(`INSERT INTO moderation_case (kind, object_id, author_id, claimed_by_id, claimed_until, open_reports, opened_at) VALUES ('COMMENT', $1, $2, $3, now(), 1, now()) RETURNING id`, about.id, staff.id, member.id);
    await sql(`INSERT INTO report (case_id, reporter_id, rule_id, note) VALUES ($1, $2, $3, 'My complaint.')`, other?.id, member.id, ruleId);
    await sql(`INSERT INTO report (case_id, reporter_id, rule_id, reported_as) VALUES ($1, $2, $3, 'my-real-name-0')`, handles?.id, staff.id, ruleId);
    await sql(`INSERT INTO member_note (member_id, author_id, text) VALUES ($1, $2, 'Somebody to watch.')`, member.id, staff.id);
    await sql(`INSERT INTO muted_words (member_id, words) VALUES ($1, '{thunderbolt}')`, member.id);
    await sql('INSERT INTO member_block (blocker_id, blocked_id) VALUES ($1, $2), ($2, $1)', member.id, staff.id);
    await sql('INSERT INTO comment_like (comment_id, member_id) VALUES ($1, $2)', about.id, member.id);
    await sql(`INSERT INTO unsent_text (member_id, place, body, writer) VALUES ($1, 'topic', 'My draft.', 'x')`, member.id);
    const [{ email } = { email: '' }] = await sql<{ email: string }>('SELECT email FROM member WHERE id = $1', member.id);
    await sql(`INSERT INTO outbox_mail (recipient, subject, body) VALUES ($1, 'Hello', 'You')`, email.toUpperCase());
    return { member, staff, email, own, said, deleted, removed, about, ownDeleted, decision };
  }
  /** Everything that is stored, but for the append-only chain and who it was done by. */
  const stored = async () => {
    const tables = await sql<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
    const all = await Promise.all(tables.map(async ({ name }) => [name, JSON.stringify(await sql(`SELECT * FROM ${name} x ORDER BY x::text`))] as const));
    return new Map(all);
  };

  test('leaves no word, name or address that was the member’s alone, and what accounts for measures', async () => {
    const { member, staff, email, own, said, deleted, removed, about, ownDeleted, decision } = await aLife();
    const before = JSON.stringify([...(await stored())]);
    const PRIVATE = ['My secret', 'My insult', 'My earlier', 'My plea', 'My complaint', 'My draft', 'my-real-name', 'Somebody to watch', 'thunderbolt', email, member.handle, 'My secret title'];
    expect(PRIVATE.filter((words) => !before.includes(words))).toEqual([]);
    await erase(member);
    const after = JSON.stringify([...(await stored())]);
    expect(PRIVATE.filter((words) => after.toLowerCase().includes(words.toLowerCase()))).toEqual([]);
    expect(await sql('SELECT handle, role, password_hash FROM member WHERE id = $1', member.id)).toEqual([{ handle: `gone-${member.id}`, role: 'MEMBER', password_hash: null }]);
    expect(await sql('SELECT source, deleted_at FROM comment WHERE id = $1', said.id)).toEqual([{ source: 'What I say.', deleted_at: null }]);
    expect(await count('comment WHERE id = ANY($1) AND deleted_at IS NOT NULL', [deleted.id, removed.id])).toBe(2);
    expect(await count('topic WHERE post_id = $1 AND deleted_at IS NULL', own.id)).toBe(1);
    expect(await count('topic WHERE post_id = $1 AND deleted_at IS NOT NULL', ownDeleted.id)).toBe(1);
    expect(await count(`decision WHERE id = $1 AND reason = 'It hurts.' AND moderator_id = $2`, decision?.id, staff.id)).toBe(1);
    expect([await count('appeal WHERE member_id = $1', member.id), await count('sanction WHERE member_id = $1', member.id), await count('report WHERE reporter_id = $1', member.id)]).toEqual([1, 1, 1]);
    expect(await sql('SELECT like_count FROM comment WHERE id = $1', about.id)).toEqual([{ like_count: 0 }]);
    for (const [name, fate] of Object.entries(FATES)) {
      if (fate === Fate.GOES || fate === Fate.EMPTIED) expect([name, await count(`${name.split('.')[0] ?? ''} WHERE ${name.split('.')[1] ?? ''} = $1`, member.id)]).toEqual([name, 0]);
    }
    expect((await member.caller.run<{ me: null }>('{ me { id } }')).me).toBeNull();
  });

  test('touches nobody else', async () => {
    const { member } = await aLife();
    const bystander = await aLife();
    await erase(bystander.member);
    const rest = JSON.stringify([...(await stored())]);
    for (const words of ['My secret', 'My insult', 'My earlier title', 'My plea', 'My complaint', 'my-real-name', 'Somebody to watch', member.handle]) expect(rest).toContain(words);
    expect(await until(async () => (await member.caller.run<{ me: object | null }>('{ me { id } }')).me !== null)).toBe(true);
  });

  test('done again, or twice at once, changes nothing; of whoever is unknown neither', async () => {
    const { member } = await aLife();
    await Promise.all([erase(member), erase(member)]);
    const once = await stored();
    await erase(member);
    await erase({ id: '999999' });
    await api.get(MemberErasure).finish({ memberId: member.id });
    expect(await stored()).toEqual(once);
  });

  test('finishes what was under way, of the erased alone', async () => {
    const { member, staff } = await aLife();
    await erase(member);
    await sql(`INSERT INTO muted_words (member_id, words) VALUES ($1, '{late}'), ($2, '{mine}')`, member.id, staff.id);
    await api.get(MemberErasure).finish({ memberId: member.id });
    await api.get(MemberErasure).finish({ memberId: staff.id });
    expect(await sql('SELECT member_id FROM muted_words')).toEqual([{ member_id: staff.id }]);
  });

  test('is the only thing that takes earlier words: of nobody who is still here, whatever the transaction says it does', async () => {
    const { own, said } = await aLife();
    for (const [table, column, id] of [['topic_revision', 'topic_id', own.id], ['comment_revision', 'comment_id', said.id]] as const) {
      const tried = api.db.transaction(async (tx) => {
        await tx.query(`SET LOCAL swingtag.removes = 'member'`);
        await tx.query(`DELETE FROM ${table} WHERE ${column} = $1`, [id]);
      });
      await expect(tried).rejects.toThrow(`${table} is append-only`);
    }
    await anArticle(api);
    const audit = api.db.transaction(async (tx) => {
      await tx.query(`INSERT INTO audit_entry (action, subject_kind, subject_id) VALUES ('x', 'y', 1)`);
      await tx.query(`SET LOCAL swingtag.removes = 'member'`);
      await tx.query('DELETE FROM audit_entry');
    });
    await expect(audit).rejects.toThrow('audit_entry is append-only');
  });
});
