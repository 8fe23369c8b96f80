import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AccountsModule } from '@swingtag/accounts-server';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { SESSION_COOKIE } from '@swingtag/platform-server';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import { anAvatar, aPhoneJpeg, lookUp, multipart, openRequest, permitFor, post, redAndBlue, upload } from '../testing/index.ts';
import { MediaModule } from './media.module.ts';
import { UploadBringer } from './upload.bringer.ts';

let api: TestApi;
let folder: string;
let jpeg: Buffer;
let member: TestMember;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'swingtag-uploads-'));
  api = await testApi({ imports: [AccountsModule, MediaModule], env: { DATA_DIR: folder } });
  jpeg = await redAndBlue(900, 600).jpeg().toBuffer();
});
beforeEach(async () => {
  member = await aMember(api);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const filesIn = async (name: string): Promise<string[]> => (existsSync(path.join(folder, name)) ? readdir(path.join(folder, name)) : []);
const states = async (): Promise<string[]> => (await api.db.query<{ state: string }[]>('SELECT state FROM upload ORDER BY id')).map(({ state }) => state);

describe('one file', () => {
  test('becomes a picture with widths, formats, size and placeholder, served to editors while nothing shows it, and never as a page', async () => {
    const editor = await aMember(api, { role: 'EDITOR' });
    const { state, picture } = await upload(api, editor, jpeg, { purpose: 'LIBRARY' });
    expect({ state, alt: picture?.alt, size: [picture?.width, picture?.height] }).toEqual({ state: 'READY', alt: '', size: [900, 600] });
    expect(picture?.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
    const addresses = [picture?.url ?? '', ...(picture?.sources ?? []).flatMap(({ srcset }) => srcset.split(', ').map((each) => each.split(' ')[0] ?? ''))];
    expect(addresses).toHaveLength(7);
    for (const url of addresses) {
      expect((await api.app.inject({ url })).statusCode).toBe(404);
      const answer = await api.app.inject({ url, headers: { cookie: `${SESSION_COOKIE}=${editor.sessionId}` } });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
      });
      expect(answer.headers['content-type']).toMatch(/^image\/(avif|webp|jpeg)$/);
      expect(answer.rawPayload.length).toBe(Number(answer.headers['content-length']));
    }
    expect(await filesIn('receiving')).toEqual([]);
    expect(await filesIn('work')).toEqual([]);
    expect(await filesIn('files/incoming')).toEqual([]);
  });

  test('that is no picture is refused with a sentence, and leaves nothing', async () => {
    const { state, message, picture } = await upload(api, member, Buffer.from('<svg onload="alert(1)"/>'), { type: 'image/svg+xml' });
    expect({ state, picture }).toEqual({ state: 'REFUSED', picture: null });
    expect(message).toMatch(/SVG/);
    expect(await filesIn('files/incoming')).toEqual([]);
  });

  test('of a telephone loses its place before anybody can see it', async () => {
    const { picture } = await upload(api, member, await aPhoneJpeg());
    const answer = await api.app.inject({ url: picture?.url ?? '' });
    expect(answer.rawPayload.includes('Exif')).toBe(false);
  });
});

test('a file that the server has stands beside the name that it is for, unless its owner has chosen another one meanwhile', async () => {
  const file = path.join(folder, 'brought.jpg');
  await writeFile(file, jpeg);
  const other = await aMember(api);
  await api.db.transaction(async (tx) => {
    for (const { id } of [member, other]) await api.get(UploadBringer).bring(tx, { file, memberId: id, replacesId: null });
  });
  const own = await anAvatar(api, { by: other });
  const avatars = () => api.db.query(`SELECT a.member_id AS "memberId", p.owner_id AS "ownerId", p.purpose, a.picture_id = $1 AS "isChosen" FROM avatar a JOIN picture p ON p.id = a.picture_id WHERE a.member_id = ANY($2) ORDER BY a.member_id`, [own.id, [member.id, other.id]]);
  expect(await avatars()).toHaveLength(1);
  await api.runJobs();
  expect(await avatars()).toEqual([
    { memberId: member.id, ownerId: member.id, purpose: 'AVATAR', isChosen: false }, { memberId: other.id, ownerId: other.id, purpose: 'AVATAR', isChosen: true },
  ]);
  const { me } = await member.caller.run<{ me: { avatar: { url: string } } }>('{ me { avatar { url } } }');
  expect((await api.app.inject({ url: me.avatar.url })).statusCode).toBe(200);
});

describe('a permit', () => {
  test('works once, also when twenty use it at the same time', async () => {
    const { url, uploadId } = await permitFor(member);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(api, member, url, jpeg)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array<number>(19).fill(403)]);
    expect((await lookUp(member, uploadId))?.state).toBe('RECEIVED');
    await api.runJobs();
    expect((await lookUp(member, uploadId))?.state).toBe('READY');
  });

  test('is of no use to others, to visitors, changed, or after its time', async () => {
    const { url, uploadId } = await permitFor(member);
    const other = await aMember(api);
    expect((await post(api, other, url, jpeg)).statusCode).toBe(403);
    expect((await post(api, null, url, jpeg)).statusCode).toBe(401);
    for (const invented of [`${url}x`, url.replace(`/${uploadId}.`, '/77.'), '/uploads/1.x', '/uploads/x', `/uploads/${uploadId}`, '/uploads/%00.', `/uploads/${'9'.repeat(200)}`]) {
      expect([invented, (await post(api, member, invented, jpeg)).statusCode]).toEqual([invented, 403]);
    }
    await api.db.query(`UPDATE upload SET expires_at = now() WHERE id = $1`, [uploadId]);
    expect((await post(api, member, url, jpeg)).statusCode).toBe(403);
    expect((await lookUp(other, uploadId))?.state).toBeUndefined();
  });

  test('is not given for the library to members, nor for posts to new ones, nor for anything to the suspended', async () => {
    expect((await permitFor(member, 'LIBRARY')).reason).toBe('FORBIDDEN');
    expect((await permitFor(member, 'POST')).reason).toBe('NOT_ELIGIBLE');
    const suspended = await aMember(api, { suspendedUntil: new Date(Date.now() + 3_600_000) });
    expect((await permitFor(suspended)).reason).toBe('SUSPENDED');
  });

  test('given before a suspension is refused after it', async () => {
    const soon = await aMember(api);
    const { url } = await permitFor(soon);
    await api.db.query(`UPDATE member SET suspended_until = now() + interval '1 day', suspension_reason = 'Test.' WHERE id = $1`, [soon.id]);
    expect((await post(api, soon, url, jpeg)).statusCode).toBe(403);
  });

  test('is refused to whoever takes too many', async () => {
    const greedy = await aMember(api);
    await api.db.query(`INSERT INTO upload (member_id, purpose, max_bytes, expires_at, state) SELECT $1, 'AVATAR', 1, now(), 'RECEIVED' FROM generate_series(1, 60)`, [greedy.id]);
    expect((await permitFor(greedy)).reason).toBe('TOO_MANY');
  });
});

describe('hostile requests', () => {
  test('from another site are refused before anything is read', async () => {
    const { url } = await permitFor(member);
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect((await post(api, member, url, jpeg, headers as unknown as Record<string, string>)).statusCode).toBe(403);
    }
    const form = multipart([{ name: 'a.jpg', type: 'image/jpeg', file: jpeg }]);
    expect((await post(api, member, '/uploads?purpose=AVATAR&next=/me', form.payload, form.headers)).statusCode).toBe(403);
    expect((await post(api, member, url, jpeg)).statusCode).toBe(201);
    await api.runJobs();
  });

  test('with a larger body than allowed are told so and leave nothing', async () => {
    const { url, uploadId, maxBytes } = await permitFor(member);
    const answer = await post(api, member, url, Buffer.alloc(maxBytes + 1, 1));
    expect([answer.statusCode, answer.json<{ error: string }>().error]).toEqual([413, 'This file is larger than the 8 MB that we take.']);
    expect((await lookUp(member, uploadId))?.state).toBe('REFUSED');
    expect((await post(api, member, url, '', { 'content-length': String(2 ** 40) })).statusCode).toBe(413);
    expect(await filesIn('receiving')).toEqual([]);
  });

  test('broken off in the middle leave nothing', async () => {
    const { url, uploadId } = await permitFor(member);
    const request = await openRequest(api, member, url, { 'content-type': 'image/jpeg', 'content-length': '500000' });
    request.on('error', () => undefined);
    request.write(Buffer.alloc(100_000, 7));
    expect(await until(async () => (await filesIn('receiving')).includes(uploadId))).toBe(true);
    request.destroy();
    expect(await until(async () => (await lookUp(member, uploadId))?.state === 'REFUSED')).toBe(true);
    expect(await until(async () => (await filesIn('receiving')).length === 0)).toBe(true);
    expect((await lookUp(member, uploadId))?.message).toMatch(/broke off/);
  });

  test('with strange headers and forms get a clear answer, never a fault', async () => {
    const own = { origin: api.config.ORIGIN };
    const form = multipart([{ name: 'a.jpg', type: 'image/jpeg', file: jpeg }]);
    const cases: [string, Buffer | string, Record<string, string>][] = [
      ['/uploads', form.payload, form.headers],
      ['/uploads?purpose=EVERYTHING', form.payload, form.headers],
      ['/uploads?purpose=LIBRARY&next=/me', form.payload, form.headers],
      ['/uploads?purpose=AVATAR', 'nothing', { 'content-type': 'multipart/form-data' }],
      ['/uploads?purpose=AVATAR', 'nothing', { 'content-type': 'text/plain' }],
      ['/uploads?purpose=AVATAR&purpose=POST', form.payload, form.headers],
    ];
    for (const [url, body, headers] of cases) {
      const { statusCode } = await post(api, member, url, body, { ...own, ...headers });
      expect([url, statusCode >= 400 && statusCode < 500]).toEqual([url, true]);
    }
    for (const name of ['..', '%2e%2e%2fetc', 'a-b.webp', `${'0'.repeat(24)}-640.webp`, `${'0'.repeat(24)}-99999.html`, '\u{1f600}']) {
      expect([name, (await api.app.inject({ url: `/pictures/${encodeURIComponent(name)}` })).statusCode]).toEqual([name, 404]);
    }
  });
});

describe('a form without script', () => {
  const send = (next: string, files: { name: string; type: string; file: Buffer }[], who = member) => {
    const form = multipart(files);
    return post(api, who, `/uploads?purpose=AVATAR&next=${encodeURIComponent(next)}`, form.payload, { origin: api.config.ORIGIN, ...form.headers });
  };

  test('brings several files and goes on to the page that shows what became of them', async () => {
    const jobs = setInterval(() => void api.runJobs(), 300);
    const answer = await send('/me', [{ name: 'one.jpg', type: 'image/jpeg', file: jpeg }, { name: 'two.png', type: 'image/png', file: jpeg }]);
    clearInterval(jobs);
    expect(answer.statusCode).toBe(303);
    const [, ids = ''] = /^\/me\?uploads=([\d,]+)$/.exec(String(answer.headers.location)) ?? [];
    await api.runJobs();
    const found = await Promise.all(ids.split(',').map((id) => lookUp(member, id)));
    expect(found.map((each) => each?.state)).toEqual(['READY', 'REFUSED']);
    expect(found[1]?.message).toMatch(/says that it is PNG, but holds a JPEG/);
  });

  test('leads nowhere else', async () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/me\r\nx: y']) {
      const answer = await send(next, [{ name: '', type: 'application/octet-stream', file: Buffer.alloc(0) }]);
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/me?nothing=1']);
    }
  });

  test('broken off in the middle leaves nothing', async () => {
    const form = multipart([{ name: 'one.jpg', type: 'image/jpeg', file: Buffer.alloc(400_000, 1) }]);
    const request = await openRequest(api, member, '/uploads?purpose=AVATAR&next=/me', { ...form.headers, origin: api.config.ORIGIN, 'content-length': String(form.payload.length) });
    request.on('error', () => undefined);
    request.write(form.payload.subarray(0, 200_000));
    expect(await until(async () => (await filesIn('receiving')).length > 0)).toBe(true);
    request.destroy();
    expect(await until(async () => (await filesIn('receiving')).length === 0)).toBe(true);
    expect(await until(async () => !(await states()).includes('RECEIVING'))).toBe(true);
  });
});

test('the whole picture is shown to those who may cut it, and to nobody else', async () => {
  const { picture } = await upload(api, member, jpeg);
  const url = `/uploads/masters/${picture?.id}`;
  const as = async (who: TestMember | null) => api.app.inject({ url, headers: who ? { cookie: `${SESSION_COOKIE}=${who.sessionId}` } : {} });
  expect((await as(member)).headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' });
  expect((await as(null)).statusCode).toBe(401);
  expect((await as(await aMember(api))).statusCode).toBe(404);
  expect((await as(await aMember(api, { role: 'EDITOR' }))).statusCode).toBe(404);
});
