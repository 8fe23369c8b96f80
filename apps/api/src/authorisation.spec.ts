import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { SESSION_COOKIE, ViewerGuard } from '@swingtag/platform-server';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aBoard } from '@swingtag/posts-server/testing';
import type { GraphQLField } from 'graphql';
import { operationOn } from '../testing/operation.text.ts';
import { TABLE, whole } from '../testing/root.table.ts';
import { DOMAINS } from './app.module.ts';

jest.setTimeout(120_000);
const IN_AN_HOUR = new Date(Date.now() + 3_600_000);
/** The columns of the table. */
const CALLERS = [
  null,
  { role: 'MEMBER' },
  { role: 'MEMBER', suspendedUntil: IN_AN_HOUR },
  { role: 'EDITOR' },
  { role: 'MODERATOR' },
  { role: 'MODERATOR', suspendedUntil: IN_AN_HOUR },
  { role: 'ADMIN' },
] as const;

/** `+` may, `s` is asked to sign in, `x` is told of the suspension, `-` is refused. */
const ANSWERS: Record<string, string> = {
  SIGN_IN_REQUIRED: 's', SUSPENDED: 'x', FORBIDDEN: '-',
  GRAPHQL_VALIDATION_FAILED: 'broken', BAD_USER_INPUT: 'broken', INTERNAL: 'broken', UNAVAILABLE: 'broken',
};

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: DOMAINS });
});
afterAll(() => api.close());
afterEach(() => {
  jest.restoreAllMocks();
});

/** The refusal reason or error code that came back; undefined when there was none. */
async function complaintOf(url: string, query: string, sessionId: string | undefined): Promise<string | undefined> {
  const headers = {
    'content-type': 'application/json',
    accept: url === '/graphql' ? 'application/json' : 'text/event-stream',
    ...(sessionId ? { cookie: `${SESSION_COOKIE}=${sessionId}` } : {}),
  };
  const response = await api.app.inject({ method: 'POST', url, headers, payload: { query }, payloadAsStream: true });
  const body: Readable = response.stream();
  if (String(response.headers['content-type']).startsWith('text/event-stream')) {
    body.destroy();
    return undefined;
  }
  const chunks = await body.toArray();
  const { data, errors } = JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as {
    data?: Record<string, { reason?: string } | null> | null;
    errors?: { extensions: { reason?: string; code: string } }[];
  };
  return errors?.[0]?.extensions.reason ?? errors?.[0]?.extensions.code ?? Object.values(data ?? {})[0]?.reason;
}

async function aBoardModerator(wishes: { suspendedUntil?: Date } = {}): Promise<TestMember> {
  const [keeper, board] = [await aMember(api, wishes), await aBoard(api)];
  await api.db.query('INSERT INTO board_moderator (board_id, member_id, appointed_by_id) VALUES ($1, $2, $2)', [board.id, keeper.id]);
  return keeper;
}

async function aDeletedMember(): Promise<TestMember> {
  const gone = await aMember(api);
  await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [gone.id]);
  return gone;
}

async function aBlockedMember(): Promise<TestMember> {
  const [blocked, other] = [await aMember(api), await aMember(api)];
  await other.caller.run('mutation ($handle: String!) { block(handle: $handle) { __typename } }', { handle: blocked.handle });
  return blocked;
}

/** One for each column of the table; null for a visitor. */
const MAKERS: (() => Promise<TestMember | null>)[] = [
  ...CALLERS.map((caller) => () => (caller ? aMember(api, caller) : Promise.resolve(null))),
  () => aBoardModerator(), () => aBoardModerator({ suspendedUntil: IN_AN_HOUR }), aDeletedMember, aBlockedMember,
];

async function rowOf(root: string, field: GraphQLField<unknown, unknown>): Promise<string> {
  const url = root === 'Subscription' ? '/graphql/stream' : '/graphql';
  const answers = MAKERS.map(async (make) => ANSWERS[(await complaintOf(url, operationOn(root, field), (await make())?.sessionId)) ?? ''] ?? '+');
  return (await Promise.all(answers)).join(' ');
}

/** Every table with what is in it. */
async function contents(): Promise<Map<string, string>> {
  const tables = await api.db.query<{ name: string }[]>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
  const one = ({ name }: { name: string }) => `SELECT '${name}' AS name, md5(coalesce(string_agg(row::text, '' ORDER BY row::text), '')) AS sum FROM "${name}" row`;
  const sums = await api.db.query<{ name: string; sum: string }[]>(tables.map(one).join(' UNION ALL '));
  return new Map(sums.map(({ name, sum }) => [name, sum]));
}

const rootTypes = () => {
  const { schema } = api.app.get(GraphQLSchemaHost);
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type !== null && type !== undefined);
};

test('the table decides every root field, and no other', () => {
  expect(rootTypes().flatMap((root) => Object.keys(root.getFields()).map((field) => `${root.name}.${field}`)).toSorted()).toEqual(Object.keys(TABLE).toSorted());
});

test.each(Object.entries(TABLE))('%s is open to exactly those whom the table names: %s', async (name, row) => {
  const [root = '', field = ''] = name.split('.');
  const asked = rootTypes().find((type) => type.name === root)?.getFields()[field];
  expect(asked && (await rowOf(root, asked))).toBe(whole(name, row));
});

test('the services ask for a sign-in themselves, should the guard of the root fields ever let a visitor through', async () => {
  jest.spyOn(ViewerGuard.prototype, 'canActivate').mockReturnValue(true);
  const found: Record<string, string> = {};
  for (const root of rootTypes().filter(({ name }) => name !== 'Subscription')) {
    for (const field of Object.values(root.getFields())) {
      if (!TABLE[`${root.name}.${field.name}`]?.startsWith('s')) continue;
      found[`${root.name}.${field.name}`] = ANSWERS[(await complaintOf('/graphql', operationOn(root.name, field), undefined)) ?? ''] ?? '+';
    }
  }
  expect(Object.values(found).length).toBeGreaterThan(100);
  // These look among the viewer's own, and a visitor has none.
  expect(Object.keys(found).filter((field) => found[field] !== 's')).toEqual(['Query.picture', 'Query.unsentText', 'Query.uploads']);
});

test('whoever is refused a mutation leaves nothing behind', async () => {
  const callers = await Promise.all(MAKERS.map((make) => make()));
  const mutations = Object.values(rootTypes().find(({ name }) => name === 'Mutation')?.getFields() ?? {});
  const left: string[] = [];
  let refusals = 0;
  let before = await contents();
  for (const field of mutations) {
    const name = `Mutation.${field.name}`;
    const cells = whole(name, TABLE[name] ?? '').split(' ');
    const refused = callers.filter((_, place) => cells[place] !== '+');
    for (const caller of refused) await complaintOf('/graphql', operationOn('Mutation', field), caller?.sessionId);
    refusals += refused.length;
    const after = await contents();
    left.push(...[...after].filter(([table, sum]) => before.get(table) !== sum).map(([table]) => `${name}: ${table}`));
    before = after;
  }
  expect(left).toEqual([]);
  expect(refusals).toBeGreaterThan(300);
});
