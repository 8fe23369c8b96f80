import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { Picture } from '@swingtag/media-server';
import { AuditEntry } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { TrendsModule } from './trends.module.ts';

let api: TestApi;
let editor: TestMember;
let pictureId: string;
let count = 0;
beforeAll(async () => {
  api = await testApi({ imports: [TrendsModule] });
});
beforeEach(async () => {
  editor = await aMember(api, { role: 'EDITOR' });
  const recipe = { seed: 'test', silhouette: 'backpack', pattern: 'plain', lining: 'plum', hardware: 'gold' };
  pictureId = String((await api.db.getRepository(Picture).insert({ recipe, width: 800, height: 1000, alt: 'Illustration: a bag' })).identifiers[0]?.['id']);
});
afterAll(() => api.close());

const ANSWER = {
  RecordWritten: '{ __typename ... on RecordWritten { id slug } ... on Refusal { reason message field } }',
  RecordsChanged: '{ __typename ... on RecordsChanged { changed stay { slug uses { use count } } } ... on Refusal { reason message field } }',
};
interface Answer {
  __typename: string;
  id: string;
  slug: string;
  changed: number;
  stay: { slug: string; uses: { use: string; count: number }[] }[];
  reason: string;
  message: string;
  field: string | null;
}
async function deed(field: string, types: string, variables: object, by = editor): Promise<Answer> {
  const args = [...types.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`).join(', ');
  return (await by.caller.run<Record<string, Answer>>(`mutation (${types}) { ${field}(${args}) ${/^(write|merge)/.test(field) ? ANSWER.RecordWritten : ANSWER.RecordsChanged} }`, { ...variables }))[field] as Answer;
}
const FACETS = { materials: [], fits: [], colours: [], occasions: [], personas: [], lifeRoles: [], seasons: [], carryModes: [] };
const trendInput = (more: object = {}) => ({
  name: `Trend ${++count}`, question: 'YAY or NAY?', dek: 'Small.', lining: 'PLUM', coverId: pictureId, synonyms: [], origins: [], argumentsFor: [], argumentsAgainst: [],
  outlook: [], tips: [], care: [], seenOn: [], pairings: [], ...more,
});
const bagInput = (brand: string, more: object = {}) => ({ brand, model: `Model ${++count}`, silhouette: 'tote', pictureId, ...FACETS, offers: [], ...more });
const writeTrend = (input: object, by = editor) => deed('writeTrend', '$input: WriteTrendInput!', { input }, by);
const writeBag = (input: object, by = editor) => deed('writeBag', '$input: WriteBagInput!', { input }, by);
const writeHouse = (kind: 'Brand' | 'Seller', input: object, by = editor) => deed(`write${kind}`, '$input: WriteHouseInput!', { input }, by);
const aBrand = async (name = `House ${++count}`) => ({ name, ...(await writeHouse('Brand', { name, synonyms: [] })) });
const aSeller = async (name = `Shop ${++count}`) => ({ name, ...(await writeHouse('Seller', { name, synonyms: [] })) });
const bag = (slug: string) => api.visitor.run<{ bag: Record<string, unknown> & { id: string; version: number } }>(
  '($slug: String!) { bag(slug: $slug) { id slug version brand model colours trend { slug } offers { seller url isPromoted price { amount currency } } } }'.replace(/^/, 'query '), { slug },
).then((data) => data.bag);
const merge = (kind: string, keepId: string, ids: string[]) => deed('mergeRecords', '$kind: RecordKind!, $keepId: ID!, $ids: [ID!]!', { kind, keepId, ids });
const changeBags = (ids: string[], change: object) => deed('changeBags', '$ids: [ID!]!, $change: ChangeBagsInput!', { ids, change });
const rename = (facet: string, from: string, to: string | null) => deed('renameFacetValue', '$facet: BagFacet!, $from: String!, $to: String', { facet, from, to });
const logOf = (action: string, subjectId: string) => api.db.getRepository(AuditEntry).find({ where: { action, subjectId }, order: { id: 'ASC' } });

describe('a trend', () => {
  test('is written with everything that its page shows, and every change is in the log with before and after', async () => {
    const story = {
      synonyms: ['tiny bag', 'Tiny bag '], origins: [{ when: '1984', fact: 'A school bag shrank.' }], argumentsFor: ['Hands stay free.'], argumentsAgainst: ['Nothing fits.'],
      outlook: ['Smaller still.'], tips: ['Wear it low.'], care: ['Dust it.'], seenOn: ['A bicycle courier.'], pairings: [{ kind: 'SEASON', with: 'winter', advice: 'Over a coat.' }],
    };
    const { id, slug } = await writeTrend(trendInput({ name: 'Mini Sacs', ...story }));
    expect(slug).toBe('mini-sacs');
    const read = () => api.visitor.run<{ trend: object & { version: number } }>(
      `query ($slug: String!) { trend(slug: $slug) { version synonyms origins { when fact } argumentsFor argumentsAgainst outlook tips care seenOn pairings { kind with advice } } }`, { slug });
    expect((await read()).trend).toEqual({ version: 1, ...story, synonyms: ['tiny bag', 'Tiny bag'] });
    expect(await writeTrend(trendInput({ id, version: 1, name: 'Mini Sacs', ...story, tips: ['Wear it high.'] }))).toMatchObject({ slug });
    expect((await read()).trend).toMatchObject({ version: 2, tips: ['Wear it high.'] });
    expect(await logOf('trend.made', id)).toHaveLength(1);
    expect(await logOf('trend.changed', id)).toMatchObject([{ actorId: editor.id, before: { tips: ['Wear it low.'] }, after: { tips: ['Wear it high.'] } }]);
  });

  test('that two editors change at once is changed by one of them; the other is told, and nothing is lost', async () => {
    const other = await aMember(api, { role: 'ADMIN' });
    const { id } = await writeTrend(trendInput());
    const answers = await Promise.all([editor, other].map((by) => writeTrend(trendInput({ id, version: 1, tips: [by.handle] }), by)));
    expect(answers.map((answer) => answer.reason ?? 'done').toSorted()).toEqual(['CONFLICT', 'done']);
    expect(answers.find((answer) => answer.reason)).toMatchObject({ field: null, message: expect.stringContaining('Somebody else') });
    const winner = answers[0]?.reason ? other : editor;
    expect((await api.db.query<object[]>('SELECT tips, version FROM trend WHERE id = $1', [id]))[0]).toEqual({ tips: [winner.handle], version: 2 });
  });

  test('that is not right is refused, with the field to put right', async () => {
    const wrongs = [
    ['an empty name', { name: ' ' }, 'name'],
    ['a picture that is not there', { coverId: '999999' }, null],
    ['an address of the desk', { slug: 'new' }, 'slug'],
    ['a tip that is too long', { tips: ['x'.repeat(401)] }, 'tips'],
    ['sixty-one arguments', { argumentsFor: Array.from({ length: 61 }, (_, i) => `because ${i}`) }, 'argumentsFor'],
    ] as const;
    for (const [name, wrong, field] of wrongs) expect({ name, ...(await writeTrend(trendInput(wrong))) }).toMatchObject({ name, __typename: 'Refusal', field });
  });

  test('that is a duplicate leads to the one that is kept, with its bags, its names and its old address', async () => {
    const [kept, twice] = [await writeTrend(trendInput()), await writeTrend(trendInput({ name: 'Twice' }))];
    const { name } = await aBrand();
    const { slug } = await writeBag(bagInput(name, { trend: twice.slug }));
    expect(await merge('TREND', kept.id, [twice.id])).toMatchObject({ slug: kept.slug });
    expect(await bag(slug)).toMatchObject({ trend: { slug: kept.slug } });
    const { trend } = await api.visitor.run<{ trend: { slug: string; synonyms: string[] } }>('query ($slug: String!) { trend(slug: $slug) { slug synonyms } }', { slug: twice.slug });
    expect(trend).toEqual({ slug: kept.slug, synonyms: ['Twice'] });
    const { trends } = await api.visitor.run<{ trends: { nodes: { slug: string }[] } }>('{ trends(first: 100) { nodes { slug } } }');
    expect(trends.nodes.map((one) => one.slug)).not.toContain(twice.slug);
    expect(await writeTrend(trendInput({ id: twice.id, version: 2 }))).toMatchObject({ reason: 'CONFLICT' });
  });
});

describe('a bag', () => {
  test('is written with its offers; a change of a price alone is a change of the bag', async () => {
    const [{ name }, shop, other] = [await aBrand(), await aSeller(), await aSeller()];
    const offers = [{ seller: shop.name.toUpperCase(), amount: '249,5', currency: 'eur', asOf: '2026-10-01', isPromoted: false }, { seller: other.slug, url: 'https://shop.example/bag', isPromoted: true }];
    const input = bagInput(name, { offers, colours: ['red'] });
    const { id, slug } = await writeBag(input);
    const made = await bag(slug);
    expect(made).toMatchObject({ brand: name, colours: ['red'], offers: [{ price: { amount: '249.50', currency: 'EUR' } }, { url: 'https://shop.example/bag', isPromoted: true, price: null }] });
    const dearer = offers.map((offer) => (offer.amount ? { ...offer, amount: '260' } : offer));
    expect(await writeBag({ ...input, id, version: made.version, offers: dearer })).toMatchObject({ slug });
    expect(await writeBag({ ...input, id, version: made.version, offers })).toMatchObject({ reason: 'CONFLICT', field: null });
    expect((await bag(slug)).offers).toMatchObject([{ price: { amount: '260.00' } }, {}]);
    expect((await logOf('bag.changed', id))[0]).toMatchObject({ before: { offers: [{ amount: '249.50' }, {}] }, after: { offers: [{ amount: '260.00' }, {}] } });
  });

  test('that is not right is refused, with the field to put right, and nothing is kept', async () => {
    const wrongs = [
    ['a brand that nobody knows', { brand: 'Nobody’s' }, 'brand'],
    ['a price without a day', { offers: [{ seller: 'Shop', amount: '10', currency: 'EUR', isPromoted: false }] }, 'offers-0-asOf'],
    ['a price of tomorrow’s tomorrow', { offers: [{ seller: 'Shop', amount: '10', currency: 'EUR', asOf: '2999-01-01', isPromoted: false }] }, 'offers-0-asOf'],
    ['a day that no calendar has', { offers: [{ seller: 'Shop', amount: '10', currency: 'EUR', asOf: '2026-02-31', isPromoted: false }] }, 'offers-0-asOf'],
    ['a price that is no number', { offers: [{ seller: 'Shop', amount: '1e9', currency: 'EUR', asOf: '2026-01-01', isPromoted: false }] }, 'offers-0-amount'],
    ['a link that runs', { offers: [{ seller: 'Shop', url: 'javascript:alert(1)', isPromoted: false }] }, 'offers-0-url'],
    ['one seller twice', { offers: [{ seller: 'Shop', isPromoted: false }, { seller: 'shop', isPromoted: false }] }, 'offers'],
    ['no shape', { silhouette: ' ' }, 'silhouette'],
    ] as const;
    await aSeller('Shop');
    const { name: brand } = await aBrand();
    for (const [name, wrong, field] of wrongs) expect({ name, ...(await writeBag(bagInput(brand, wrong))) }).toMatchObject({ name, __typename: 'Refusal', field });
    expect(await api.db.query('SELECT FROM bag')).toEqual([]);
  });

  test('has the tiers of its prices as a facet, which follow a change of price', async () => {
    const [{ name }, shop] = [await aBrand(), await aSeller()];
    const offer = { seller: shop.name, amount: '250', currency: 'EUR', asOf: '2026-10-01', isPromoted: false };
    const input = bagInput(name, { offers: [offer] });
    const { id, slug } = await writeBag(input);
    const tiers = async () => (await api.visitor.run<{ catalogue: { facets: { facet: string; value: string }[] } }>('query ($s: String!) { catalogue(filter: { search: $s }) { facets { facet value } } }', { s: name }))
      .catalogue.facets.filter(({ facet }) => facet === 'PRICE').map(({ value }) => value);
    expect(await tiers()).toEqual(['TO_300']);
    const { version } = await bag(slug);
    await writeBag({ ...input, id, version, offers: [{ ...offer, amount: '480000', currency: 'JPY' }] });
    expect(await tiers()).toEqual(['OVER_3000']);
    await writeBag({ ...input, id, version: (await bag(slug)).version, offers: [{ ...offer, currency: 'XAU' }] });
    expect(await tiers()).toEqual([]);
  });
});

describe('several bags at once', () => {
  test('get a brand, a trend, a value more or less, each with its entry in the log; those that have it already stay', async () => {
    const [first, second] = [await aBrand(), await aBrand()];
    const bags = [await writeBag(bagInput(first.name, { colours: ['red'] })), await writeBag(bagInput(first.name))];
    const ids = bags.map(({ id }) => id);
    expect(await changeBags(ids, { addFacet: { facet: 'COLOUR', value: 'red' } })).toMatchObject({ changed: 1 });
    expect(await changeBags(ids, { brand: second.name })).toMatchObject({ changed: 2 });
    expect(await changeBags(ids, { removeFacet: { facet: 'COLOUR', value: 'red' } })).toMatchObject({ changed: 2 });
    expect(await changeBags(ids, { addFacet: { facet: 'SILHOUETTE', value: 'clutch' } })).toMatchObject({ changed: 2 });
    for (const { slug } of bags) expect(await bag(slug)).toMatchObject({ brand: second.name, colours: [] });
    expect(await logOf('bag.changed', ids[1] ?? '')).toMatchObject([{ before: { colours: [] }, after: { colours: ['red'] } }, { before: { brand_id: first.id }, after: { brand_id: second.id } }, {}, {}]);
    for (const [wrong, field] of [[{}, 'value'], [{ brand: 'Nobody’s' }, 'value'], [{ removeFacet: { facet: 'SILHOUETTE', value: 'clutch' } }, 'value'], [{ addFacet: { facet: 'PRICE', value: 'x' } }, 'value']] as const) {
      expect(await changeBags(ids, wrong)).toMatchObject({ reason: 'INVALID', field });
    }
    expect(await changeBags([], { brand: second.name })).toMatchObject({ reason: 'INVALID' });
  });

  test('take another value of a facet, which joins one that is in use, or lose it', async () => {
    const { name } = await aBrand();
    const [old, kept] = [`grey ${++count}`, `gray ${count}`];
    const bags = [await writeBag(bagInput(name, { colours: [old, 'red'] })), await writeBag(bagInput(name, { colours: [kept, old] })), await writeBag(bagInput(name, { colours: [kept] }))];
    const colours = () => Promise.all(bags.map(async ({ slug }) => (await bag(slug)).colours));
    expect(await rename('COLOUR', old, kept)).toMatchObject({ changed: 2 });
    expect(await colours()).toEqual([[kept, 'red'], [kept], [kept]]);
    expect(await rename('COLOUR', old, kept)).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await rename('COLOUR', kept, null)).toMatchObject({ changed: 3 });
    expect(await colours()).toEqual([['red'], [], []]);
    expect(await rename('SILHOUETTE', 'tote', null)).toMatchObject({ reason: 'INVALID' });
    expect(await api.db.getRepository(AuditEntry).findBy({ action: 'facet.removed' })).toMatchObject([{ before: { facet: 'COLOUR', value: kept, bags: 3 }, after: { facet: 'COLOUR', value: null } }]);
  });
});

describe('what is removed', () => {
  test('is what nothing refers to; the rest stays, with what hangs on it', async () => {
    const [used, free] = [await aBrand(), await aBrand()];
    await writeBag(bagInput(used.name));
    const remove = (kind: string, ids: string[]) => deed('removeRecords', '$kind: RecordKind!, $ids: [ID!]!', { kind, ids });
    expect(await remove('BRAND', [used.id, free.id])).toMatchObject({ changed: 1, stay: [{ slug: used.slug, uses: [{ use: 'BAGS', count: 1 }] }] });
    expect(await logOf('brand.deleted', free.id)).toMatchObject([{ before: { name: free.name } }]);
    const [kept, wanted] = [await writeBag(bagInput(used.name)), await writeBag(bagInput(used.name))];
    const member = await aMember(api);
    await member.caller.run('mutation ($id: ID!) { saveBag(bagId: $id, list: DREAM) { __typename } }', { id: wanted.id });
    expect(await remove('BAG', [kept.id, wanted.id])).toMatchObject({ changed: 1, stay: [{ uses: [{ use: 'LISTS', count: 1 }] }] });
  });
});

describe('the tables', () => {
  const PAGE = 'query ($search: String, $sort: RecordSort, $first: Int, $after: String) { deskBrands(search: $search, sort: $sort, first: $first, after: $after) { nodes { name bagCount } pageInfo { hasNextPage endCursor } } }';
  interface Page {
    deskBrands: { nodes: { name: string; bagCount: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const names = ['Dzeta', 'alpha', 'Beta', 'gamma %', 'Beta two'].map((name) => `Tabled ${name}`);
  beforeEach(async () => {
    for (const name of names) await aBrand(name);
    for (let i = 0; i < 2; i++) await writeBag(bagInput('Tabled Beta'));
  });

  test.each([
    ['NAME', ['alpha', 'Beta', 'Beta two', 'Dzeta', 'gamma %']],
    ['NEWEST', ['Beta two', 'gamma %', 'Beta', 'alpha', 'Dzeta']],
    ['OLDEST', ['Dzeta', 'alpha', 'Beta', 'gamma %', 'Beta two']],
    ['MOST_USED', ['Beta', 'Beta two', 'gamma %', 'alpha', 'Dzeta']],
  ])('come in the order of %s, page by page without a gap or a repetition', async (sort, expected) => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { deskBrands }: Page = await editor.caller.run<Page>(PAGE, { search: 'tabled', sort, first: 2, after });
      seen.push(...deskBrands.nodes.map(({ name }) => name.replace('Tabled ', '')));
      [after, more] = [deskBrands.pageInfo.endCursor, deskBrands.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(expected);
  });

  test('find parts of words, take signs of patterns as they are, and cost the same however long they are', async () => {
    const found = async (search: string) => (await editor.caller.run<Page>(PAGE, { search, sort: 'NAME' })).deskBrands.nodes.map(({ name }) => name);
    expect(await found('two BET')).toEqual(['Tabled Beta two']);
    expect(await found('%')).toEqual(['Tabled gamma %']);
    expect(await found('_')).toEqual([]);
    const cost = (first: number) => api.fewestStatements(() => editor.caller.run(PAGE, { search: 'tabled', first }));
    await cost(5);
    expect(await cost(5)).toBeLessThanOrEqual(await cost(1));
  });

  test('of facets hold every value with its count, and go on from where they stopped', async () => {
    const { name } = await aBrand();
    await writeBag(bagInput(name, { seasons: ['season a', 'season b', 'season c'] }));
    const FACETS_PAGE = 'query ($after: String) { facetValues(facet: SEASON, search: "season", sort: NAME, first: 2, after: $after) { nodes { value count } pageInfo { endCursor hasNextPage } } }';
    interface Values {
      facetValues: { nodes: object[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }
    const { facetValues: first } = await editor.caller.run<Values>(FACETS_PAGE);
    expect(first.nodes).toEqual([{ value: 'season a', count: 1 }, { value: 'season b', count: 1 }]);
    const { facetValues: second } = await editor.caller.run<Values>(FACETS_PAGE, { after: first.pageInfo.endCursor });
    expect(second).toMatchObject({ nodes: [{ value: 'season c', count: 1 }], pageInfo: { hasNextPage: false } });
  });
});
