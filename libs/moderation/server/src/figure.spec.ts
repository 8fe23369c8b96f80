import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { aReport } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aPoll } from '@swingtag/polls-server/testing';
import { aBoard, anArticle, anAudience, aTopic } from '@swingtag/posts-server/testing';
import { ModerationModule } from './index.ts';

const FIGURES = `query Figures($from: String, $to: String, $withSample: Boolean) {
  figures(from: $from, to: $to, withSample: $withSample) { from to figures { kind total days { day count } } } }`;
const ROWS = `query Rows($kind: FigureKind!, $from: String, $to: String, $withSample: Boolean, $first: Int, $after: String) {
  figureRows(kind: $kind, from: $from, to: $to, withSample: $withSample, first: $first, after: $after) { nodes { id at count member { handle } } pageInfo { hasNextPage endCursor } } }`;
const KINDS = ['SIGN_UPS', 'ACTIVE_MEMBERS', 'VOTES', 'COMMENTS', 'TOPICS', 'REPORTS'];

interface Report {
  figures: { from: string; to: string; figures: { kind: string; total: number; days: { day: string; count: number }[] }[] };
}
interface Rows {
  figureRows: { nodes: { id: string; at: string | null; count: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

/** Votes of these members at these moments, as the writer leaves them. */
async function votes(members: readonly TestMember[], at: readonly string[]): Promise<void> {
  const poll = await aPoll(api);
  for (const [place, member] of members.entries()) {
    await api.db.query(
      `INSERT INTO vote_event (poll_id, member_id, kind, choice, at) SELECT $1, $2, 'cast', ARRAY[o.id], $3 FROM poll_option o WHERE o.poll_id = $1 ORDER BY o.position LIMIT 1`,
      [poll.id, member.id, at[place]],
    );
  }
}

/** An id for each that a row counts. */
async function listed(staff: TestMember, kind: string, days: object): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { figureRows }: Rows = await staff.caller.run<Rows>(ROWS, { kind, ...days, first: 2, after });
    ids.push(...figureRows.nodes.flatMap(({ id, count }) => Array.from({ length: count }, (_, place) => `${id}/${place}`)));
    if (!figureRows.pageInfo.hasNextPage) return ids;
    after = figureRows.pageInfo.endCursor;
  }
}

test('each figure and its list agree, page by page; days are those of UTC, the last one counts in full', async () => {
  const staff = await aMember(api, { role: 'MODERATOR', createdAt: new Date('2020-01-01') });
  const members = [];
  for (const day of ['2026-03-01T00:00:00Z', '2026-03-01T23:59:59.999Z', '2026-03-02T12:00:00Z', '2026-03-03T00:00:00Z']) {
    members.push(await aMember(api, { createdAt: new Date(day) }));
  }
  const [first, second] = members as [TestMember, TestMember];
  await votes([first, first, second], ['2026-02-28T23:59:59.999Z', '2026-03-01T08:00:00Z', '2026-03-02T23:59:59Z']);
  const days = { from: '2026-03-01', to: '2026-03-02' };
  const { figures } = await staff.caller.run<Report>(FIGURES, days);
  const total = Object.fromEntries(figures.figures.map((one) => [one.kind, one.total]));
  expect(total).toEqual({ SIGN_UPS: 3, ACTIVE_MEMBERS: 0, VOTES: 2, COMMENTS: 0, TOPICS: 0, REPORTS: 0 });
  expect(figures.figures.find(({ kind }) => kind === 'SIGN_UPS')?.days).toEqual([{ day: '2026-03-01', count: 2 }, { day: '2026-03-02', count: 1 }]);
  for (const kind of KINDS) {
    const ids = await listed(staff, kind, days);
    expect([kind, ids.length, new Set(ids).size]).toEqual([kind, total[kind], total[kind]]);
  }
});

test('sample members count only when they are asked for', async () => {
  const staff = await aMember(api, { role: 'MODERATOR', createdAt: new Date('2020-01-01') });
  const sample = await aMember(api, { createdAt: new Date('2026-03-01T12:00:00Z') });
  await api.db.query('UPDATE member SET is_sample = true WHERE id = $1', [sample.id]);
  await votes([sample], ['2026-03-01T12:00:00Z']);
  for (const withSample of [false, true]) {
    const days = { from: '2026-03-01', to: '2026-03-01', withSample };
    const { figures } = await staff.caller.run<Report>(FIGURES, days);
    for (const kind of ['SIGN_UPS', 'VOTES']) {
      expect([kind, figures.figures.find((one) => one.kind === kind)?.total, (await listed(staff, kind, days)).length]).toEqual([kind, Number(withSample), Number(withSample)]);
    }
  }
});

test('a voice without a member is nobody’s act, in the figures as in their lists', async () => {
  const staff = await aMember(api, { role: 'MODERATOR', createdAt: new Date('2020-01-01') });
  const { id: postId } = await anArticle(api);
  await api.db.query(`INSERT INTO comment (post_id, author_id, source, created_at) VALUES ($1, $2, 'Mine.', '2026-03-01T12:00:00Z'), ($1, NULL, 'From long ago.', '2026-03-01T12:00:00Z')`, [postId, staff.id]);
  for (const withSample of [false, true]) {
    const days = { from: '2026-03-01', to: '2026-03-01', withSample };
    const { figures } = await staff.caller.run<Report>(FIGURES, days);
    for (const kind of ['ACTIVE_MEMBERS', 'COMMENTS']) {
      expect([kind, figures.figures.find((one) => one.kind === kind)?.total, (await listed(staff, kind, days)).length]).toEqual([kind, 1, 1]);
    }
  }
});

const ABOUT = `query ($kind: FigureKind!) { figureRows(kind: $kind) { nodes { member { handle } subject { kind path state words author { handle } board { name } } } } }`;
interface About {
  figureRows: { nodes: { member: { handle: string }; subject: { words: string | null; state: string } | null }[] };
}

test('lists count what stands on boards that a moderator cannot read, and name none of it', async () => {
  const [admin, staff, insider] = [await aMember(api, { role: 'ADMIN' }), await aMember(api, { role: 'MODERATOR' }), await aMember(api)];
  const board = await aBoard(api, { readers: await anAudience(api, { members: [insider] }) });
  const topic = await aTopic(api, { on: board, by: insider, title: 'Secretseam' });
  const comment = await aComment(api, { on: topic, by: insider, source: 'Secretlining.' });
  await aReport(api, { comment, by: insider });
  const rows = async (who: TestMember) => {
    const found = await Promise.all(['TOPICS', 'COMMENTS', 'REPORTS'].map((kind) => who.caller.run<About>(ABOUT, { kind })));
    return found.flatMap(({ figureRows }) => figureRows.nodes);
  };
  const member = { handle: insider.handle };
  const [{ name }] = await api.db.query<[{ name: string }]>('SELECT name FROM board WHERE id = $1', [board.id]);
  const there = { state: 'VISIBLE', author: member, board: { name } };
  const ofComment = { member, subject: { ...there, kind: 'COMMENT', path: `/comments/${comment.id}`, words: 'Secretlining.' } };
  expect(await rows(admin)).toEqual([{ member, subject: { ...there, kind: 'TOPIC', path: `/topics/${topic.id}`, words: 'What do you think?' } }, ofComment, ofComment]);
  expect(await rows(staff)).toEqual([1, 2, 3].map(() => ({ member, subject: null })));
});

test('lists show how a comment begins, on one line and without markup; of a deleted one, that it is', async () => {
  const [staff, writer] = [await aMember(api, { role: 'MODERATOR' }), await aMember(api)];
  const topic = await aTopic(api, { by: writer });
  await aComment(api, { on: topic, by: writer, source: `**Bold**\n\n- a list\n- ${'👜'.repeat(300)}` });
  await aComment(api, { on: topic, by: writer, source: 'Taken back.', deletedAt: new Date() });
  const { figureRows } = await staff.caller.run<About>(ABOUT, { kind: 'COMMENTS' });
  expect(figureRows.nodes.map(({ subject }) => [subject?.state, subject?.words])).toEqual([
    ['DELETED', null], ['VISIBLE', `Bold a list ${'👜'.repeat(188)}…`],
  ]);
});

test('mails and jobs that fail are counted for admins alone', async () => {
  const [admin, moderator] = [await aMember(api, { role: 'ADMIN' }), await aMember(api, { role: 'MODERATOR' })];
  const now = async (who: TestMember) => (await who.caller.run<{ deskNow: object }>('{ deskNow { failingMails failingJobs } }')).deskNow;
  expect(await now(admin)).toEqual({ failingMails: 0, failingJobs: 0 });
  expect(await now(moderator)).toEqual({ failingMails: null, failingJobs: null });
});

test('without days it is the last thirty', async () => {
  const staff = await aMember(api, { role: 'ADMIN' });
  const { figures } = await staff.caller.run<Report>(FIGURES);
  expect(figures.figures.map(({ days }) => days.length)).toEqual(KINDS.map(() => 30));
  expect(figures.figures.find(({ kind }) => kind === 'SIGN_UPS')?.total).toBe(1);
});

test.each([['2026-02-30', null], ['yesterday', null], ['2026-03-02', '2026-03-01'], ['1000-01-01', '2026-01-01'], ['0000-01-01', '0000-01-02'], ["2026-01-01'", null]])(
  'from %s to %s is refused in words', async (from, to) => {
    const staff = await aMember(api, { role: 'ADMIN' });
    expect((await staff.caller.ask(FIGURES, { from, to })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

test('the number of statements does not depend on how much there is or how long the stretch', async () => {
  const staff = await aMember(api, { role: 'ADMIN' });
  const short = await api.fewestStatements(() => staff.caller.run(FIGURES, { from: '2026-03-01', to: '2026-03-01' }));
  await votes([await aMember(api), await aMember(api), await aMember(api)], ['2026-03-01T08:00:00Z', '2026-03-02T08:00:00Z', '2026-03-03T08:00:00Z']);
  expect(await api.fewestStatements(() => staff.caller.run(FIGURES, { from: '2025-03-01', to: '2026-04-01' }))).toBe(short);
  const rows = (first: number) => api.fewestStatements(() => staff.caller.run(ROWS, { kind: 'VOTES', from: '2026-03-01', to: '2026-03-05', first }));
  expect(await rows(3)).toBe(await rows(1));
});

describe('the first steps of a site', () => {
  const STEPS = '{ firstSteps { isDismissed isEmpty steps { kind isDone at } } }';
  interface Steps {
    firstSteps: { isDismissed: boolean; isEmpty: boolean; steps: { kind: string; isDone: boolean; at: string | null }[] };
  }
  const stepsOf = async (admin: TestMember) => (await admin.caller.run<Steps>(STEPS)).firstSteps;
  const done = async (admin: TestMember) => (await stepsOf(admin)).steps.filter(({ isDone }) => isDone).map(({ kind }) => kind);

  test('are read from what stands there, one after the other, in one statement', async () => {
    const admin = await aMember(api, { role: 'ADMIN' });
    expect(await stepsOf(admin)).toMatchObject({ isDismissed: false, isEmpty: true });
    expect(await done(admin)).toEqual([]);
    await admin.caller.run('mutation { tryMail { __typename } }');
    expect(await done(admin)).toEqual(['MAIL']);
    await admin.caller.run('mutation { changeSettings(settings: [{ key: CONTACT_ADDRESS, value: "us@bags.example" }, { key: RULES_PREFACE, value: "Be kind about bags." }]) { __typename } }');
    await aBoard(api);
    await anArticle(api);
    await aMember(api, { role: 'MODERATOR' });
    await admin.caller.run('mutation { confirmBackup { __typename } }');
    expect(await done(admin)).toEqual(['MAIL', 'CONTACT', 'HOUSE_RULES', 'BOARD', 'ARTICLE', 'COLLEAGUE', 'BACKUP']);
    expect((await stepsOf(admin)).isEmpty).toBe(false);
    await api.db.query(`UPDATE first_run SET backup_at = now() - interval '31 days'`);
    expect(await done(admin)).not.toContain('BACKUP');
    await api.db.query(`UPDATE member SET is_sample = true WHERE role = 'MODERATOR'`);
    expect((await stepsOf(admin)).steps.at(-1)).toMatchObject({ kind: 'SAMPLE', isDone: false });
    expect(await api.fewestStatements(() => stepsOf(admin))).toBeLessThanOrEqual(2);
    await admin.caller.run('mutation { resetSetting(key: CONTACT_ADDRESS) { __typename } }');
    await admin.caller.run('mutation { resetSetting(key: RULES_PREFACE) { __typename } }');
  });

  test('a mail that is tried arrives, a confirmed backup is on record with who said so, and the list can be put away and brought back', async () => {
    const admin = await aMember(api, { role: 'ADMIN' });
    await admin.caller.run('mutation { tryMail { __typename } }');
    expect(await api.db.query('SELECT recipient FROM outbox_mail')).toEqual([{ recipient: admin.email }]);
    await admin.caller.run('mutation { confirmBackup { __typename } }');
    expect(await api.db.query(`SELECT actor_id, action FROM audit_entry WHERE action = 'backup.confirmed'`)).toEqual([{ actor_id: admin.id, action: 'backup.confirmed' }]);
    for (const isDismissed of [true, false]) {
      await admin.caller.run('mutation ($isDismissed: Boolean!) { dismissFirstSteps(isDismissed: $isDismissed) { __typename } }', { isDismissed });
      expect((await stepsOf(admin)).isDismissed).toBe(isDismissed);
    }
  });

  test('a mail that is not taken says so, and the step stays open', async () => {
    const closed = await testApi({ imports: [ModerationModule], env: { SMTP_URL: 'smtp://127.0.0.1:1' } });
    try {
      const admin = await aMember(closed, { role: 'ADMIN' });
      const { tryMail } = await admin.caller.run<{ tryMail: { reason: string; message: string } }>('mutation { tryMail { ... on Refusal { reason message } } }');
      expect(tryMail.reason).toBe('INVALID');
      expect(tryMail.message).toContain('The mail was not sent.');
      expect(tryMail.message).not.toContain(admin.email);
      expect(await done(admin)).toEqual([]);
    } finally {
      await closed.close();
    }
  });
});
