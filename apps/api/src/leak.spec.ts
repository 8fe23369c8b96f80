import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { SessionViewers } from '@swingtag/accounts-server';
import { aMember, type TestMember } from '@swingtag/accounts-server/testing';
import { GIVE_REASON } from '@swingtag/comments-server/testing';
import { SESSION_COOKIE, type Viewer } from '@swingtag/platform-server';
import { testApi, until, type TestApi } from '@swingtag/platform-server/testing';
import { LedgerSealer, VoteWriter } from '@swingtag/polls-server';
import { anArticle, type ArticleForTest } from '@swingtag/posts-server/testing';
import type { GraphQLSchema } from 'graphql';
import { everythingTo, fieldsAbout, leavesOf, objectsOf, type KnownArguments } from '../testing/leak.walk.ts';
import { DOMAINS } from './app.module.ts';

/**
 * Every way on which something of a poll's votes could be told. A new one fails the first test until it stands here.
 * - `said`: the same whoever voted what, before and after
 * - `count`: tells how many voted or how many events there are; may differ after a vote, never by its choice
 * - `tally`: the result; null while it is hidden from the viewer
 * - `own`: the viewer's own; null for everybody else, staff included
 * - `way`: leads to a poll or an option; what is told there is decided there
 */
const CHANNELS: Record<string, 'said' | 'count' | 'tally' | 'own' | 'way'> = {
  'Article.askedBefore': 'way',
  'Article.poll': 'way',
  'Camp.option': 'way',
  'Comment.stance': 'tally',
  'Forecast.poll': 'way',
  'Ledger.entries': 'count',
  'Ledger.exportPath': 'said',
  'Ledger.head': 'count',
  'Ledger.isFinal': 'said',
  'Ledger.publishedHeads': 'count',
  'LedgerHeadPublished.at': 'count',
  'LedgerHeadPublished.entries': 'count',
  'LedgerHeadPublished.hash': 'count',
  'OpenBallot.castAt': 'tally',
  'OpenBallot.member': 'tally',
  'OpenBallot.options': 'tally',
  'OpenBallotConnection.edges': 'tally',
  'OpenBallotConnection.nodes': 'tally',
  'OpenBallotConnection.pageInfo': 'tally',
  'OpenBallotEdge.node': 'tally',
  'OptionCount.option': 'tally',
  'OptionCount.share': 'tally',
  'OptionCount.votes': 'tally',
  'OptionSwing.option': 'tally',
  'Poll.article': 'said',
  'Poll.ballots': 'said',
  'Poll.changesAllowed': 'said',
  'Poll.closeReason': 'said',
  'Poll.closedAt': 'said',
  'Poll.closesAt': 'said',
  'Poll.editedAt': 'said',
  'Poll.history': 'tally',
  'Poll.id': 'said',
  'Poll.isOpen': 'said',
  'Poll.isPreview': 'said',
  'Poll.kind': 'said',
  'Poll.ledger': 'count',
  'Poll.maxChoices': 'said',
  'Poll.minChoices': 'said',
  'Poll.openBallots': 'tally',
  'Poll.options': 'way',
  'Poll.question': 'said',
  'Poll.responses': 'count',
  'Poll.resultsRule': 'said',
  'Poll.shownOptions': 'way',
  'Poll.swing': 'tally',
  'Poll.tally': 'tally',
  'Poll.trend': 'said',
  'Poll.verdict': 'tally',
  'Poll.viewerCanClose': 'said',
  'Poll.viewerCanEdit': 'said',
  'Poll.viewerCanEditOptions': 'count',
  'Poll.viewerCanReopen': 'said',
  'Poll.viewerCanVote': 'said',
  'Poll.viewerReceipt': 'own',
  'Poll.viewerReminder': 'own',
  'Poll.viewerVote': 'own',
  'Poll.viewerVoteRefusal': 'said',
  'Poll.votersNeed': 'said',
  'PollBlock.poll': 'way',
  'PollChanged.poll': 'way',
  'PollConnection.edges': 'way',
  'PollConnection.nodes': 'way',
  'PollConnection.pageInfo': 'said',
  'PollEdge.node': 'way',
  'PollOption.bag': 'said',
  'PollOption.id': 'said',
  'PollOption.key': 'said',
  'PollOption.label': 'said',
  'PollOption.picture': 'said',
  'PollOption.position': 'said',
  'Query.closedPolls': 'way',
  'Query.openPolls': 'way',
  'Query.poll': 'way',
  'RunOffRound.decidedByRound': 'tally',
  'RunOffRound.exhausted': 'tally',
  'RunOffRound.leaving': 'tally',
  'RunOffRound.votes': 'tally',
  'Tally.counts': 'tally',
  'Tally.leaders': 'tally',
  'Tally.rounds': 'tally',
  'Tally.total': 'tally',
  'Topic.poll': 'way',
  'Trend.poll': 'way',
  'Trend.questions': 'way',
  'Trend.verdicts': 'way',
  'Verdict.margin': 'tally',
  'Verdict.outcome': 'tally',
  'Verdict.total': 'tally',
  'Verdict.winners': 'tally',
  'VerdictHistory.points': 'tally',
  'VerdictHistory.step': 'tally',
  'VerdictPoint.at': 'tally',
  'VerdictPoint.votes': 'tally',
  'Vote.castAt': 'own',
  'Vote.changedAt': 'own',
  'Vote.choice': 'own',
  'Vote.id': 'own',
  'Vote.reason': 'own',
  'VoteCast.poll': 'way',
  'VoteReceipt.hash': 'own',
  'VoteReceipt.seq': 'own',
  'VoteReceipt.text': 'own',
  'VoteReceipt.voter': 'own',
};
const POLL_TYPES = [
  'Poll', 'PollOption', 'Tally', 'OptionCount', 'RunOffRound', 'Verdict', 'Vote', 'VerdictHistory', 'VerdictPoint', 'Ledger', 'LedgerHeadPublished', 'VoteReceipt', 'OpenBallot',
  'OpenBallotConnection', 'PollConnection',
];
const ROUTES = ['/graphql', '/graphql/stream', '/health/live', '/health/ready', '/metrics', '/pictures/:name', '/polls/:id/ledger.jsonl', '/uploads', '/uploads/:permit', '/uploads/masters/:id'];
const fieldsThatAre = (kind: 'count' | 'tally' | 'own') =>
  Object.entries(CHANNELS).flatMap(([field, is]) => (is === kind && field.startsWith('Poll.') ? [field.slice('Poll.'.length)] : []));

/** It reads the whole site many times over. */
jest.setTimeout(120_000);

let api: TestApi;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await testApi({ imports: DOMAINS });
  schema = api.app.get(GraphQLSchemaHost).schema;
});
afterAll(() => api.close());

const withoutNodes = (way: string) => way.replace(/\.\d+/g, '');

interface Scene {
  article: ArticleForTest;
  voter: TestMember;
  watchers: { name: string; viewer: Viewer | null; sessionId?: string }[];
  known: KnownArguments;
  write: (side: 'yay' | 'nay' | null) => Promise<void>;
}

/** An article with a poll, on which somebody stands, has reasoned and commented; and those who would like to know how. */
async function aScene(resultsRule: 'AFTER_CLOSING' | 'AFTER_VOTING'): Promise<Scene> {
  const article = await anArticle(api, { poll: { resultsRule: resultsRule as never } });
  const [voter, first] = [await aMember(api), await aMember(api)];
  const write = async (side: 'yay' | 'nay' | null, memberId = voter.id) => {
    await api.get(VoteWriter).write({ pollId: article.poll.id, memberId, choice: side ? [article.poll[side]] : [] });
    await api.get(LedgerSealer).seal(article.poll.id);
  };
  await write('yay', first.id);
  await first.caller.run(GIVE_REASON, { input: { pollId: article.poll.id, body: 'Because.' } });
  const [comment] = await api.db.query<{ id: string }[]>('SELECT id FROM comment WHERE post_id = $1', [article.id]);
  const [trend] = await api.db.query<{ slug: string }[]>('SELECT slug FROM trend WHERE id = $1', [article.trendId]);
  const watchers: Scene['watchers'] = [{ name: 'a visitor', viewer: null }];
  for (const role of ['MEMBER', 'MODERATOR', 'ADMIN'] as const) {
    const { sessionId } = await aMember(api, { role });
    watchers.push({ name: role.toLowerCase(), viewer: await api.get(SessionViewers).find(sessionId), sessionId });
  }
  const known = { id: '', slug: '', handle: voter.handle, commentId: comment?.id ?? '', pollId: article.poll.id };
  return { article, voter, watchers, write, known: { ...known, trend: trend?.slug ?? '', comment: comment?.id ?? '' } };
}

/** All root fields, each with the arguments that lead to the scene. */
async function readAll(scene: Scene, viewer: Viewer | null): Promise<unknown[]> {
  const { article, known } = scene;
  const answers = [];
  for (const [id, slug] of [[article.poll.id, article.slug], [known['comment'] ?? '', known['trend'] ?? '']] as [string, string][]) {
    answers.push(await everythingTo(viewer, schema, { ...known, id, slug }));
  }
  return answers;
}

/** Ways on which two readings differ, without places in lists. */
function differences(one: unknown, other: unknown): string[] {
  const [before, after] = [leavesOf(one), leavesOf(other)];
  const ways = new Set([...before.keys(), ...after.keys()]);
  return [...new Set([...ways].filter((way) => before.get(way) !== after.get(way)).map((way) => withoutNodes(way).split('.').slice(-2).join('.')))].sort();
}

test('every field that could tell of votes is classified', () => {
  expect(fieldsAbout(schema, POLL_TYPES).sort()).toEqual(Object.keys(CHANNELS).sort());
});

test('every route that is no page is known here', async () => {
  const routes = api.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const paths: string[] = [];
  let way: string[] = [];
  for (const line of routes.split('\n')) {
    const [, indent = '', part = ''] = /^([│ ]*[├└]── )(.*?)(?: \([A-Z, ]+\))?$/u.exec(line) ?? [];
    if (!indent) continue;
    const depth = indent.length / 4 - 1;
    way = [...way.slice(0, depth), part];
    if (/\(/.test(line)) paths.push(way.join(''));
  }
  expect(paths.sort()).toEqual(ROUTES);
});

describe.each(['AFTER_CLOSING', 'AFTER_VOTING'] as const)('while results show %s and ballots are secret', (rule) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await aScene(rule);
  });

  test('nobody who has not voted finds a tally or the vote of another, by any way', async () => {
    await scene.write('yay');
    for (const { name, viewer } of scene.watchers) {
      const found = await readAll(scene, viewer);
      const polls = objectsOf(found, 'Poll').filter((poll) => poll['id'] === scene.article.poll.id);
      expect([name, polls.length > 2]).toEqual([name, true]);
      for (const field of [...fieldsThatAre('tally'), ...fieldsThatAre('own')]) {
        const told = polls.map((poll) => poll[field]).filter((value) => value !== null && value !== undefined && value !== false);
        expect([name, field, told]).toEqual([name, field, []]);
      }
      const stances = objectsOf(found, 'Comment').map((comment) => comment['stance']);
      expect([name, stances.length > 0, stances.filter((stance) => stance !== null && stance !== undefined)]).toEqual([name, true, []]);
    }
  });

  test('two readings differ by the number of votes and of events after a vote, and by that of events alone after a change of mind', async () => {
    const readings: unknown[][] = [];
    for (const side of [null, 'nay', 'yay'] as const) {
      await scene.write(side);
      const reading = [];
      for (const { viewer } of scene.watchers) reading.push(await readAll(scene, viewer));
      readings.push(reading);
    }
    const [without, nay, yay] = readings;
    const told = (before: unknown[] = [], after: unknown[] = []) => [...new Set(scene.watchers.flatMap((_, i) => differences(before[i], after[i])))].sort();
    expect(told(nay, yay)).toEqual(['ledger.entries', 'ledger.head']);
    const counts = told(without, nay).filter((way) => !way.startsWith('ledger.'));
    expect(counts.length).toBeGreaterThan(0);
    // The figures of the desk count the votes of all polls together.
    expect(counts.filter((way) => !way.endsWith('.responses') && !['figures.total', 'days.count'].includes(way))).toEqual([]);
  });

  test('the voter finds the own vote, and the tally when the rule allows it', async () => {
    await scene.write('nay');
    const viewer = await api.get(SessionViewers).find(scene.voter.sessionId);
    const [poll] = objectsOf(await readAll(scene, viewer), 'Poll');
    expect(poll).toMatchObject({ viewerVote: { choice: [{ key: 'nay' }] }, tally: rule === 'AFTER_VOTING' ? { total: 2 } : null, openBallots: null, verdict: null });
  });

  test('the ledger is not to be had, and the live stream tells the same as a question', async () => {
    const { id } = scene.article.poll;
    for (const { name, sessionId } of scene.watchers) {
      const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...(sessionId ? { cookie: `${SESSION_COOKIE}=${sessionId}` } : {}) };
      const file = await api.app.inject({ url: `/polls/${id}/ledger.jsonl`, headers });
      expect([name, file.statusCode, file.body.includes('"seq"')]).toEqual([name, 403, false]);
      const query = `subscription { pollTallied(pollIds: ["${id}"]) { responses tally { total } verdict { total } viewerVote { id } viewerReceipt { text } openBallots { nodes { castAt } } } }`;
      const response = await api.app.inject({ method: 'POST', url: '/graphql/stream', headers, payload: { query }, payloadAsStream: true });
      const pieces = response.stream()[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
      let text = '';
      const event = (async () => {
        while (!text.includes('event: next\ndata: ')) text += String((await pieces.next()).value);
      })();
      const vote = async (choice: string) => scene.voter.caller.run(`mutation { castVote(input: { pollId: "${id}", choice: ["${choice}"] }) { __typename } }`);
      const isToldOfVotes = async () => {
        for (const choice of [scene.article.poll.yay, scene.article.poll.nay]) await vote(choice);
        return text.includes('event: next');
      };
      expect(await until(isToldOfVotes)).toBe(true);
      await event;
      response.stream().destroy();
      expect(JSON.parse(/data: (.*)/.exec(text)?.[1] ?? '')).toEqual({
        data: { pollTallied: { responses: 2, tally: null, verdict: null, viewerVote: null, viewerReceipt: null, openBallots: null } },
      });
    }
  });
});
