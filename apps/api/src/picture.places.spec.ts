import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PictureReferences } from '@swingtag/media-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle } from '@swingtag/posts-server/testing';
import { DOMAINS } from './app.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: DOMAINS });
});
afterAll(() => api.close());

test('every place that shows pictures says what it is called', async () => {
  expect(await api.get(PictureReferences).undescribed()).toEqual([]);
});

test('every place that shows pictures says whom it shows them to', async () => {
  expect(await api.get(PictureReferences).unsaid()).toEqual([]);
});

test('a picture knows the article and the trend that show it, with their addresses', async () => {
  await anArticle(api);
  const [{ id }] = await api.db.query<[{ id: string }]>('SELECT cover_id AS id FROM article');
  const uses = (await api.get(PictureReferences).uses([id])).get(id) ?? [];
  expect(uses.map(({ path }) => path?.split('/')[1])).toEqual(expect.arrayContaining(['articles']));
  expect(uses.every(({ title, path }) => title && path?.startsWith('/'))).toBe(true);
});
