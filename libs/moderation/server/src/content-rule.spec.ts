import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { aComment } from '@swingtag/comments-server/testing';
import { aRule, DECIDE, theRule, UNDO, type Outcome } from '@swingtag/moderation-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { aSentPicture } from '@swingtag/media-server/testing';
import { aBoard, anArticle } from '@swingtag/posts-server/testing';
import type { DataSource } from 'typeorm';
import { ConditionKind, RuleMatch, type Condition } from './content-rule.entity.ts';
import { ContentRuleTrials } from './content-rule.trial.ts';
import { ModerationModule } from './moderation.module.ts';

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [ModerationModule] });
});
afterAll(() => api.close());

const REFUSAL = '__typename ... on Refusal { reason message field }';
const SAID = `{ ${REFUSAL} ... on CommentWritten { comment { id state bodyHtml } } }`;
const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) ${SAID} }`;
const EDIT = `mutation ($input: EditCommentInput!) { editComment(input: $input) ${SAID} }`;
const START = `mutation ($input: StartTopicInput!) { startTopic(input: $input) { ${REFUSAL} ... on TopicWritten { topic { id state } } } }`;
const RULE = `{ id hits live { number } versions { id number name action conditions { kind words number } author { handle } trial { examined hits authors sample { id name } } } }`;
const CHANGED = `{ ${REFUSAL} ... on ContentRuleSaved { rule ${RULE} } }`;
const SAVE = `mutation ($input: SaveContentRuleInput!) { saveContentRule(input: $input) ${CHANGED} }`;
const by = (name: string, argument = 'versionId') => `mutation ($id: ID!) { ${name}(${argument}: $id) ${CHANGED} }`;
interface Rule {
  id: string;
  hits: number;
  live: { number: number } | null;
  versions: { id: string; number: number; name: string; author: { handle: string }; trial: { examined: number; hits: number; authors: number; sample: { id: string }[] } | null }[];
}
interface Written {
  __typename: string;
  reason?: string;
  message?: string;
  comment: { id: string; state: string; bodyHtml: string | null };
  topic: { id: string; state: string };
  rule: Rule;
}
async function act(who: TestMember, document: string, variables: Record<string, unknown>): Promise<Written> {
  const [outcome] = Object.values(await who.caller.run<Record<string, Written>>(document, variables));
  if (!outcome) throw new Error('no answer');
  return outcome;
}
const say = (who: TestMember, post: { id: string }, body: string, parentId?: string) => act(who, ADD, { input: { postId: post.id, body, parentId } });
const SEEN = `query ($slug: String!, $id: ID!) { article(slug: $slug) { commentCount comments { totalCount nodes { id state } } } comment(id: $id) { id state bodyHtml } }`;
interface Seen {
  article: { commentCount: number; comments: { totalCount: number; nodes: { id: string; state: string }[] } };
  comment: { id: string; state: string; bodyHtml: string | null } | null;
}
const QUEUE = '{ reportQueue(filter: { isHeld: true }) { nodes { objectId isHeld isHidden version foundBy { name number } subject { state } reports { reporter { handle } contentRule { id } } } } queueNow { held } }';
interface Queue {
  reportQueue: { nodes: { objectId: string; isHeld: boolean; version: string; foundBy: { name: string; number: number }[]; subject: { state: string } }[] };
  queueNow: { held: number };
}
const wordy = (words: string[]) => [{ kind: 'WORDS', words }];

describe('a rule that holds', () => {
  test('keeps a comment from everybody but its author and staff, counts it nowhere, and announces it when it is released', async () => {
    await aRule(api, { conditions: wordy(['counterfeit*']), action: 'HOLD' });
    const [author, other, answered, moderator] = [await aMember(api), await aMember(api), await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const article = await anArticle(api);
    const parent = await aComment(api, { on: article, by: answered });
    const { comment } = await say(author, article, 'Where do I get c0unterfeits?', parent.id);
    const top = (await say(author, article, 'Counterfeit, counterfeit.')).comment;
    expect([comment.state, top.state]).toEqual(['HELD', 'HELD']);
    await api.runJobs();

    const see = (who: { run: TestMember['caller']['run'] }, id: string) => who.run<Seen>(SEEN, { slug: article.slug, id });
    for (const who of [api.visitor, other.caller, answered.caller]) {
      const seen = await see(who, top.id);
      expect([seen.comment, seen.article.commentCount, seen.article.comments]).toMatchObject([null, 1, { totalCount: 1, nodes: [{ id: parent.id }] }]);
      expect((await see(who, comment.id)).comment).toBeNull();
    }
    for (const who of [author.caller, moderator.caller]) {
      const seen = await see(who, top.id);
      expect(seen.article.comments.nodes.map(({ id }) => id)).toEqual([top.id, parent.id]);
      expect(seen.comment).toMatchObject({ state: 'HELD', bodyHtml: '<p>Counterfeit, counterfeit.</p>' });
    }
    const { notices } = await answered.caller.run<{ notices: { nodes: unknown[] } }>('{ notices { nodes { id } } }').catch(() => ({ notices: { nodes: [] } }));
    expect(notices.nodes).toEqual([]);

    const queue = await moderator.caller.run<Queue>(QUEUE);
    expect(queue.queueNow.held).toBe(2);
    expect(queue.reportQueue.nodes.find((one) => one.objectId === comment.id)).toMatchObject({ isHeld: true, subject: { state: 'HELD' }, foundBy: [{ number: 1 }] });
    const version = queue.reportQueue.nodes.find((one) => one.objectId === comment.id)?.version;
    await act(moderator, DECIDE, { input: { kind: 'COMMENT', objectId: comment.id, outcome: 'KEEP', version } });
    expect((await see(api.visitor, comment.id)).comment).toMatchObject({ state: 'VISIBLE' });
    expect((await see(api.visitor, comment.id)).article.commentCount).toBe(2);
    const jobs = await api.db.query<unknown[]>(`SELECT 1 FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'replyWritten' AND j.payload->>'commentId' = $1`, [comment.id]);
    expect(jobs).toHaveLength(1);
  });

  test('leaves what is refused removed, and what is refused and undone held again', async () => {
    await aRule(api, { conditions: wordy(['wholesale']), action: 'HOLD' });
    const [author, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const { comment } = await say(author, await anArticle(api), 'Wholesale offers!');
    const decision = { kind: 'COMMENT', objectId: comment.id, outcome: 'REMOVE', ruleId: await theRule(api), reason: 'Advertising.' };
    const state = async () => (await author.caller.run<Seen>('query ($id: ID!) { comment(id: $id) { state } }', { id: comment.id })).comment?.state;
    const done = (await act(moderator, DECIDE, { input: decision })) as unknown as Outcome;
    expect(await state()).toBe('REMOVED');
    await act(moderator, UNDO, { id: done.decision.id });
    expect(await state()).toBe('HELD');
    expect((await moderator.caller.run<Queue>(QUEUE)).queueNow.held).toBe(1);
    const kept = (await act(moderator, DECIDE, { input: { kind: 'COMMENT', objectId: comment.id, outcome: 'KEEP' } })) as unknown as Outcome;
    await act(moderator, UNDO, { id: kept.decision.id });
    expect(await state()).toBe('HIDDEN');
  });

  test('holds a topic before anybody reads it, and hides what an edit makes of a published comment', async () => {
    await aRule(api, { conditions: wordy(['pyramid scheme']), action: 'HOLD' });
    const [author, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const board = await aBoard(api);
    const { topic } = await act(author, START, { input: { boardId: board.id, title: 'A pyramid scheme', body: 'Join in.' } });
    expect(topic.state).toBe('HELD');
    const read = async (who: { run: TestMember['caller']['run'] }) => (await who.run<{ topic: { state: string } | null }>('query ($id: ID!) { topic(id: $id) { state } }', { id: topic.id })).topic?.state;
    expect([await read(author.caller), await read(moderator.caller), await read(api.visitor)]).toEqual(['HELD', 'HELD', undefined]);
    await act(moderator, DECIDE, { input: { kind: 'TOPIC', objectId: topic.id, outcome: 'KEEP' } });
    expect(await read(api.visitor)).toBe('VISIBLE');

    const { comment } = await say(author, await anArticle(api), 'A fine bag.');
    const edited = await act(author, EDIT, { input: { commentId: comment.id, body: 'A fine pyramid scheme.' } });
    expect(edited.comment.state).toBe('HIDDEN');
    const seen = await api.visitor.run<Seen>('query ($id: ID!) { comment(id: $id) { id state bodyHtml } }', { id: comment.id });
    expect(seen.comment).toMatchObject({ state: 'HIDDEN', bodyHtml: null });
  });
});

describe('other actions', () => {
  test('refusing takes nothing and says why; staff are not asked', async () => {
    await aRule(api, { conditions: wordy(['forbidden-word']), action: 'REFUSE', message: 'Please say this without that word.' });
    const [author, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const article = await anArticle(api);
    expect(await say(author, article, 'A forbidden word here.')).toMatchObject({ __typename: 'Refusal', reason: 'BY_RULE', message: 'Please say this without that word.' });
    expect((await say(moderator, article, 'The forbidden word is not welcome.')).comment.state).toBe('VISIBLE');
    const [{ n } = { n: -1 }] = await api.db.query<{ n: number }[]>('SELECT count(*)::int AS n FROM comment WHERE author_id = $1', [author.id]);
    expect(n).toBe(0);
  });

  test('what a reader would see counts, not how it is written', async () => {
    await aRule(api, { conditions: wordy(['knockoff']), action: 'REFUSE', message: 'Please say this without that word.' });
    const author = await aMember(api);
    const [article, board] = [await anArticle(api), await aBoard(api)];
    for (const body of ['A kn&#111;ckoff.', 'A knock&shy;off.', 'A _kn_**ock**off.', 'A k\\-n\\-o\\-c\\-k\\-o\\-f\\-f.', 'A [kn](/bags)ockoff.', 'A knockоff.']) {
      expect(await say(author, article, body)).toMatchObject({ __typename: 'Refusal', reason: 'BY_RULE' });
    }
    const { comment } = await say(author, article, 'A knock on the door, off we go.');
    expect(await act(author, EDIT, { input: { commentId: comment.id, body: 'A kno&zwnj;ckoff' } })).toMatchObject({ reason: 'BY_RULE' });
    const topic = (more: object) => act(author, START, { input: { boardId: board.id, title: 'Bags', body: 'Which?', ...more } });
    for (const more of [{ title: 'A ｋｎｏｃｋｏｆｆ' }, { body: 'kn*o*ckoff' }, { poll: { question: 'Knock-off?' } }, { poll: { question: 'Which?', kind: 'SINGLE', options: [{ label: 'One' }, { label: 'A 🅺nockoff' }] } }]) {
      expect(await topic(more)).toMatchObject({ reason: 'BY_RULE' });
    }
    expect((await topic({})).topic.state).toBe('VISIBLE');
  });

  test('the words of pictures are read with the text that shows them, and when they change', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const [author, article, board] = [await aMember(api), await anArticle(api), await aBoard(api)];
    await api.db.query(`UPDATE member SET created_at = now() - interval '50 days', active_days = 30 WHERE id = $1`, [author.id]);
    const [one, other] = [await aSentPicture(api, { by: author }), await aSentPicture(api, { by: author })];
    const word = (picture: { id: string }, more: object) => act(author, 'mutation ($input: EditPictureInput!) { editPicture(input: $input) { __typename ... on Refusal { reason message } } }', { input: { id: picture.id, ...more } });
    expect(await word(one, { credit: 'From counterfeitable.example' })).toMatchObject({ __typename: 'PictureChanged' });
    await aRule(api, { conditions: wordy(['counterfeitable']), action: 'HOLD' });
    const rule = await aRule(api, { conditions: wordy(['lookalikeable']), action: 'REPORT', by: moderator });
    expect((await say(author, article, `Look:\n\n![](picture:${one.id})`)).comment.state).toBe('HELD');
    const shown = (await say(author, article, `Look:\n\n![](picture:${other.id})`)).comment;
    const { topic } = await act(author, START, { input: { boardId: board.id, title: 'A bag', body: `![](picture:${other.id})` } });
    expect([shown.state, topic.state]).toEqual(['VISIBLE', 'VISIBLE']);
    expect(await word(other, { alt: 'A c0unterfeitable bag' })).toMatchObject({ reason: 'BY_RULE' });
    expect(await word(other, { credit: 'A lookalikeable bag' })).toMatchObject({ __typename: 'PictureChanged' });
    const found = await api.db.query<object[]>('SELECT 1 FROM report WHERE content_rule_id = $1', [rule.id]);
    expect(found).toHaveLength(2);
    const [{ alt } = { alt: '' }] = await api.db.query<{ alt: string }[]>('SELECT alt FROM picture WHERE id = $1', [other.id]);
    expect(alt).toBe('A tote');
    const { trial } = (await act(moderator, by('tryContentRule'), { id: rule.versionId })).rule.versions[0] ?? {};
    expect(trial).toMatchObject({ hits: 2, authors: 1 });
  });

  test('links count however they are hidden', async () => {
    await aRule(api, { conditions: [{ kind: 'LINKS', number: 1 }, { kind: 'FIRST_POSTS', number: 5 }], action: 'HOLD' });
    const [author, article] = [await aMember(api), await anArticle(api)];
    const states = [];
    for (const body of ['[a](https&#58;//a.example)', '[b](https:&sol;&sol;a.example)', '[c](//a.example)', '[d](/bags)']) states.push((await say(author, article, body)).comment.state);
    expect(states).toEqual(['HELD', 'HELD', 'HELD', 'VISIBLE']);
  });

  test('reporting publishes it and puts it into the queue, once', async () => {
    const rule = await aRule(api, { conditions: [{ kind: 'LINKS', number: 2 }], action: 'REPORT' });
    const [author, moderator] = [await aMember(api), await aMember(api, { role: 'MODERATOR' })];
    const { comment } = await say(author, await anArticle(api), 'https://a.example and https://b.example');
    expect(comment.state).toBe('VISIBLE');
    await act(author, EDIT, { input: { commentId: comment.id, body: 'https://a.example and https://c.example' } });
    const { reportCase } = await moderator.caller.run<{ reportCase: { openReports: number; reports: { reporter: unknown; contentRule: { id: string } }[] } }>(
      'query ($id: ID!) { reportCase(kind: COMMENT, objectId: $id) { openReports reports { reporter { id } reporterRecord { decided } contentRule { id } } } }', { id: comment.id });
    expect(reportCase).toMatchObject({ openReports: 1, reports: [{ reporter: null, contentRule: { id: rule.id } }] });
  });

  test('limiting holds it and limits its author, who can appeal to somebody else than the author of the rule', async () => {
    const keeper = await aMember(api, { role: 'MODERATOR' });
    await aRule(api, { by: keeper, conditions: [{ kind: 'RATE', number: 3, minutes: 10 }], action: 'LIMIT', limitDays: 2, message: 'That was a lot at once. Please wait.' });
    const author = await aMember(api);
    const article = await anArticle(api);
    const states = [];
    for (const body of ['One.', 'Two.', 'Three.']) states.push((await say(author, article, body)).comment.state);
    expect(states).toEqual(['VISIBLE', 'VISIBLE', 'HELD']);
    expect(await say(author, article, 'Four.')).toMatchObject({ reason: 'LIMITED' });
    const { myMeasures } = await author.caller.run<{ myMeasures: { id: string; reason: string; viewerCanAppeal: boolean }[] }>('{ myMeasures { id reason viewerCanAppeal } }');
    expect(myMeasures).toMatchObject([{ reason: 'That was a lot at once. Please wait.', viewerCanAppeal: true }]);
    const [sanction] = await api.db.query<{ moderator_id: string }[]>('SELECT moderator_id FROM sanction WHERE member_id = $1', [author.id]);
    expect(sanction?.moderator_id).toBe(keeper.id);
  });
});

describe('versions', () => {
  const wish = async (more: object = {}) => ({
    name: 'Links of newcomers', match: 'ALL', action: 'HOLD', message: 'A moderator looks at links of newcomers first.', houseRuleId: await theRule(api, 'no-spam'),
    conditions: [{ kind: 'LINKS', number: 1 }, { kind: 'FIRST_POSTS', number: 2 }], ...more,
  });

  test('go live only once they were tried on the last thirty days, which shows what they would have hit', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const article = await anArticle(api);
    const day = 86_400_000;
    const author = await aMember(api, { createdAt: new Date(Date.now() - 60 * day) });
    const write = (source: string, daysAgo: number) => aComment(api, { on: article, by: author, source, createdAt: new Date(Date.now() - daysAgo * day) });
    await write('https://old.example', 40);
    const hit = await write('https://second.example', 20);
    await write('https://third.example', 10);
    const { rule } = await act(moderator, SAVE, { input: await wish() });
    const versionId = rule.versions[0]?.id;
    expect(rule.live).toBeNull();
    expect(await act(moderator, by('switchOnContentRule'), { id: versionId })).toMatchObject({ reason: 'CONFLICT', message: 'Try this version on the last thirty days first.' });
    const tried = (await act(moderator, by('tryContentRule'), { id: versionId })).rule.versions[0]?.trial;
    expect(tried).toMatchObject({ hits: 1, authors: 1, sample: [{ id: hit.id }] });
    expect(tried?.examined).toBeGreaterThanOrEqual(2);
    expect((await act(moderator, by('switchOnContentRule'), { id: versionId })).rule.live).toEqual({ number: 1 });
    expect((await act(moderator, by('switchOffContentRule', 'id'), { id: rule.id })).rule.live).toBeNull();
  });

  test('are tried page by page, also on what one busy author wrote', async () => {
    const [author, board] = [await aMember(api, { createdAt: new Date(Date.now() - 365 * 86_400_000) }), await aBoard(api)];
    const poll = { question: 'Which?', kind: 'SINGLE', options: [{ label: 'Tote' }, { label: 'Rucksack-of-mine' }] };
    const { topic } = await act(author, START, { input: { boardId: board.id, title: 'Last', body: 'One of them.', poll } });
    // Ten hours apart, but the last of the first page and the two after it are close together.
    await api.db.query(
      `INSERT INTO comment (post_id, author_id, source, created_at)
       SELECT $1, $2, 'A bag.', now() - interval '29 days' + make_interval(mins => CASE WHEN n IN (51, 52) THEN 50 ELSE n END * 600, secs => CASE WHEN n = 52 THEN 2 ELSE 1 END) FROM generate_series(1, 60) AS n`,
      [topic.id, author.id],
    );
    const comments = await api.db.query<{ id: string }[]>('SELECT id FROM comment WHERE author_id = $1 ORDER BY created_at, id', [author.id]);
    let [largest, own] = [0, 0];
    const trials = new ContentRuleTrials({
      query: async (sql: string, values: unknown[]) => {
        const rows = await api.db.query<{ authorId?: string }[]>(sql, values);
        largest = Math.max(largest, rows.length);
        own += rows.filter(({ authorId }) => authorId === author.id).length;
        return rows;
      },
    } as unknown as DataSource);
    const tried = async (condition: Condition) => {
      const { hits, authors, sample } = await trials.run({ match: RuleMatch.ALL, conditions: [{ kind: ConditionKind.BOARD, boardIds: [board.id] }, condition] }, 50);
      return [hits, authors, sample.map(({ kind, id }) => `${kind} ${id}`)];
    };
    expect(await tried({ kind: ConditionKind.RATE, number: 3, minutes: 5 })).toEqual([1, 1, [`COMMENT ${comments[51]?.id}`]]);
    expect([own, largest]).toEqual([61, 50]);
    expect(await tried({ kind: ConditionKind.FIRST_POSTS, number: 2 })).toEqual([2, 1, [`COMMENT ${comments[1]?.id}`, `COMMENT ${comments[0]?.id}`]]);
    expect(await tried({ kind: ConditionKind.WORDS, words: ['rucksack of mine'] })).toEqual([1, 1, [`TOPIC ${topic.id}`]]);
  });

  test('are kept: who wrote them, what is live, and an earlier one comes back as a new one', async () => {
    const [moderator, colleague] = [await aMember(api, { role: 'MODERATOR' }), await aMember(api, { role: 'ADMIN' })];
    const first = await act(moderator, SAVE, { input: await wish() });
    const { id, versions } = first.rule;
    await act(moderator, by('tryContentRule'), { id: versions[0]?.id });
    await act(moderator, by('switchOnContentRule'), { id: versions[0]?.id });
    const second = await act(colleague, SAVE, { input: await wish({ id, basedOn: 1, name: 'Stricter' }) });
    expect(second.rule).toMatchObject({ live: { number: 1 }, versions: [{ number: 2, name: 'Stricter', author: { handle: colleague.handle } }, { number: 1 }] });
    expect(await act(moderator, SAVE, { input: await wish({ id, basedOn: 1 }) })).toMatchObject({ reason: 'CONFLICT' });
    const third = await act(moderator, by('restoreContentRule'), { id: versions[0]?.id });
    expect(third.rule.versions.map(({ number, name }) => [number, name])).toEqual([[3, 'Links of newcomers'], [2, 'Stricter'], [1, 'Links of newcomers']]);
    await act(moderator, by('retireContentRule', 'id'), { id });
    expect(await act(moderator, by('switchOnContentRule'), { id: versions[0]?.id })).toMatchObject({ reason: 'CONFLICT' });
    expect(await act(moderator, SAVE, { input: await wish({ id }) })).toMatchObject({ reason: 'CONFLICT' });
    expect(await act(moderator, by('restoreContentRule'), { id: versions[0]?.id })).toMatchObject({ reason: 'CONFLICT' });
    await expect(api.db.query(`UPDATE content_rule_version SET name = 'x'`)).rejects.toThrow(/append-only/);
  });

  test.each([
    ['no conditions', { conditions: [] }], ['a list without words', { conditions: wordy([' ']) }], ['a word without letters', { conditions: wordy(['***']) }],
    ['too short a beginning', { conditions: wordy(['as*']) }], ['no number', { conditions: [{ kind: 'LINKS' }] }], ['a huge number', { conditions: [{ kind: 'RATE', number: 3, minutes: 2_000_000 }] }],
    ['the highest tier', { conditions: [{ kind: 'TIER', tier: 'ESTABLISHED' }] }], ['no board', { conditions: [{ kind: 'BOARD', boardIds: [] }] }],
    ['a board that is not there', { conditions: [{ kind: 'BOARD', boardIds: ['999999'] }] }], ['a limit without days', { action: 'LIMIT' }], ['a short message', { message: 'No.' }],
    ['201 words', { conditions: wordy(Array.from({ length: 201 }, (_, n) => `word${n}`)) }],
  ])('are not taken with %s', async (_, more) => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    expect(await act(moderator, SAVE, { input: await wish(more) })).toMatchObject({ __typename: 'Refusal', reason: 'INVALID' });
  });

  test('that are live are always shown, however many rules are switched off', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    await api.db.query('INSERT INTO content_rule (live_version_id) SELECT NULL FROM generate_series(1, 120)');
    const { id } = await aRule(api, { conditions: wordy(['nowhere-to-be-found']) });
    const { contentRules } = await moderator.caller.run<{ contentRules: { id: string }[] }>('{ contentRules { id } }');
    await act(moderator, by('retireContentRule', 'id'), { id });
    expect([contentRules.length, contentRules.some((rule) => rule.id === id)]).toEqual([100, true]);
  });

  test('written by two at once get two numbers', async () => {
    const moderator = await aMember(api, { role: 'MODERATOR' });
    const { rule } = await act(moderator, SAVE, { input: await wish() });
    const input = await wish({ id: rule.id });
    await Promise.all([1, 2, 3].map(() => act(moderator, SAVE, { input })));
    const rows = await api.db.query<{ number: number }[]>('SELECT number FROM content_rule_version WHERE rule_id = $1 ORDER BY 1', [rule.id]);
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});
