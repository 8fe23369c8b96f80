import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AccountsModule } from '@swingtag/accounts-server';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { sessionCookie } from '@swingtag/platform-server';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import { redAndBlue, upload, type SeenUpload } from '../testing/index.ts';
import { MediaModule } from './media.module.ts';
import { PictureSweep } from './picture.sweep.ts';

let api: TestApi;
let folder: string;
let jpeg: Buffer;
let editor: TestMember;
let member: TestMember;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'swingtag-library-'));
  api = await testApi({ imports: [AccountsModule, MediaModule], env: { DATA_DIR: folder } });
  jpeg = await redAndBlue(400, 300).jpeg().toBuffer();
});
beforeEach(async () => {
  await rm(path.join(folder, 'files'), { recursive: true, force: true });
  [editor, member] = [await aMember(api, { role: 'EDITOR' }), await aMember(api)];
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

interface Changed {
  picture?: { id: string; alt: string; url: string; width: number; height: number; editing: { waitsForCut: boolean } | null };
  reason?: string;
  field?: string;
  message?: string;
}
const EDIT = `mutation ($input: EditPictureInput!) { editPicture(input: $input) {
  ... on PictureChanged { picture { id alt url width height editing { waitsForCut } } } ... on Refusal { reason field message } } }`;
const edit = async (who: TestMember, input: object): Promise<Changed> => (await who.caller.run<{ editPicture: Changed }>(EDIT, { input })).editPicture;
const remove = async (who: TestMember, id: string): Promise<{ reason?: string; id?: string }> =>
  (await who.caller.run<{ removePicture: { reason?: string } }>('mutation ($id: ID!) { removePicture(id: $id) { ... on PictureRemoved { id } ... on Refusal { reason } } }', { id })).removePicture;
const inLibrary = async (by = editor, type?: string): Promise<NonNullable<SeenUpload['picture']>> => {
  const { picture, message } = await upload(api, by, jpeg, { purpose: 'LIBRARY', ...(type ? { type } : {}) });
  if (!picture) throw new Error(message ?? 'no picture');
  return picture;
};
const listed = async (args: string): Promise<string[]> =>
  (await editor.caller.run<{ pictures: { nodes: { id: string }[] } }>(`{ pictures(${args}) { nodes { id } } }`)).pictures.nodes.map(({ id }) => id);
/** As an editor, since nothing shows it here. */
const statusOf = async (url = '', who = editor) => (await api.app.inject({ url, headers: { cookie: `${sessionCookie(api.config)}=${who.sessionId}` } })).statusCode;
const files = async (): Promise<string[]> => (await readdir(path.join(folder, 'files'), { recursive: true })).filter((name) => name.includes('.'));
const old = (id: string, days: number) => api.db.query(`UPDATE picture SET created_at = now() - make_interval(days => $2) WHERE id = $1`, [id, days]);

describe('what is said of a picture', () => {
  test('is changed by any editor, cleaned, and found again', async () => {
    const { id } = await inLibrary();
    const other = await aMember(api, { role: 'EDITOR' });
    const { picture } = await edit(other, { id, alt: '  A red\u202e bag ', credit: 'Ines', creditUrl: 'https://example.org/a', source: 'A book', licence: 'CC_BY', focalX: 0, focalY: 100 });
    expect(picture?.alt).toBe('A red bag');
    expect(await listed('search: "red BOOK"')).toEqual([id]);
    expect(await listed('search: "100%_\\\\"')).toEqual([]);
    expect(await listed('search: "red blue"')).toEqual([]);
  });

  test('cannot be emptied where it is needed, nor hold what does not fit', async () => {
    const { id } = await inLibrary();
    const cases: [object, string][] = [
      [{ alt: ' ' }, 'alt'], [{ alt: null }, 'alt'], [{ alt: 'x'.repeat(501) }, 'alt'], [{ creditUrl: 'javascript:alert(1)' }, 'creditUrl'],
      [{ creditUrl: 'nonsense' }, 'creditUrl'], [{ focalX: 101 }, 'focalX'], [{ focalY: -1 }, 'focalY'], [{ crop: { left: 0, top: 0, width: 401, height: 10 } }, 'crop'],
      [{ crop: { left: 1, top: 1, width: 2, height: 2 } }, 'crop'], [{ crop: { left: -1, top: 0, width: 100, height: 100 } }, 'crop'],
    ];
    for (const [input, field] of cases) expect(await edit(editor, { id, ...input })).toMatchObject({ reason: 'INVALID', field });
    expect(await edit(editor, { id: '999', alt: 'x' })).toMatchObject({ reason: 'NOT_FOUND' });
  });

  test('is not changed by members, and that a stranger’s picture exists is not told', async () => {
    const { id } = await inLibrary();
    expect((await edit(member, { id, alt: 'x' })).reason).toBe('NOT_FOUND');
    const { picture } = await upload(api, member, jpeg);
    expect((await edit(editor, { id: picture?.id, alt: 'x' })).reason).toBe('NOT_FOUND');
    expect((await edit(member, { id: picture?.id, alt: 'Me' })).picture?.alt).toBe('Me');
    expect((await remove(editor, picture?.id ?? '')).reason).toBe('NOT_FOUND');
  });
});

test('a cut gives new files under a new address, and the old ones stay for a day', async () => {
  const { id, url } = await inLibrary();
  const crop = { left: 200, top: 0, width: 200, height: 300 };
  expect((await edit(editor, { id, crop })).picture?.editing?.waitsForCut).toBe(true);
  await api.runJobs();
  const { picture } = await edit(editor, { id, crop });
  expect(picture).toMatchObject({ width: 200, height: 300, editing: { waitsForCut: false } });
  expect(picture?.url).not.toBe(url);
  expect(await statusOf(url)).toBe(200);
  expect(await statusOf(picture?.url)).toBe(200);
  expect((await edit(editor, { id, crop: null })).picture?.editing?.waitsForCut).toBe(true);
  await api.runJobs();
  expect((await edit(editor, { id })).picture).toMatchObject({ width: 400, height: 300 });
});

test('two cuts at once: the one that is stored is the one that is shown', async () => {
  const { id } = await inLibrary();
  await Promise.all([40, 60, 80, 100].map((width) => edit(editor, { id, crop: { left: 0, top: 0, width, height: 100 } })));
  await api.runJobs();
  const [row] = await api.db.query<{ width: number; crop: number; waits: boolean }[]>('SELECT width, crop_width AS crop, waits_for_cut AS waits FROM picture WHERE id = $1', [id]);
  expect(row).toEqual({ width: row?.crop, crop: row?.crop, waits: false });
});

test('a member’s picture is looked up by its owner alone', async () => {
  const { picture } = await upload(api, member, jpeg);
  const lookUp = async (who: TestMember) => (await who.caller.ask<{ picture: { id: string } }>('query ($id: ID!) { picture(id: $id) { id } }', { id: picture?.id })).data?.picture?.id ?? null;
  expect(await Promise.all([member, editor, await aMember(api), await aMember(api, { role: 'ADMIN' })].map(lookUp))).toEqual([picture?.id, null, null, null]);
});

test('a replaced picture keeps its id and shows the new content', async () => {
  const { id, url } = await inLibrary();
  const wide = await redAndBlue(500, 100).png().toBuffer();
  const { picture } = await upload(api, editor, wide, { purpose: 'LIBRARY', replaces: id, type: 'image/png' });
  expect(picture).toMatchObject({ id, width: 500, height: 100 });
  expect(picture?.url).not.toBe(url);
});

describe('the repair list', () => {
  test('names pictures without description, without credit, and those that nothing shows', async () => {
    const [bare, good] = [await inLibrary(), await inLibrary()];
    await edit(editor, { id: good.id, alt: 'A bag', credit: 'Ines' });
    expect(await listed('show: MISSING_ALT')).toEqual([bare.id]);
    expect(await listed('show: MISSING_CREDIT')).toEqual([bare.id]);
    expect((await listed('show: UNUSED')).sort()).toEqual([bare.id, good.id].sort());
    expect(await listed('first: 1')).toEqual([good.id]);
    const counted = await editor.caller.run<{ picturesToRepair: number }>('{ picturesToRepair(show: MISSING_ALT) }');
    expect(counted.picturesToRepair).toBe(1);
  });

  test('names lost pictures after the sweep, until their files are back', async () => {
    const { id, url } = await inLibrary();
    await rm(path.join(folder, 'files', 'pictures'), { recursive: true });
    await api.get(PictureSweep).sweep();
    expect(await listed('show: LOST')).toEqual([id]);
    expect(await statusOf(url)).toBe(404);
    await upload(api, editor, jpeg, { purpose: 'LIBRARY', replaces: id });
    expect(await listed('show: LOST')).toEqual([]);
  });

  test('asks for the description again when a picture was replaced, until somebody has saved one, be it the same', async () => {
    const { id } = await inLibrary();
    const isOld = async () => (await editor.caller.run<{ picture: { editing: { hasOldAlt: boolean } } }>('query ($id: ID!) { picture(id: $id) { editing { hasOldAlt } } }', { id })).picture.editing.hasOldAlt;
    await edit(editor, { id, alt: 'A red half and a blue one' });
    expect(await isOld()).toBe(false);
    await upload(api, editor, await redAndBlue(300, 300).jpeg().toBuffer(), { purpose: 'LIBRARY', replaces: id });
    expect(await isOld()).toBe(true);
    await edit(editor, { id, credit: 'Nobody looked' });
    expect(await isOld()).toBe(true);
    await edit(editor, { id, alt: 'A red half and a blue one' });
    expect(await isOld()).toBe(false);
  });

  test('takes as many statements for twenty pictures as for two', async () => {
    const read = () => editor.caller.run('{ pictures { nodes { id url editing { fileName } uses { title } } } }');
    await inLibrary();
    await inLibrary();
    const two = await api.fewestStatements(read);
    await api.db.query(
      `INSERT INTO picture (recipe, width, height, alt) SELECT '{"seed":"x","silhouette":"tote","pattern":"plain","lining":"plum","hardware":"gold"}', 10, 10, 'x' FROM generate_series(1, 18)`,
    );
    expect(await api.fewestStatements(read)).toBe(two);
  });
});

describe('the sweep', () => {
  const makeFilesOld = async (): Promise<void> => {
    for (const name of await files()) await utimes(path.join(folder, 'files', name), new Date(0), new Date(0));
  };
  const theNextDay = async (): Promise<void> => {
    await api.db.query('UPDATE retired_file SET goes_at = now()');
    await makeFilesOld();
  };

  test('removes what nothing has shown for a week, with its files, and nothing else', async () => {
    const [stale, fresh, kept, shown] = [await inLibrary(), await inLibrary(), await inLibrary(), await upload(api, member, jpeg)];
    await edit(editor, { id: kept.id, isKept: true });
    await member.caller.run('mutation ($id: ID!) { setAvatar(pictureId: $id) { __typename } }', { id: shown.picture?.id });
    const withheld = await upload(api, editor, jpeg);
    await api.db.query('UPDATE picture SET withheld_at = now() WHERE id = $1', [withheld.picture?.id]);
    for (const id of [stale.id, kept.id, shown.picture?.id ?? '', withheld.picture?.id ?? '']) await old(id, 8);
    await old(fresh.id, 6);
    const before = (await files()).length;
    await api.get(PictureSweep).sweep();
    await api.runJobs();
    const left = (await api.db.query<{ id: string }[]>('SELECT id FROM picture ORDER BY id')).map(({ id }) => id);
    expect(left).toEqual([fresh.id, kept.id, shown.picture?.id, withheld.picture?.id]);
    expect(await statusOf(stale.url)).toBe(404);
    await theNextDay();
    await api.get(PictureSweep).sweep();
    expect((await files()).length).toBe(before - 7); // two widths in three formats, and the master
  });

  test('leaves the files of a picture that was replaced for a day, however old they are', async () => {
    const { id, url } = await inLibrary();
    await upload(api, editor, await redAndBlue(300, 300).jpeg().toBuffer(), { purpose: 'LIBRARY', replaces: id });
    await makeFilesOld();
    await api.get(PictureSweep).sweep();
    await api.runJobs();
    expect(await statusOf(url)).toBe(200);
    await theNextDay();
    await api.get(PictureSweep).sweep();
    expect(await statusOf(url)).toBe(404);
  });

  test('removes files of yesterday that no row knows, and leaves younger ones and known ones', async () => {
    const { url } = await inLibrary();
    const { mkdir, writeFile } = await import('node:fs/promises');
    const stray = async (key: string, hours: number): Promise<void> => {
      const file = path.join(folder, 'files', key);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, 'x');
      const then = new Date(Date.now() - hours * 3_600_000);
      await utimes(file, then, then);
    };
    await stray(`pictures/${'a'.repeat(24)}/640.webp`, 30);
    await stray('masters/aaaa.jpg', 30);
    await stray('incoming/999', 30);
    await stray(`pictures/${'b'.repeat(24)}/640.webp`, 2);
    for (const name of await files()) if (!name.includes('aaaa') && !name.includes('bbbb')) await utimes(path.join(folder, 'files', name), new Date(0), new Date(0));
    await api.get(PictureSweep).sweep();
    expect((await files()).filter((name) => name.includes('aaaa'))).toEqual([]);
    expect((await files()).some((name) => name.includes('bbbb'))).toBe(true);
    expect(await statusOf(url)).toBe(200);
  });
});

describe('the picture beside a name', () => {
  const avatar = async (who: TestMember, pictureId: string | null): Promise<string | undefined> =>
    (await who.caller.run<{ setAvatar: { reason?: string } }>('mutation ($pictureId: ID) { setAvatar(pictureId: $pictureId) { ... on Refusal { reason } } }', { pictureId })).setAvatar.reason;
  const urlOf = async (who: TestMember): Promise<string | null> =>
    (await api.visitor.run<{ member: { avatarUrl: string | null } }>('query ($handle: String!) { member(handle: $handle) { avatarUrl } }', { handle: who.handle })).member.avatarUrl;

  test('is square, small, and everybody’s to see; a new one takes the old one away', async () => {
    const first = await upload(api, member, jpeg);
    expect(await avatar(member, first.picture?.id ?? '')).toBeUndefined();
    expect(await urlOf(member)).toMatch(/^\/pictures\/[0-9a-f]{24}-64\.webp$/);
    const second = await upload(api, member, await redAndBlue(300, 900).png().toBuffer(), { type: 'image/png' });
    const of = { first: first.picture?.url ?? '', second: second.picture?.url ?? '' };
    const seen = async () => [(await api.app.inject({ url: of.first })).statusCode, (await api.app.inject({ url: of.second })).statusCode];
    expect(await seen()).toEqual([200, 404]);
    expect(await avatar(member, second.picture?.id ?? '')).toBeUndefined();
    expect(await until(async () => (await seen()).join() === '404,200')).toBe(true); // before the files are gone
    await edit(member, { id: second.picture?.id, crop: { left: 0, top: 0, width: 100, height: 100 } });
    await api.runJobs();
    expect(await until(async () => (await seen()).join() === '404,404')).toBe(true); // what was cut off may have a reason
    expect((await api.app.inject({ url: first.picture?.url ?? '' })).statusCode).toBe(404);
    expect(await avatar(member, null)).toBeUndefined();
    expect(await urlOf(member)).toBeNull();
  });

  test('cannot be somebody else’s, nor one of the library', async () => {
    const theirs = await upload(api, editor, jpeg);
    expect(await avatar(member, theirs.picture?.id ?? '')).toBe('NOT_FOUND');
    expect(await avatar(editor, (await inLibrary()).id)).toBe('NOT_FOUND');
  });

  test('is not removed while it is shown', async () => {
    const { picture } = await upload(api, member, jpeg);
    await avatar(member, picture?.id ?? '');
    expect((await remove(member, picture?.id ?? '')).reason).toBe('CONFLICT');
    await avatar(member, null);
  });
});
