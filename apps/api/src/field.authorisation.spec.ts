import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { aMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { DECIDE, SANCTION, theRule } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { getNamedType, isObjectType, isUnionType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { operationAlong, pathsTo } from '../testing/field.paths.ts';
import { FIELDS, type FieldClass } from '../testing/field.table.ts';
import { callersFor, RELATIONSHIPS, type Relationship } from '../testing/relationship.ts';
import { TABLE } from '../testing/root.table.ts';
import { DOMAINS } from './app.module.ts';

jest.setTimeout(120_000);
const ROOTS = ['Query', 'Mutation', 'Subscription'];

let api: TestApi;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await testApi({ imports: DOMAINS });
  schema = api.app.get(GraphQLSchemaHost).schema;
});
afterAll(() => api.close());

const fieldsOf = (type: string, fieldClass: FieldClass) => (FIELDS[type]?.[fieldClass] ?? '').split(' ').filter(Boolean);
const decided = () =>
  Object.keys(FIELDS).flatMap((type) =>
    (['open', 'own', 'selfOrStaff', 'staff'] as const).flatMap((fieldClass) => fieldsOf(type, fieldClass).map((field) => ({ type, field, fieldClass }))),
  );
const objectTypes = () =>
  Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !ROOTS.includes(type.name));

describe('the table of fields', () => {
  test('decides every field of every type once, and no other', () => {
    const found = objectTypes().flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect(decided().map(({ type, field }) => `${type}.${field}`).sort()).toEqual(found.sort());
  });

  test('lets no field that is open lead to a type of the staff', () => {
    const staffTypes = new Set(staffTypesOf());
    const leading = decided()
      .filter(({ type, fieldClass }) => fieldClass !== 'staff' && !staffTypes.has(type))
      .filter(({ type, field }) => {
        const target = getNamedType((schema.getType(type) as GraphQLObjectType).getFields()[field]?.type);
        const targets = isUnionType(target) ? target.getTypes().map((one) => one.name) : [target?.name ?? ''];
        return targets.some((name) => staffTypes.has(name));
      });
    expect(leading).toEqual([]);
    expect(staffTypes.size).toBeGreaterThan(10);
  });
});

/** Of types that only the staff is led to: each object type with a class of its own in the table. */
const staffTypesOf = () => Object.keys(FIELDS).filter((type) => fieldsOf(type, 'staff').length > 0 && Object.keys(FIELDS[type] ?? {}).length === 1);

/** Whether somebody in this relationship reads a field of this class. */
function mayRead(fieldClass: FieldClass, who: Relationship): boolean {
  const isStaff = who === 'moderator' || who === 'admin';
  if (fieldClass === 'staff') return isStaff;
  if (fieldClass === 'selfOrStaff') return isStaff || who === 'self';
  return true;
}

/** A member who was warned, limited and suspended and whose comment was removed: everything that can be hidden is there. */
async function aSubject() {
  const [self, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
  await api.db.query(`UPDATE member SET given_tier = 'BASIC' WHERE id = $1`, [self.id]);
  const article = await anArticle(api);
  const [standing, removed] = [await aComment(api, { on: article, by: self }), await aComment(api, { on: article, by: self })];
  for (const kind of ['LIMIT', 'BAN']) {
    await moderator.caller.run(SANCTION, { input: { memberId: self.id, kind, days: kind === 'LIMIT' ? 3 : null, reason: 'Three removals in a week.' } });
  }
  await moderator.caller.run('mutation ($input: AddMemberNoteInput!) { addMemberNote(input: $input) { __typename } }', { input: { memberId: self.id, text: 'A note.' } });
  await moderator.caller.run(DECIDE, { input: { kind: 'COMMENT', objectId: removed.id, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'It was about a person.' } });
  return { self, article, standing, removed };
}

const isThere = (value: unknown) => value !== null && value !== false && value !== undefined;

describe('every field of a type of the staff', () => {
  /** Whoever the table of root fields refuses, by its columns. */
  const REFUSED: Relationship[] = ['visitor', 'other', 'suspended other', 'banned other', 'suspended moderator', 'blocked other', 'deleted other'];

  test('is refused to everybody else, by whichever root field they come', async () => {
    const callers = await callersFor(api, await aMember(api));
    const paths = pathsTo(schema, ['query', 'mutation']);
    const found: string[] = [];
    let cells = 0;
    for (const type of staffTypesOf()) {
      const fields = fieldsOf(type, 'staff');
      const closed = (paths.get(type) ?? []).filter(({ root, rootField }) => (TABLE[`${root === 'query' ? 'Query' : 'Mutation'}.${rootField}`] ?? '').split(' ')[1] === '-');
      const [path] = closed.toSorted((one, other) => one.steps.length - other.steps.length);
      if (!path) {
        found.push(`${type}: no closed root field leads there`);
        continue;
      }
      for (const who of REFUSED) {
        const { data, errors } = await callers[who].ask<Record<string, { reason?: string } | null> | null>(operationAlong(path, fields));
        const answer = data?.[path.rootField];
        const complaint = errors?.[0]?.extensions.reason ?? errors?.[0]?.extensions.code ?? answer?.reason ?? '';
        if (['SIGN_IN_REQUIRED', 'FORBIDDEN', 'SUSPENDED'].includes(complaint)) cells += fields.length;
        else found.push(`${who} reads ${type} by ${path.rootField}: ${JSON.stringify(errors?.[0]?.message ?? answer)}`);
      }
    }
    expect(found).toEqual([]);
    expect(cells).toBeGreaterThan(1500);
  });

  test('hangs on a root field that members are refused, or on a field that is null for them', () => {
    const staffTypes = new Set(staffTypesOf());
    const open = [...pathsTo(schema, ['query', 'mutation'])].filter(([type]) => staffTypes.has(type)).flatMap(([type, paths]) =>
      paths
        .filter(({ root, rootField }) => (TABLE[`${root === 'query' ? 'Query' : 'Mutation'}.${rootField}`] ?? '').split(' ')[1] === '+')
        .filter(({ steps }) => !steps.some(({ field }, place) => isGuarded(place === 0 ? '' : (steps[place - 1]?.type.name ?? ''), field.name)))
        .map(({ rootField, steps }) => `${type} by ${rootField}: ${steps.map(({ field }) => field.name).join('.')}`),
    );
    expect(open).toEqual([]);
  });

  const isGuarded = (type: string, field: string) => fieldsOf(type, 'staff').includes(field) || fieldsOf(type, 'selfOrStaff').includes(field);
});

describe('through GraphQL, by every relationship', () => {
  let subject: Awaited<ReturnType<typeof aSubject>>;
  let callers: Record<Relationship, TestCaller>;
  beforeEach(async () => {
    subject = await aSubject();
    callers = await callersFor(api, subject.self);
  });

  test.each(RELATIONSHIPS)('what a %s reads of a member, of their comments and of a removal is what the table says', async (who) => {
    const { self, standing, removed } = subject;
    const read = `query ($handle: String!, $standing: ID!, $removed: ID!) {
      member(handle: $handle) { id handle role joinedAt isBanned limitedUntil suspendedUntil suspensionReason givenTier notes { id } sanctions { id } activity { votes } votePattern { votes } linkedAccounts { networks } }
      standing: comment(id: $standing) { id bodyHtml source author { id } }
      removed: comment(id: $removed) { id state bodyHtml source author { id } removal { id reason moderator { id } subject { id } } }
    }`;
    interface Seen {
      member: Record<string, unknown>;
      standing: Record<string, unknown>;
      removed: Record<string, unknown> & { removal: Record<string, unknown> | null };
    }
    const seen = await callers[who].run<Seen>(read, { handle: self.handle, standing: standing.id, removed: removed.id });
    const wanted: Record<string, boolean> = {};
    const found: Record<string, boolean> = {};
    const cell = (name: string, fieldClass: FieldClass, value: unknown) => {
      wanted[name] = mayRead(fieldClass, who);
      found[name] = isThere(value);
    };
    for (const fieldClass of ['staff', 'selfOrStaff'] as const) for (const field of fieldsOf('Member', fieldClass)) cell(`Member.${field}`, fieldClass, seen.member[field]);
    for (const field of ['id', 'handle', 'role', 'joinedAt']) cell(`Member.${field}`, 'open', seen.member[field]);
    cell('Comment.source', 'selfOrStaff', seen.standing['source']);
    cell('Comment.bodyHtml', 'open', seen.standing['bodyHtml']);
    for (const field of ['source', 'removal', 'bodyHtml', 'author']) cell(`removed Comment.${field}`, 'selfOrStaff', seen.removed[field]);
    if (mayRead('selfOrStaff', who)) for (const field of fieldsOf('Decision', 'staff')) cell(`Decision.${field}`, 'staff', seen.removed.removal?.[field]);
    expect(found).toEqual(wanted);
  });

  test.each(RELATIONSHIPS)('what belongs to one member alone is not led to from a %s', async (who) => {
    const { me, myMeasures } = await callers[who].ask<{ me: { id: string } | null; myMeasures: { id: string; moderator: unknown }[] | null }>(
      '{ me { id email sessions { isCurrent } } myMeasures { id moderator { id } } }',
    ).then(({ data }) => data ?? { me: null, myMeasures: null });
    if (who === 'self') {
      expect([me?.id, myMeasures?.length]).toEqual([subject.self.id, 3]);
      expect(myMeasures?.every(({ moderator }) => moderator === null)).toBe(true);
    } else {
      expect(me?.id).not.toBe(subject.self.id);
      expect(myMeasures ?? []).toEqual([]);
    }
  });

  test.each(RELATIONSHIPS)('what stands on a private board is there for a %s only as its audience says, by every path', async (who) => {
    const readers = await anAudience(api, { minRole: 'MODERATOR' });
    const board = await aBoard(api, { readers });
    const topic = await aTopic(api, { on: board, by: subject.self });
    const comment = await aComment(api, { on: topic, by: subject.self });
    const read = `query ($slug: String!, $topic: ID!, $comment: ID!) {
      board(slug: $slug) { id } topic(id: $topic) { id title } comment(id: $comment) { id bodyHtml } boardGroups { boards { slug } } }`;
    const seen = await callers[who].run<{ board: unknown; topic: unknown; comment: unknown; boardGroups: { boards: { slug: string }[] }[] }>(read, { slug: board.slug, topic: topic.id, comment: comment.id });
    const isListed = seen.boardGroups.some(({ boards }) => boards.some(({ slug }) => slug === board.slug));
    const isIn = who === 'moderator' || who === 'admin';
    expect([isThere(seen.board), isThere(seen.topic), isThere(seen.comment), isListed]).toEqual([isIn, isIn, isIn, isIn]);
    const liked = await callers[who].ask<Record<string, { __typename: string }>>('mutation ($id: ID!) { likeComment(id: $id) { __typename } }', { id: comment.id });
    expect(liked.data?.['likeComment']?.__typename === 'Refusal' || liked.errors !== undefined).toBe(!isIn);
  });

  test('a deleted member and what stands under a deleted article are not there for anybody', async () => {
    const gone = await aMember(api);
    await api.db.query('UPDATE member SET deleted_at = now() WHERE id = $1', [gone.id]);
    const comment = await aComment(api, { on: await anArticle(api, { deleted: true }) });
    for (const who of RELATIONSHIPS) {
      const seen = await callers[who].run('query ($handle: String!, $id: ID!) { member(handle: $handle) { id } comment(id: $id) { id } }', { handle: gone.handle, id: comment.id });
      expect(seen).toEqual({ member: null, comment: null });
    }
  });
});
