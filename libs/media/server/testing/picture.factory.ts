import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { FILE_STORE, type FileStore } from '@swingtag/media-server';
import type { TestApi } from '@swingtag/platform-server/testing';

export interface PictureForTest {
  id: string;
  hash: string;
  url: string;
  owner: TestMember;
}

const FILES = ['400.avif', '400.webp', '400.jpg', '800.avif', '800.webp', '800.jpg'];
let count = 0;

/** A member's picture, or one of the library, with the files of two widths in three formats: `the file 800.jpg`. */
export async function aSentPicture(api: TestApi, { by, purpose = 'POST' }: { by?: TestMember; purpose?: 'AVATAR' | 'LIBRARY' | 'POST' } = {}): Promise<PictureForTest> {
  const owner = by ?? (await aMember(api));
  const hash = `${process.pid}${++count}`.padStart(24, '0');
  const [{ id }] = await api.db.query<[{ id: string }]>(
    `INSERT INTO picture (width, height, alt, hash, master, master_width, master_height, widths, placeholder, purpose, owner_id)
     VALUES (800, 600, 'A tote', $1, 'masters/a.jpg', 800, 600, '{400,800}', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', $2, $3) RETURNING id`,
    [hash, purpose, owner.id],
  );
  const folder = path.resolve(api.config.DATA_DIR, 'made');
  await mkdir(folder, { recursive: true });
  for (const name of FILES) {
    const file = path.join(folder, `${hash}-${name}`);
    await writeFile(file, `the file ${name}`);
    await api.app.get<FileStore>(FILE_STORE).put(`pictures/${hash}/${name}`, file, 'image/jpeg');
  }
  return { id, hash, url: `/pictures/${hash}-800.jpg`, owner };
}

/** One that stands beside the name of its owner. */
export async function anAvatar(api: TestApi, about: { by?: TestMember } = {}): Promise<PictureForTest> {
  const picture = await aSentPicture(api, { ...about, purpose: 'AVATAR' });
  await api.db.query('INSERT INTO avatar (member_id, picture_id) VALUES ($1, $2)', [picture.owner.id, picture.id]);
  return picture;
}
