import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { anArticle } from '../testing/index.ts';
import { PostsModule } from './posts.module.ts';
import { innerLinks } from './repair.links.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PostsModule] });
});
afterAll(() => api.close());

interface Found {
  kind: string;
  title: string;
  detail: string;
  path: string;
  foundAt: string;
}
const look = async (editor: TestMember): Promise<Found[]> => {
  await editor.caller.run('mutation { lookForRepairs { __typename ... on RepairState { lookedAt } ... on Refusal { reason } } }');
  return (await editor.caller.run<{ repairs: { nodes: Found[] } }>('{ repairs { nodes { kind title detail path foundAt } } }')).repairs.nodes;
};
const bodyWith = (...hrefs: string[]) => ({
  version: 1,
  doc: { type: 'doc', content: [{ type: 'paragraph', content: hrefs.map((href) => ({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })) }] },
});

describe('links inside the site', () => {
  test('that lead nowhere are found; those that lead on, elsewhere or to parts beside the pages are not', async () => {
    const editor = await aMember(api, { role: 'EDITOR' });
    const { id: postId } = await anArticle(api);
    const [{ slug, trend }] = await api.db.query<[{ slug: string; trend: string }]>('SELECT a.slug, t.slug AS trend FROM article a JOIN trend t ON t.id = a.trend_id WHERE post_id = $1', [postId]);
    const dead = ['/articles/gone', '/bags/no-such-bag#top', '/topics/999999', '/nowhere', '/trends/%ZZ', `${api.config.ORIGIN}/brands/nobody`];
    const alive = ['/', `/articles/${slug}?x=1`, `/trends/${trend}`, '/bags', '/rules', '/me/bags', '/feeds/all.xml', 'https://example.org/bags/none', '#top', `/members/${editor.handle.toUpperCase()}`];
    await api.db.query('UPDATE article SET body = $2 WHERE post_id = $1', [postId, bodyWith(...dead, ...alive)]);
    const found = await look(editor);
    expect(found.map(({ detail }) => detail).toSorted()).toEqual([...dead.slice(0, -1), '/brands/nobody'].toSorted());
    expect(found.every(({ kind, path }) => kind === 'DEAD_LINK' && path === `/admin/articles/${postId}/edit`)).toBe(true);
    await api.db.query('UPDATE article SET body = $2 WHERE post_id = $1', [postId, bodyWith('/articles/gone')]);
    const [left, ...others] = await look(editor);
    expect([left?.detail, others]).toEqual(['/articles/gone', []]);
    expect(left?.foundAt).toBe(found.find(({ detail }) => detail === '/articles/gone')?.foundAt);
  });

  test('are looked for in trends, bags with their offers, brands, sellers, boards and forecasts too, and lead to the page where they are written', async () => {
    const editor = await aMember(api, { role: 'EDITOR' });
    const { slug, trendId } = await anArticle(api);
    const own = (path: string) => `${api.config.ORIGIN}${path}`;
    const one = async (sql: string, ...values: unknown[]) => (await api.db.query<[{ id: string }]>(`${sql} RETURNING id`, values))[0].id;
    const [trend] = await api.db.query<[{ slug: string; name: string; cover: string }]>('SELECT slug, name, cover_id AS cover FROM trend WHERE id = $1', [trendId]);
    await api.db.query('UPDATE trend SET tips = $2 WHERE id = $1', [trendId, [`See ${own('/bags/gone-1')}, or ${own(`/articles/${slug}`)}.`]]);
    const brand = await one(`INSERT INTO brand (name, slug, url) VALUES ('Seam & Sons', 'seam', $1)`, own('/brands/gone-2'));
    const seller = await one(`INSERT INTO seller (name, slug, about) VALUES ('Corner shop', 'corner', $1)`, `(${own('/articles/gone-3')})`);
    const bag = await one(`INSERT INTO bag (slug, brand_id, model, silhouette, picture_id) VALUES ('seam-tote', $1, 'Tote', 'tote', $2)`, brand, trend.cover);
    await api.db.query('INSERT INTO bag_offer (bag_id, seller_id, url) VALUES ($1, $2, $3)', [bag, seller, own('/topics/999994')]);
    await api.db.query(`INSERT INTO forecast (trend_id, claim, said_by, said_on, expects) VALUES ($1, $2, 'A guide', '2020-01-01', 'YAY')`, [trendId, `As said at ${own('/articles/gone-5')}!`]);
    expect((await look(editor)).map(({ path, title, detail }) => [path, title, detail]).toSorted()).toEqual([
      ['/admin/bags/seam-tote', 'Seam & Sons Tote', '/topics/999994'],
      ['/admin/brands/seam', 'Seam & Sons', '/brands/gone-2'],
      ['/admin/sellers/corner', 'Corner shop', '/articles/gone-3'],
      [`/admin/trends/${trend.slug}`, trend.name, '/bags/gone-1'],
      [`/admin/trends/${trend.slug}/forecasts`, trend.name, '/articles/gone-5'],
    ]);
  });

  test('are read from every depth of a body', () => {
    const item = (href: string) => ({ type: 'listItem', content: bodyWith(href).doc.content });
    const body = { version: 1, doc: { type: 'doc', content: [{ type: 'bulletList', content: [item('/a'), { type: 'listItem', content: [{ type: 'bulletList', content: [item('/b')] }] }] }] } };
    expect(innerLinks(body as never, 'https://site.example')).toEqual(['/a', '/b']);
  });
});

test('pictures without a credit, without a description, replaced or lost are listed with the places that show them', async () => {
  const editor = await aMember(api, { role: 'EDITOR' });
  const { id: postId } = await anArticle(api);
  const hash = 'ab'.repeat(12);
  const [{ id }] = await api.db.query<[{ id: string }]>(
    `INSERT INTO picture (width, height, hash, master, master_width, master_height, widths, placeholder, purpose, file_name, lost_since)
     VALUES (10, 10, $1, 'masters/x.jpg', 10, 10, '{10}', 'data:x', 'LIBRARY', 'bag.jpg', now()) RETURNING id`,
    [hash],
  );
  await api.db.query('UPDATE article SET cover_id = $2 WHERE post_id = $1', [postId, id]);
  const [{ title }] = await api.db.query<[{ title: string }]>('SELECT title FROM article');
  const place = { title: 'bag.jpg', path: `/admin/pictures/${id}`, detail: `Article: ${title}` };
  expect((await look(editor)).toSorted((one, other) => one.kind.localeCompare(other.kind))).toMatchObject(['NO_ALT', 'NO_CREDIT', 'PICTURE_LOST'].map((kind) => ({ kind, ...place })));
  await api.db.query(`UPDATE picture SET alt = 'A bag', credit = 'Somebody', has_old_alt = true, lost_since = NULL WHERE id = $1`, [id]);
  expect(await look(editor)).toMatchObject([{ kind: 'OLD_ALT', title: 'A bag', path: place.path }]);
  await api.db.query('UPDATE picture SET has_old_alt = false WHERE id = $1', [id]);
  expect(await look(editor)).toEqual([]);
});

test('several looks at once leave one list', async () => {
  const editor = await aMember(api, { role: 'EDITOR' });
  const { id: postId } = await anArticle(api);
  await api.db.query('UPDATE article SET body = $2 WHERE post_id = $1', [postId, bodyWith('/articles/gone')]);
  await Promise.all(Array.from({ length: 4 }, () => look(editor)));
  expect(await look(editor)).toHaveLength(1);
});
