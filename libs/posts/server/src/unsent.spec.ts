import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aBoard } from '../testing/index.ts';
import { PostsModule } from './posts.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PostsModule] });
});
afterAll(() => api.close());

interface Text {
  id: string;
  body: string;
  revision: number;
}
interface Saved {
  __typename: string;
  unsent?: Text;
  theirs?: Text;
  mine?: Text;
  reason?: string;
}
const SAVE = `mutation ($input: SaveUnsentInput!) { saveUnsent(input: $input) { __typename ... on UnsentSaved { unsent { id body revision } }
  ... on UnsentConflict { theirs { id body revision } mine { id body revision } } ... on Refusal { reason } } }`;
const save = async (who: TestMember, input: object): Promise<Saved> =>
  (await who.caller.run<{ saveUnsent: Saved }>(SAVE, { input: { place: 'post:7', writer: 'tab-1', ...input } })).saveUnsent;
const textsOf = async (who: TestMember): Promise<string[]> =>
  (await who.caller.run<{ unsentTexts: { nodes: Text[] } }>('{ unsentTexts { nodes { id body revision } } }')).unsentTexts.nodes.map(({ body }) => body);

describe('an unsent text', () => {
  test('is kept under a rising revision, and found again in its place by its writer alone', async () => {
    const [writer, other] = [await aMember(api), await aMember(api)];
    const first = await save(writer, { body: 'So' });
    const second = await save(writer, { body: 'So roomy', id: first.unsent?.id, revision: first.unsent?.revision });
    expect([first.unsent?.revision, second.unsent]).toEqual([1, { id: first.unsent?.id, body: 'So roomy', revision: 2 }]);
    const read = '{ unsentText(place: "post:7") { body } }';
    expect(await writer.caller.run(read)).toEqual({ unsentText: { body: 'So roomy' } });
    expect(await other.caller.run(read)).toEqual({ unsentText: null });
    expect(await save(other, { body: 'Mine now', id: first.unsent?.id, revision: 2 })).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await textsOf(writer)).toEqual(['So roomy']);
  });

  test('written in two tabs stays two texts, whichever way they meet', async () => {
    const writer = await aMember(api);
    const one = await save(writer, { body: 'From the first tab' });
    const met = await save(writer, { body: 'From the second tab', writer: 'tab-2' });
    expect(met).toMatchObject({ __typename: 'UnsentConflict', theirs: { body: 'From the first tab' }, mine: { body: 'From the second tab' } });
    const on = await save(writer, { body: 'The second goes on', writer: 'tab-2', id: met.mine?.id, revision: met.mine?.revision });
    expect(on).toMatchObject({ unsent: { id: met.mine?.id } });
    expect((await save(writer, { body: 'The first goes on', id: one.unsent?.id, revision: 1 })).unsent?.id).toBe(one.unsent?.id);
    expect((await save(writer, { body: 'Reloaded elsewhere', writer: 'tab-3', id: one.unsent?.id, revision: 1 })).__typename).toBe('UnsentConflict');
    expect((await textsOf(writer)).sort()).toEqual(['Reloaded elsewhere', 'The first goes on', 'The second goes on']);
  });

  test('saved again because the answer was lost is no conflict', async () => {
    const writer = await aMember(api);
    const { unsent } = await save(writer, { body: 'One' });
    await save(writer, { body: 'Two', id: unsent?.id, revision: 1 });
    expect((await save(writer, { body: 'Three', id: unsent?.id, revision: 1 })).unsent).toMatchObject({ body: 'Three', revision: 3 });
    expect((await save(writer, { body: 'Four' })).unsent?.id).toBe(unsent?.id);
  });

  test('of ten tabs that save at once is ten texts', async () => {
    const writer = await aMember(api);
    await Promise.all(Array.from({ length: 10 }, (_, n) => save(writer, { body: `Tab ${n}`, writer: `tab-${n}` })));
    expect(new Set(await textsOf(writer)).size).toBe(10);
  });

  test('goes when it is sent, and a saving that comes late does not bring it back', async () => {
    const [writer, board] = [await aMember(api), await aBoard(api)];
    const { unsent } = await save(writer, { place: 'topic', title: 'A title', body: 'A text.' });
    const input = { boardId: board.id, title: 'A title', body: 'A text.', unsentId: unsent?.id };
    await writer.caller.run('mutation ($input: StartTopicInput!) { startTopic(input: $input) { __typename } }', { input });
    expect(await textsOf(writer)).toEqual([]);
    expect(await save(writer, { place: 'topic', body: 'A text.', id: unsent?.id, revision: 1 })).toMatchObject({ reason: 'NOT_FOUND' });
  });

  test.each([
    ['a place that is none', { place: 'post:0' }], ['a place with more in it', { place: "post:1' --" }],
    ['too much', { body: 'x'.repeat(12_001) }], ['a writer that is none', { writer: '<b>' }],
  ])('is refused with %s', async (_what, wrong) => {
    expect((await save(await aMember(api), { body: 'Words.', ...wrong })).reason).toBe('INVALID');
  });
});

test('a preview is what will be shown, and stores nothing', async () => {
  const writer = await aMember(api);
  expect(await writer.caller.run('{ preview(markdown: "So **roomy** <b>") }')).toEqual({ preview: '<p>So <strong>roomy</strong> &lt;b&gt;</p>' });
  expect(await textsOf(writer)).toEqual([]);
});
