import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { Picture } from '@swingtag/media-server';
import { Role, type Viewer } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import fc from 'fast-check';
import { Bag, BagOffer, Brand, Seller } from './bag.entity.ts';
import { BagFacet, CatalogueIndex, FACETS, wordsOf, type FacetChoice, type IndexedBag } from './catalogue.index.ts';
import { CatalogueService } from './catalogue.service.ts';
import { Lining, Trend } from './trend.entity.ts';
import { TrendsModule } from './trends.module.ts';

const FIND = `query ($filter: CatalogueFilterInput, $first: Int, $after: String) { catalogue(filter: $filter, first: $first, after: $after) {
  total facets { facet value count } bags { nodes { slug brand brandSlug trend { slug } offers { seller } viewerList } pageInfo { hasNextPage endCursor } } } }`;

interface Found {
  catalogue: {
    total: number;
    facets: { facet: BagFacet; value: string; count: number }[];
    bags: { nodes: { slug: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
}

let api: TestApi;
let count = 0;
beforeAll(async () => {
  api = await testApi({ imports: [TrendsModule] });
});
afterAll(() => api.close());

const idOf = (result: { identifiers: object[] }) => String((result.identifiers[0] as { id: string }).id);

async function aPicture(): Promise<string> {
  const recipe = { seed: 'test', silhouette: 'backpack', pattern: 'plain', lining: 'plum', hardware: 'gold' };
  return idOf(await api.db.getRepository(Picture).insert({ recipe, width: 800, height: 1000, alt: 'Illustration: a bag' }));
}

async function aBag(about: Partial<Bag> & { brand?: string } = {}): Promise<{ id: string; slug: string; brandId: string }> {
  const { brand, ...rest } = about;
  const slug = `bag-${++count}`;
  const brandId = rest.brandId ?? idOf(await api.db.getRepository(Brand).insert({ name: brand ?? `Brand ${count}` }));
  const row = { slug, model: `Model ${count}`, silhouette: 'tote', pictureId: await aPicture(), ...rest, brandId };
  return { id: idOf(await api.db.getRepository(Bag).insert(row)), slug, brandId };
}

const find = async (filter: object, page: object = {}) => (await api.visitor.run<Found>(FIND, { filter, ...page })).catalogue;
const slugsOf = (found: Found['catalogue']) => found.bags.nodes.map((bag) => bag.slug);
const editor = (memberId: string): Viewer => ({ memberId, handle: 'e', role: Role.EDITOR, suspendedUntil: null, suspensionReason: null, isFresh: true, sessionKey: 'x' }) as Viewer;

describe('the index', () => {
  const bags = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 400 }), isListed: fc.boolean(), values: fc.subarray(['a', 'b', 'c', 'd']), colour: fc.subarray(['x', 'y']) }),
    { selector: ({ id }) => id, maxLength: 120 },
  );
  const choices = fc.array(fc.constantFrom(...['a', 'b', 'c', 'd', 'none'].map((value) => ({ facet: BagFacet.FITS, value })), { facet: BagFacet.COLOUR, value: 'x' }), { maxLength: 3 });
  const asRow = ({ id, isListed, values, colour }: { id: number; isListed: boolean; values: string[]; colour: string[] }): IndexedBag => ({
    id, isListed, names: id % 2 ? 'micro purse' : 'tote', facets: { ...Object.fromEntries(FACETS.map((facet) => [facet, []])), FITS: values, COLOUR: colour } as never,
  });

  test('finds, counts and pages as a plain filter does, however the bags came and changed', () => {
    fc.assert(
      fc.property(bags, bags, choices, choices, fc.boolean(), (first, then, wanted, without, isNamed) => {
        const index = new CatalogueIndex();
        index.put(first.map(asRow));
        index.put(then.map(asRow));
        const all = [...new Map([...first, ...then].map((bag) => [bag.id, asRow(bag)])).values()];
        const holds = (bag: IndexedBag, { facet, value }: FacetChoice) => bag.facets[facet].includes(value);
        const expected = all.filter(
          (bag) => bag.isListed && wanted.every((one) => holds(bag, one)) && !without.some((one) => holds(bag, one)) && (!isNamed || bag.names.includes('purse')),
        );
        const found = index.find({ words: isNamed ? ['purse'] : [], with: wanted, without });
        expect(index.count(found)).toBe(expected.length);
        expect(index.page(found, 1000)).toEqual(expected.map(({ id }) => id).sort((one, other) => other - one).map(String));
        const counts = Object.fromEntries(index.counts(found).map((one) => [`${one.facet}:${one.value}`, one.count]));
        const plain: Record<string, number> = {};
        for (const bag of expected) for (const facet of FACETS) for (const value of bag.facets[facet]) plain[`${facet}:${value}`] = (plain[`${facet}:${value}`] ?? 0) + 1;
        expect(counts).toEqual(plain);
      }),
    );
  });

  test.each([['Micro-Purses', 'micro purse'], ['Hermès', 'herme'], ['Dolce & Gabbana', 'dolce gabbana'], ['glass', 'glass'], ['  ', '']])('reads %s as %s', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });
});

describe('the catalogue', () => {
  test('holds everything that is asked for and nothing that is excluded, with counts of what is left', async () => {
    const occasions = [`evening ${++count}`, `day ${count}`];
    const [red, blue] = [`red ${count}`, `blue ${count}`];
    const both = await aBag({ occasions, colours: [red] });
    const day = await aBag({ occasions: [occasions[1] ?? ''], colours: [red, blue] });
    const is = (facet: string, value?: string) => ({ facet, value });
    expect(slugsOf(await find({ with: [is('OCCASION', occasions[1])] }))).toEqual([day.slug, both.slug]);
    expect(slugsOf(await find({ with: occasions.map((value) => is('OCCASION', value)) }))).toEqual([both.slug]);
    const left = await find({ with: [is('OCCASION', occasions[1])], without: [is('COLOUR', blue)] });
    expect(slugsOf(left)).toEqual([both.slug]);
    expect(left.total).toBe(1);
    expect(left.facets).toEqual(expect.arrayContaining([{ facet: 'COLOUR', value: red, count: 1 }]));
    expect(left.facets).not.toEqual(expect.arrayContaining([expect.objectContaining({ value: blue })]));
    expect((await find({ with: [is('COLOUR', 'no such colour')] })).total).toBe(0);
  });

  test('follows every change at once: of a bag, of its facets, of the name of its brand', async () => {
    const name = `Zyx${++count}`;
    const bag = await aBag({ brand: name, seasons: ['spring'] });
    expect(slugsOf(await find({ search: name }))).toEqual([bag.slug]);
    await api.db.query(`UPDATE bag SET seasons = '{winter}' WHERE id = $1`, [bag.id]);
    expect((await find({ search: name })).facets).toEqual(expect.arrayContaining([{ facet: 'SEASON', value: 'winter', count: 1 }]));
    await api.db.query(`UPDATE brand SET name = $2, synonyms = '{the-old-house}' WHERE id = $1`, [bag.brandId, `Another ${count}`]);
    expect((await find({ search: name })).total).toBe(0);
    expect(slugsOf(await find({ search: 'old houses' }))).toEqual([bag.slug]);
  });

  test('misses nothing that was written before, and committed after, another change', async () => {
    const [slow, quick] = [await aBag(), await aBag()];
    const tx = api.db.createQueryRunner();
    await tx.startTransaction();
    await tx.query(`UPDATE bag SET model = 'Committed later' WHERE id = $1`, [slow.id]);
    await api.db.query(`UPDATE bag SET model = 'Committed sooner' WHERE id = $1`, [quick.id]);
    expect(slugsOf(await find({ search: 'committed sooner' }))).toEqual([quick.slug]);
    await tx.commitTransaction();
    await tx.release();
    expect(slugsOf(await find({ search: 'committed later' }))).toEqual([slow.slug]);
  });

  test('is found by synonyms of a trend, and a trend by the address that says one', async () => {
    const row = { slug: 'micro-bags', name: 'Micro-bags', question: 'YAY?', dek: 'Tiny.', lining: Lining.PLUM, synonyms: ['micro-purse'], coverId: await aPicture() };
    const trendId = idOf(await api.db.getRepository(Trend).insert(row));
    const bag = await aBag({ trendId });
    for (const search of ['micro-purse', 'Micro purses', 'MICRO BAG']) expect(slugsOf(await find({ search }))).toEqual([bag.slug]);
    for (const slug of ['micro-bags', 'micro-purse', 'micro-purses', 'micro-bag']) {
      expect(await api.visitor.run('query ($slug: String!) { trend(slug: $slug) { slug } }', { slug })).toEqual({ trend: { slug: 'micro-bags' } });
    }
  });

  test('pages without a gap or a repetition, at the same number of statements', async () => {
    const season = `season ${++count}`;
    const slugs: string[] = [];
    for (let i = 0; i < 9; i++) slugs.push((await aBag({ seasons: [season] })).slug);
    const filter = { with: [{ facet: 'SEASON', value: season }] };
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { bags } = await find(filter, { first: 4, after });
      seen.push(...bags.nodes.map((bag) => bag.slug));
      [after, more] = [bags.pageInfo.endCursor, bags.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(slugs.toReversed());
    const cost = (first: number) => api.fewestStatements(() => find(filter, { first }));
    await cost(9); // opens the connections
    expect(await cost(9)).toBeLessThanOrEqual(await cost(2));
  });

  test.each([
    ['a very long search', { search: 'x'.repeat(5000) }],
    ['too many choices', { with: Array.from({ length: 31 }, () => ({ facet: 'COLOUR', value: 'x' })) }],
    ['signs of SQL', { search: '%_\\\'"' }],
  ])('answers %s without a fault', async (_, filter) => {
    const { errors } = await api.visitor.ask<Found>(FIND, { filter });
    expect(errors?.[0]?.extensions.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
  });
});

test('a search that finds no bag names the trends that are nearest to it, and one that finds something names none', async () => {
  const coverId = await aPicture();
  for (const [slug, name, synonyms] of [['moon-bags', 'Moon bags', ['crescents']], ['bucket-hats', 'Bucket hats', []], ['bum-bags', 'Bum bags', ['fanny packs', 'waist packs']]] as const) {
    await api.db.getRepository(Trend).insert({ slug, name, synonyms: [...synonyms], question: `${name}?`, dek: name, lining: Lining.INK, coverId });
  }
  const near = async (search: string) => {
    const found = await api.visitor.run<{ catalogue: { nearestTrends: { slug: string }[] } }>(`query ($search: String) { catalogue(filter: { search: $search }) { nearestTrends { slug } } }`, { search });
    return found.catalogue.nearestTrends.map(({ slug }) => slug);
  };
  expect((await near('fany pcks'))[0]).toBe('bum-bags');
  expect((await near('MOON-BAGGS'))[0]).toBe('moon-bags');
  expect((await near('cresent'))[0]).toBe('moon-bags');
  expect(await near('%_\\ \u202e 鞄 '.repeat(400))).toHaveLength(3);
  const { slug } = await aBag({ model: 'Findable' });
  expect(slugsOf(await find({ search: 'findable' }))).toEqual([slug]);
  expect(await near('findable')).toEqual([]);
  expect(await near('   ')).toEqual([]);
});

describe('duplicates', () => {
  const merge = async (table: 'bag' | 'brand' | 'seller', keep: string, others: string[]) =>
    api.get(CatalogueService).merge(editor((await aMember(api, { role: 'EDITOR' })).id), table, keep, others);

  test('become one bag: prices, lists and facets move, addresses lead there, the catalogue has it once', async () => {
    const colour = `teal ${++count}`;
    const [kept, twice, again] = [await aBag({ colours: [colour] }), await aBag({ colours: [colour], fits: ['phone'] }), await aBag()];
    const shop = idOf(await api.db.getRepository(Seller).insert({ name: `Shop ${count}` }));
    const offers = api.db.getRepository(BagOffer);
    await offers.insert({ bagId: kept.id, sellerId: shop, amount: '10.00', currency: 'EUR', asOf: '2020-01-01' });
    await offers.insert({ bagId: twice.id, sellerId: shop, amount: '12.00', currency: 'EUR', asOf: '2021-01-01' });
    const member = await aMember(api);
    for (const { id } of [twice, again]) await member.caller.run('mutation ($id: ID!) { saveBag(bagId: $id, list: DREAM) { __typename } }', { id });
    await merge('bag', twice.id, [again.id]);
    await merge('bag', kept.id, [twice.id]);
    const read = (slug: string) => api.visitor.run<{ bag: object }>('query ($slug: String!) { bag(slug: $slug) { slug fits offers { price { amount } } } }', { slug });
    for (const { slug } of [kept, twice, again]) expect(await read(slug)).toEqual({ bag: { slug: kept.slug, fits: ['phone'], offers: [{ price: { amount: '12.00' } }] } });
    expect(slugsOf(await find({ with: [{ facet: 'COLOUR', value: colour }] }))).toEqual([kept.slug]);
    const saved = await member.caller.run<{ member: { savedBags: { nodes: object[] } } }>(
      'query ($handle: String!) { member(handle: $handle) { savedBags(list: DREAM) { nodes { bag { slug } } } } }', { handle: member.handle });
    expect(saved.member.savedBags.nodes).toEqual([{ bag: { slug: kept.slug } }]);
    await expect(merge('bag', kept.id, [kept.id])).rejects.toThrow(/itself/);
    await expect(merge('bag', kept.id, [twice.id])).rejects.toThrow(/already/);
  });

  test('merged at the same time in both directions leave one of them, and no circle', async () => {
    const [one, other] = [await aBag(), await aBag()];
    const results = await Promise.allSettled([merge('bag', one.id, [other.id]), merge('bag', other.id, [one.id])]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const rows = await api.db.query('SELECT FROM bag WHERE id = ANY($1) AND merged_into_id IS NULL', [[one.id, other.id]]);
    expect(rows).toHaveLength(1);
  });

  test('of brands and sellers lead to the one that is kept, also by its other names', async () => {
    const n = ++count;
    const [kept, twice] = [await aBag({ brand: `Dolce & Gabbana ${n}` }), await aBag({ brand: `D&G ${n}` })];
    await api.db.query(`UPDATE brand SET synonyms = ARRAY['Dolce'] WHERE id = $1`, [kept.brandId]);
    await merge('brand', kept.brandId, [twice.brandId]);
    const read = (slug: string) => api.visitor.run<{ brand: { slug: string; bags: { nodes: unknown[] } } }>('query ($slug: String!) { brand(slug: $slug) { slug bags { nodes { slug } } } }', { slug });
    const slug = `dolce-gabbana-${n}`;
    for (const name of [slug, `d-g-${n}`, 'dolce']) expect(await read(name)).toMatchObject({ brand: { slug, bags: { nodes: [{}, {}] } } });
  });

  test('are merged by editors only', async () => {
    const bag = await aBag();
    for (const viewer of [null, { ...editor('1'), role: Role.MEMBER }, { ...editor('1'), role: Role.MODERATOR }, { ...editor('1'), suspendedUntil: new Date(Date.now() + 1e6) }]) {
      await expect(api.get(CatalogueService).merge(viewer, 'bag', bag.id, ['1'])).rejects.toMatchObject({ status: viewer ? 403 : 401 });
    }
  });
});

describe('a list of bags', () => {
  const SAVE = 'mutation ($id: ID!, $list: BagList!) { saveBag(bagId: $id, list: $list) { __typename ... on BagSaved { bag { viewerList } } ... on Refusal { reason } } }';
  const LISTS = `query ($handle: String!) { member(handle: $handle) { bagListAudience(list: DREAM) dreams: savedBags(list: DREAM) { nodes { bag { slug viewerList } } } owned: savedBags(list: COLLECTION) { nodes { bag { slug } } } } }`;

  test('is its owner’s alone until they say otherwise, staff included', async () => {
    const [owner, other, moderator, bag] = [await aMember(api), await aMember(api), await aMember(api, { role: 'MODERATOR' }), await aBag()];
    await owner.caller.run(SAVE, { id: bag.id, list: 'DREAM' });
    const seen = async () =>
      Promise.all([api.visitor, other.caller, moderator.caller, owner.caller].map(async (caller) => {
        const { member } = await caller.run<{ member: { bagListAudience: string | null; dreams: { nodes: unknown[] } | null } }>(LISTS, { handle: owner.handle });
        return member.dreams?.nodes.length ?? null;
      }));
    expect(await seen()).toEqual([null, null, null, 1]);
    const show = (audience: string) => owner.caller.run('mutation ($a: ListAudience!) { showBagList(list: DREAM, audience: $a) { __typename } }', { a: audience });
    await show('MEMBERS');
    expect(await seen()).toEqual([null, 1, 1, 1]);
    await show('PUBLIC');
    expect(await seen()).toEqual([1, 1, 1, 1]);
    await show('PRIVATE');
    expect(await seen()).toEqual([null, null, null, 1]);
    const { member } = await other.caller.run<{ member: { bagListAudience: string | null } }>(LISTS, { handle: owner.handle });
    expect(member.bagListAudience).toBeNull();
  });

  test('has a bag once, however often and at once it is saved; a dream that comes true moves', async () => {
    const [owner, bag] = [await aMember(api), await aBag()];
    await Promise.all(Array.from({ length: 12 }, () => owner.caller.run(SAVE, { id: bag.id, list: 'DREAM' })));
    expect(await owner.caller.run(SAVE, { id: bag.id, list: 'COLLECTION' })).toEqual({ saveBag: { __typename: 'BagSaved', bag: { viewerList: 'COLLECTION' } } });
    expect(await owner.caller.run(LISTS, { handle: owner.handle })).toMatchObject({ member: { dreams: { nodes: [] }, owned: { nodes: [{ bag: { slug: bag.slug } }] } } });
    await owner.caller.run('mutation ($id: ID!) { forgetBag(bagId: $id) { __typename } }', { id: bag.id });
    expect(await owner.caller.run(LISTS, { handle: owner.handle })).toMatchObject({ member: { owned: { nodes: [] } } });
  });

  test('holds no bag that is not there', async () => {
    const owner = await aMember(api);
    for (const id of ['999999', 'x', '0', '99999999999999999999']) {
      expect(await owner.caller.run(SAVE, { id, list: 'DREAM' })).toEqual({ saveBag: { __typename: 'Refusal', reason: 'NOT_FOUND' } });
    }
  });
});
