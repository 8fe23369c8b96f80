import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMember } from '@swingtag/accounts-server/testing';
import { testApi, type TestApi } from '@swingtag/platform-server/testing';
import { Outcome } from '@swingtag/polls-server';
import { anArticle, aTrend } from '../testing/article.factory.ts';
import { Forecast } from './forecast.entity.ts';
import { scoreOf } from './forecast.score.ts';
import { PostsModule } from './posts.module.ts';

const TREND = `query ($slug: String!) { trend(slug: $slug) { verdicts { id isOpen tally { total } article { slug } } forecasts { claim score poll { id } } } }`;

let api: TestApi;
beforeAll(async () => {
  api = await testApi({ imports: [PostsModule] });
});
afterAll(() => api.close());

interface Answer {
  trend: { verdicts: { id: string; article: { slug: string } }[]; forecasts: { claim: string; score: string; poll: { id: string } | null }[] };
}

describe('a forecast', () => {
  const of = (outcome: Outcome, isOpen = false) => ({ isOpen, verdict: { outcome, margin: 3, total: 9 } });

  test.each([
    ['waits while nobody asks', null, 'WAITING'],
    ['says nothing of an open poll', of(Outcome.YAY, true), 'BEING_ASKED'],
    ['comes true', of(Outcome.YAY), 'CAME_TRUE'],
    ['fails', of(Outcome.NAY), 'FAILED'],
    ['is not settled by a split', of(Outcome.SPLIT), 'UNDECIDED'],
    ['is not settled by nobody', of(Outcome.NO_VOTES), 'UNDECIDED'],
  ])('%s', (_, poll, score) => {
    expect(scoreOf('YAY', poll)).toBe(score);
  });

  test('is written, changed and taken away by editors, about a poll of its trend only, with each step in the log', async () => {
    const [editor, trend] = [await aMember(api, { role: 'EDITOR' }), await aTrend(api)];
    const [own, other] = [await anArticle(api, { trendId: trend.id }), await anArticle(api)];
    interface Written {
      id?: string;
      reason?: string;
      field?: string;
    }
    const write = async (more: object): Promise<Written> => {
      const input = { trendId: trend.id, claim: 'Timeless.', saidBy: 'A guide', saidOn: '2016-08-24', dueOn: null, expectsYay: true, ...more };
      return (await editor.caller.run<{ writeForecast: Written }>(`mutation ($input: WriteForecastInput!) { writeForecast(input: $input) { ... on ForecastWritten { id } ... on Refusal { reason field } } }`, { input })).writeForecast;
    };
    const { id } = await write({});
    expect(await write({ id, version: 1, pollId: own.poll.id, dueOn: '2026-08-24' })).toEqual({ id });
    for (const version of [1, null]) expect(await write({ id, version, claim: 'Read before that.' })).toMatchObject({ reason: 'CONFLICT' });
    for (const [wrong, field] of [[{ pollId: other.poll.id }, 'pollId'], [{ dueOn: '2016-08-24' }, 'dueOn'], [{ saidOn: '2016-02-30' }, 'saidOn'], [{ claim: ' ' }, 'claim']] as const) {
      expect(await write(wrong)).toEqual({ reason: 'INVALID', field });
    }
    expect(await write({ id, version: 2, trendId: (await aTrend(api)).id })).toMatchObject({ reason: 'NOT_FOUND' });
    const { trend: read } = await api.visitor.run<Answer>(TREND, { slug: trend.slug });
    expect(read.forecasts).toEqual([{ claim: 'Timeless.', score: 'BEING_ASKED', poll: { id: own.poll.id } }]);
    const remove = (version: number) =>
      editor.caller.run('mutation ($id: ID!, $version: Int!) { removeForecast(id: $id, version: $version) { __typename } }', { id, version });
    expect(await remove(1)).toEqual({ removeForecast: { __typename: 'Refusal' } });
    expect(await remove(2)).toEqual({ removeForecast: { __typename: 'ForecastWritten' } });
    expect(await api.db.query(`SELECT action FROM audit_entry WHERE subject_kind = 'forecast' ORDER BY id`)).toEqual(['made', 'changed', 'deleted'].map((deed) => ({ action: `forecast.${deed}` })));
  });

  test('is kept with its date, oldest first, and scored by the poll that asks again', async () => {
    const trend = await aTrend(api);
    const [open, hidden] = [await anArticle(api, { trendId: trend.id }), await anArticle(api, { trendId: trend.id, deleted: true })];
    const tell = (claim: string, saidOn: string, pollId: string | null) =>
      api.db.getRepository(Forecast).insert({ trendId: trend.id, claim, saidBy: 'Somebody', saidOn, expects: 'YAY', pollId });
    await tell('later', '2025-01-01', hidden.poll.id);
    await tell('timeless', '2016-08-24', open.poll.id);
    const { trend: read } = await api.visitor.run<Answer>(TREND, { slug: trend.slug });
    expect(read.forecasts).toEqual([
      { claim: 'timeless', score: 'BEING_ASKED', poll: { id: open.poll.id } },
      { claim: 'later', score: 'WAITING', poll: null },
    ]);
    await expect(tell('never', '2027-01-01', null).then(() => api.db.query(`UPDATE forecast SET due_on = '2026-01-01' WHERE claim = 'never'`))).rejects.toThrow(/ck_forecast_due/);
  });
});

describe('the verdicts of a trend', () => {
  test('stand side by side, the first one first, without those whose article is gone', async () => {
    const trend = await aTrend(api);
    const years = ['2026', '2016', '2021'];
    const articles = [];
    for (const year of years) articles.push(await anArticle(api, { trendId: trend.id, publishedAt: new Date(`${year}-01-01`) }));
    await anArticle(api, { trendId: trend.id, deleted: true });
    const { trend: read } = await api.visitor.run<Answer>(TREND, { slug: trend.slug });
    expect(read.verdicts.map((poll) => poll.id)).toEqual([articles[1], articles[2], articles[0]].map((article) => article?.poll.id));
  });

  test('cost the same number of statements for one trend and for several', async () => {
    const trends: string[] = [];
    for (let i = 0; i < 6; i++) {
      const trend = await aTrend(api);
      trends.push(trend.id);
      for (const year of [2019, 2020]) {
        const { poll } = await anArticle(api, { trendId: trend.id, publishedAt: new Date(`${year}-01-01`) });
        await api.db.getRepository(Forecast).insert({ trendId: trend.id, claim: 'So be it', saidBy: 'Somebody', saidOn: '2018-01-01', expects: 'NAY', pollId: poll.id });
      }
    }
    const list = `query ($first: Int) { trends(first: $first) { nodes { verdicts { verdict { outcome } article { slug } } forecasts { score } } } }`;
    const cost = (first: number) => api.fewestStatements(() => api.visitor.run(list, { first }));
    await cost(20); // opens the connections
    expect(await cost(20)).toBeLessThanOrEqual(await cost(2));
  });
});
