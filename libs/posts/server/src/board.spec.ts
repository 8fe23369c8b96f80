import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AudienceMember, EVERYBODY, Member } from '@swingtag/accounts-server';
import { aMember } from '@swingtag/accounts-server/testing';
import { Role, Tier, type Viewer } from '@swingtag/platform-server';
import { testApi, type TestApi, type TestCaller } from '@swingtag/platform-server/testing';
import { anArticle } from '../testing/article.factory.ts';
import { aBoard, anAudience } from '../testing/board.factory.ts';
import { aTopic } from '../testing/topic.factory.ts';
import { mayModerate } from './board.policy.ts';
import { PostsModule } from './posts.module.ts';
import { mayArrange, mayDeleteTopic, mayEditTopic } from './topic.policy.ts';

const GROUPS = `{ boardGroups { name boards { slug name purpose isPrivate viewerCanWrite viewerCanStartTopic viewerCanStartPoll readers { name } } } }`;
const BOARD = `query ($slug: String!) { board(slug: $slug) { id slug viewerCanWrite viewerCanStartTopic viewerCanStartPoll readers { name } } }`;
const SAVE = `mutation ($input: SaveBoardInput!) { saveBoard(input: $input) { __typename ... on BoardSaved { board { id slug name isPrivate } } ... on Refusal { reason field message } } }`;
const SAVE_GROUP = `mutation ($input: SaveBoardGroupInput!) { saveBoardGroup(input: $input) { __typename ... on BoardGroupSaved { group { id name } } ... on Refusal { reason field } } }`;
const SAVE_AUDIENCE = `mutation ($input: SaveAudienceInput!) { saveAudience(input: $input) {
  __typename ... on AudienceSaved { audience { id name minRole handles } } ... on Refusal { reason field message } } }`;

interface Groups {
  boardGroups: { name: string; boards: { slug: string; isPrivate: boolean; viewerCanWrite: boolean; readers: { name: string } | null }[] }[];
}
interface Answered {
  __typename: string;
  reason?: string;
  field?: string;
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PostsModule] });
});
afterAll(() => api.close());
beforeEach(() => api.db.query('TRUNCATE board, board_group CASCADE'));

async function slugsSeenBy(caller: TestCaller): Promise<string[]> {
  const { boardGroups } = await caller.run<Groups>(GROUPS);
  return boardGroups.flatMap((group) => group.boards.map((board) => board.slug));
}

async function rightsOf(caller: TestCaller, slug: string): Promise<string> {
  const { board } = await caller.run<{ board: { viewerCanWrite: boolean; viewerCanStartTopic: boolean; viewerCanStartPoll: boolean } | null }>(BOARD, { slug });
  if (!board) return 'hidden';
  return ['read', board.viewerCanWrite && 'write', board.viewerCanStartTopic && 'start', board.viewerCanStartPoll && 'poll'].filter(Boolean).join(' ');
}

const input = (groupId: string, more: object = {}) => ({
  groupId, name: 'Repairs', slug: 'repairs', purpose: 'Straps, seams and zips.', position: 1,
  readersId: EVERYBODY, writersId: EVERYBODY, startersId: EVERYBODY, pollersId: EVERYBODY, ...more,
});

describe('boards', () => {
  test('are listed in the order of their groups and of their own places, with constant statements', async () => {
    const admin = await aMember(api, { role: 'ADMIN' });
    const groups = ['Second', 'First'];
    const ids: string[] = [];
    for (const [i, name] of groups.entries()) {
      const { saveBoardGroup } = await admin.caller.run<{ saveBoardGroup: { group: { id: string } } }>(SAVE_GROUP, { input: { name, position: 9 - i } });
      ids.push(saveBoardGroup.group.id);
    }
    const read = () => api.visitor.run<Groups>(GROUPS);
    await admin.caller.run(SAVE, { input: input(ids[0] ?? '', { slug: 'one', position: 2 }) });
    await admin.caller.run(SAVE, { input: input(ids[1] ?? '', { slug: 'two' }) });
    const few = await api.fewestStatements(read);
    await admin.caller.run(SAVE, { input: input(ids[0] ?? '', { slug: 'three', position: 1 }) });
    await admin.caller.run(SAVE, { input: input(ids[1] ?? '', { slug: 'four', position: 3 }) });
    expect(await api.fewestStatements(read)).toBe(few);
    expect((await read()).boardGroups).toMatchObject([
      { name: 'First', boards: [{ slug: 'two' }, { slug: 'four' }] },
      { name: 'Second', boards: [{ slug: 'three' }, { slug: 'one' }] },
    ]);
  });

  test('say what each viewer may do, step by step', async () => {
    const listed = await aMember(api);
    const list = await anAudience(api, { members: [listed] });
    const staff = await anAudience(api, { minRole: 'MODERATOR' });
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const suspended = await aMember(api, { role: 'MODERATOR', suspendedUntil: new Date(Date.now() + 3_600_000) });
    const open = await aBoard(api);
    const news = await aBoard(api, { starters: staff });
    const polls = await aBoard(api, { pollers: staff });
    const readOnly = await aBoard(api, { writers: staff });
    const club = await aBoard(api, { readers: list });
    const room = await aBoard(api, { readers: staff });
    const all = async (caller: TestCaller) => {
      const rights: string[] = [];
      for (const { slug } of [open, news, polls, readOnly, club, room]) rights.push(await rightsOf(caller, slug));
      return rights;
    };
    expect(await all(api.visitor)).toEqual(['read', 'read', 'read', 'read', 'hidden', 'hidden']);
    expect(await all(listed.caller)).toEqual(['read write start poll', 'read write', 'read write start', 'read', 'read write start', 'hidden']);
    const everything = 'read write start poll';
    expect(await all(moderator.caller)).toEqual([everything, everything, everything, everything, 'hidden', 'read write start']);
    expect(await all((await aMember(api, { role: 'ADMIN' })).caller)).toEqual([everything, everything, everything, everything, 'read write start', 'read write start']);
    expect(await all(suspended.caller)).toEqual(['read', 'read', 'read', 'read', 'hidden', 'hidden']);
  });

  test('that are private are nowhere for those outside, and neither is a group that holds nothing else', async () => {
    const member = await aMember(api);
    const club = await aBoard(api, { readers: await anAudience(api, { members: [member] }) });
    expect(await slugsSeenBy(api.visitor)).toEqual([]);
    expect(await slugsSeenBy((await aMember(api, { role: 'MODERATOR' })).caller)).toEqual([]);
    expect(await slugsSeenBy(member.caller)).toEqual([club.slug]);
    expect((await api.visitor.run<Groups>(GROUPS)).boardGroups).toEqual([]);
    const hidden = await api.visitor.ask(BOARD, { slug: club.slug });
    const missing = await api.visitor.ask(BOARD, { slug: 'no-such-board' });
    expect(hidden.data).toEqual(missing.data);
  });

  test('that are private show none of their talk under an article, and their topics lead to it for those inside', async () => {
    const member = await aMember(api);
    const club = await aBoard(api, { readers: await anAudience(api, { members: [member] }) });
    const { id: articleId } = await anArticle(api);
    const [inside, open] = [await aTopic(api, { on: club, articleId }), await aTopic(api, { articleId })];
    const [{ slug }] = await api.db.query<[{ slug: string }]>('SELECT slug FROM article WHERE post_id = $1', [articleId]);
    const talkSeenBy = async (caller: TestCaller) =>
      (await caller.run<{ article: { topics: { id: string }[] } }>('query ($slug: String!) { article(slug: $slug) { topics { id } } }', { slug })).article.topics.map(({ id }) => id).toSorted();
    for (const outside of [api.visitor, (await aMember(api)).caller, (await aMember(api, { role: 'MODERATOR' })).caller]) expect(await talkSeenBy(outside)).toEqual([open.id]);
    expect(await talkSeenBy(member.caller)).toEqual([inside.id, open.id].toSorted());
    const { topic } = await member.caller.run<{ topic: { article: object } }>('query ($id: ID!) { topic(id: $id) { article { slug } } }', { id: inside.id });
    expect(topic.article).toEqual({ slug });
  });

  test('open by tier: to members who have been here long enough, and to whoever has a role', async () => {
    const { slug } = await aBoard(api, { readers: await anAudience(api, { minTier: 'BASIC' }) });
    const early = new Date(Date.now() - 40 * 86_400_000);
    const passing = await aMember(api, { createdAt: early });
    const basic = await aMember(api, { createdAt: early });
    await api.db.query('UPDATE member SET active_days = CASE WHEN id = $1 THEN 3 ELSE 1 END WHERE id = ANY($2)', [basic.id, [basic.id, passing.id]]);
    const seen = [];
    for (const { caller } of [passing, basic, await aMember(api, { role: 'EDITOR' })]) seen.push(await rightsOf(caller, slug));
    expect(seen).toEqual(['hidden', 'read write start', 'read write start']);
  });

  test('open and shut at the next request when a list or a role changes', async () => {
    const member = await aMember(api);
    const list = await anAudience(api, { members: [member] });
    const club = await aBoard(api, { readers: list });
    const room = await aBoard(api, { readers: await anAudience(api, { minRole: 'EDITOR' }) });
    expect(await slugsSeenBy(member.caller)).toEqual([club.slug]);
    await api.db.getRepository(AudienceMember).delete({ audienceId: list });
    expect(await slugsSeenBy(member.caller)).toEqual([]);
    await api.db.getRepository(Member).update({ id: member.id }, { role: Role.EDITOR });
    expect(await slugsSeenBy(member.caller)).toEqual([room.slug]);
  });

  test('name their audiences to admins alone', async () => {
    const club = await aBoard(api);
    const readersFor = async (caller: TestCaller) => (await caller.run<{ board: { readers: unknown } }>(BOARD, { slug: club.slug })).board.readers;
    expect(await readersFor((await aMember(api, { role: 'MODERATOR' })).caller)).toBeNull();
    expect(await readersFor((await aMember(api, { role: 'ADMIN' })).caller)).toEqual({ name: 'Everybody' });
  });

  test.each([
    [{ slug: 'No Way' }, 'INVALID', 'slug'],
    [{ name: '' }, 'INVALID', 'name'],
    [{ purpose: 'x'.repeat(301) }, 'INVALID', 'purpose'],
    [{ position: -1 }, 'INVALID', 'position'],
    [{ readersId: '999999' }, 'NOT_FOUND', null],
    [{ groupId: '999999' }, 'NOT_FOUND', null],
    [{ id: '999999' }, 'NOT_FOUND', null],
  ])('are not saved with %j', async (wrong, reason, field) => {
    const admin = await aMember(api, { role: 'ADMIN' });
    const { saveBoardGroup } = await admin.caller.run<{ saveBoardGroup: { group: { id: string } } }>(SAVE_GROUP, { input: { name: 'Group', position: 1 } });
    const { saveBoard } = await admin.caller.run<{ saveBoard: Answered }>(SAVE, { input: input(saveBoardGroup.group.id, wrong) });
    expect(saveBoard).toMatchObject({ reason, field });
  });

  test('of one address made at once are one board', async () => {
    const admin = await aMember(api, { role: 'ADMIN' });
    const { saveBoardGroup } = await admin.caller.run<{ saveBoardGroup: { group: { id: string } } }>(SAVE_GROUP, { input: { name: 'Group', position: 1 } });
    const made = await Promise.all([1, 2, 3].map(() => admin.caller.run<{ saveBoard: Answered }>(SAVE, { input: input(saveBoardGroup.group.id) })));
    expect(made.map(({ saveBoard }) => saveBoard.reason ?? 'made').sort()).toEqual(['CONFLICT', 'CONFLICT', 'made']);
  });
});

describe('audiences', () => {
  test('are made of a role and of listed members, and unknown handles are named', async () => {
    const admin = await aMember(api, { role: 'ADMIN' });
    const member = await aMember(api);
    const save = async (more: object) => {
      const fields = { name: `Club ${member.id}`, minRole: null, handles: [`@${member.handle.toUpperCase()}`, member.handle], ...more };
      return (await admin.caller.run<{ saveAudience: Answered & { audience: { id: string; handles: string[] } } }>(SAVE_AUDIENCE, { input: fields })).saveAudience;
    };
    expect(await save({ handles: ['nobody-of-this-name'] })).toMatchObject({ reason: 'INVALID', field: 'handles' });
    const made = await save({});
    expect(made.audience.handles).toEqual([member.handle]);
    expect(await save({})).toMatchObject({ reason: 'CONFLICT' });
    expect((await save({ id: made.audience.id, handles: [] })).audience.handles).toEqual([]);
    expect(await save({ id: EVERYBODY, name: 'Nobody' })).toMatchObject({ reason: 'FORBIDDEN' });
  });
});

describe('asked directly, the rules of a board and of its topics', () => {
  const viewer = (more: Partial<Viewer> = {}): Viewer => ({
    memberId: '1', handle: 'one', role: Role.MEMBER, tier: Tier.BASIC, suspendedUntil: null, suspensionReason: null, audienceIds: [EVERYBODY], sessionKey: '', ...more,
  });
  const soon = new Date(Date.now() + 60_000);
  const board = { id: '7', audienceId: EVERYBODY };
  const topic = { boardId: '7', audienceId: EVERYBODY, authorId: '1', isScheduled: false, removedAt: null, lockedAt: null, deletedAt: null };
  const room = '99';

  test.each([
    // who, moderates, arranges, edits as its author, deletes as its author
    ['a visitor', null, 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED', 'SIGN_IN_REQUIRED'],
    ['its author', viewer(), 'FORBIDDEN', 'FORBIDDEN', undefined, undefined],
    ['another member', viewer({ memberId: '2' }), 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['its author, suspended', viewer({ suspendedUntil: soon }), 'FORBIDDEN', 'FORBIDDEN', 'SUSPENDED', undefined],
    ['who was appointed for the board', viewer({ boardIds: ['7'] }), undefined, undefined, undefined, undefined],
    ['who was appointed, suspended', viewer({ boardIds: ['7'], suspendedUntil: soon }), 'SUSPENDED', 'SUSPENDED', 'SUSPENDED', undefined],
    ['who was appointed for another', viewer({ boardIds: ['8'] }), 'FORBIDDEN', 'FORBIDDEN', undefined, undefined],
    ['a moderator', viewer({ role: Role.MODERATOR }), undefined, undefined, undefined, undefined],
    ['a suspended moderator', viewer({ role: Role.MODERATOR, suspendedUntil: soon }), 'SUSPENDED', 'SUSPENDED', 'SUSPENDED', undefined],
  ])('%s', (_who, who, moderates, arranges, edits, deletes) => {
    const answers = [mayModerate(who, board), mayArrange(who, topic), mayEditTopic(who, topic), mayDeleteTopic(who, topic)];
    expect(answers.map((refusal) => refusal?.reason)).toEqual([moderates, arranges, edits, deletes]);
  });

  test('whoever does not read the board finds nothing there, be it their own', () => {
    for (const who of [viewer(), viewer({ boardIds: ['7'] }), viewer({ role: Role.MODERATOR })]) {
      expect(mayModerate(who, { ...board, audienceId: room })?.reason).toBe('NOT_FOUND');
      for (const may of [mayEditTopic, mayDeleteTopic]) expect(may(who, { ...topic, audienceId: room })?.reason).toBe('POST_GONE');
    }
    expect(mayArrange(viewer({ boardIds: ['7'] }), { ...topic, audienceId: room })?.reason).toBe('POST_GONE');
  });
});

test('whoever may not start a topic is told so before anything is said of their words', async () => {
  const [member, staff] = [await aMember(api), await anAudience(api, { minRole: 'MODERATOR' })];
  const board = await aBoard(api, { starters: staff });
  const { startTopic } = await member.caller.run<{ startTopic: Answered }>('mutation ($input: StartTopicInput!) { startTopic(input: $input) { __typename ... on Refusal { reason } } }', {
    input: { boardId: board.id, title: '', body: '' },
  });
  expect(startTopic).toMatchObject({ reason: 'FORBIDDEN' });
});

test('a topic or a poll is not started on a board that was closed to its author while they sent it', async () => {
  const [member, staff] = [await aMember(api), await anAudience(api, { minRole: 'MODERATOR' })];
  const start = async (boardId: string, poll: object | null) =>
    (await member.caller.run<{ startTopic: Answered }>('mutation ($input: StartTopicInput!) { startTopic(input: $input) { __typename ... on Refusal { reason } } }', {
      input: { boardId, title: 'Which strap?', body: 'Mine is worn.', ...(poll ? { poll } : {}) },
    })).startTopic;
  for (const poll of [null, { question: 'YAY or NAY: new straps?' }]) {
    const board = await aBoard(api);
    const closing = api.db.createQueryRunner();
    await closing.startTransaction();
    await closing.query('UPDATE board SET starters_id = $2 WHERE id = $1', [board.id, staff]);
    const started = start(board.id, poll);
    for (let waiting = 0; waiting === 0; ) {
      waiting = (await api.db.query<unknown[]>(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length;
    }
    await closing.commitTransaction();
    await closing.release();
    expect(await started).toMatchObject({ reason: 'FORBIDDEN' });
  }
  expect(await api.db.query('SELECT 1 FROM post WHERE author_id = $1', [member.id])).toEqual([]);
});

test('a board that somebody does not read cannot be followed by them, as one that does not exist', async () => {
  const [member, room] = [await aMember(api), await aBoard(api, { readers: await anAudience(api, { minRole: 'MODERATOR' }) })];
  const follow = async (boardId: string) =>
    (await member.caller.run<{ setBoardAttention: Answered & { message: string } }>('mutation ($input: BoardAttentionInput!) { setBoardAttention(input: $input) { __typename ... on Refusal { reason message } } }', {
      input: { boardId, level: 'WATCH' },
    })).setBoardAttention;
  expect(await follow(room.id)).toEqual(await follow('987654321'));
  expect(await api.db.query('SELECT 1 FROM board_attention WHERE member_id = $1', [member.id])).toEqual([]);
  expect((await follow((await aBoard(api)).id)).__typename).toBe('BoardAttentionSet');
});
