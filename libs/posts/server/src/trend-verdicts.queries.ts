import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { READABLE } from './article.queries.ts';
import type { ForecastType } from './forecast.graphql.ts';

/** What a trend was asked over the years, and what was foretold of it. */
@Injectable()
export class TrendVerdictQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Of the polls that hang on articles about the trend, the first one first. */
  async pollIds(ctx: OperationContext, trendId: string): Promise<string[]> {
    return (await ctx.load(this.pollsOfTrends, trendId, this.pollsOfTrends)) ?? [];
  }

  /** The oldest first. */
  async forecasts(ctx: OperationContext, trendId: string): Promise<ForecastType[]> {
    return (await ctx.load(this.forecastsOfTrends, trendId, this.forecastsOfTrends)) ?? [];
  }

  private readonly pollsOfTrends = async (ids: readonly string[]): Promise<Map<string, string[]>> => {
    const rows = await this.dataSource.query<{ trendId: string; pollIds: string[] }[]>(
      `SELECT a.trend_id AS "trendId", array_agg(hung.poll_id::text ORDER BY p.published_at, p.id, hung.replaced_at) AS "pollIds"
         FROM article a JOIN post p ON p.id = a.post_id
         CROSS JOIN LATERAL (
           SELECT p.poll_id, NULL::timestamptz AS replaced_at WHERE p.poll_id IS NOT NULL
           UNION ALL SELECT b.poll_id, b.replaced_at FROM asked_before b WHERE b.post_id = p.id) AS hung
        WHERE a.trend_id = ANY($1) AND ${READABLE} GROUP BY a.trend_id`,
      [ids],
    );
    return new Map(rows.map((row) => [row.trendId, row.pollIds]));
  };

  private readonly forecastsOfTrends = async (ids: readonly string[]): Promise<Map<string, ForecastType[]>> => {
    const rows = await this.dataSource.query<(ForecastType & { trendId: string })[]>(
      `SELECT id, trend_id AS "trendId", claim, said_by AS "saidBy", said_on::timestamptz AS "saidOn", due_on::timestamptz AS "dueOn", expects, poll_id AS "pollId", version
         FROM forecast WHERE trend_id = ANY($1) ORDER BY trend_id, said_on, id`,
      [ids],
    );
    return Map.groupBy(rows, (row) => row.trendId);
  };
}
