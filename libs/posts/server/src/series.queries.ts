import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource, In } from 'typeorm';
import { READABLE } from './article.queries.ts';
import { Series } from './series.entity.ts';
import type { SeriesPart, SeriesPlace } from './series.graphql.ts';

/** So few that one page holds them. */
const MOST = 100;

@Injectable()
export class SeriesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The picks of the years first, newest year first. */
  all(): Promise<Series[]> {
    return this.dataSource.getRepository(Series).find({ order: { year: { direction: 'DESC', nulls: 'LAST' }, id: 'DESC' }, take: MOST });
  }

  bySlug(slug: string): Promise<Series | null> {
    return this.dataSource.getRepository(Series).findOneBy({ slug });
  }

  async parts(ctx: OperationContext, seriesId: string): Promise<SeriesPart[]> {
    return (await ctx.load(this.partsOfSeries, seriesId, this.partsOfSeries)) ?? [];
  }

  async places(ctx: OperationContext, articleId: string): Promise<SeriesPlace[]> {
    return (await ctx.load(this.placesOfArticles, articleId, this.placesOfArticles)) ?? [];
  }

  private readonly partsOfSeries = async (ids: readonly string[]): Promise<Map<string, SeriesPart[]>> => {
    const rows = await this.dataSource.query<(SeriesPart & { seriesId: string })[]>(
      `SELECT s.series_id AS "seriesId", s.article_id AS "articleId", s.note, row_number() OVER (PARTITION BY s.series_id ORDER BY s.position)::int AS number
         FROM series_article s JOIN post p ON p.id = s.article_id WHERE s.series_id = ANY($1) AND ${READABLE} ORDER BY s.series_id, s.position`,
      [ids],
    );
    return Map.groupBy(rows, (row) => row.seriesId);
  };

  private readonly placesOfArticles = async (ids: readonly string[]): Promise<Map<string, SeriesPlace[]>> => {
    const rows = await this.dataSource.query<(Omit<SeriesPlace, 'series'> & { articleId: string; seriesId: string })[]>(
      `SELECT * FROM (
         SELECT s.article_id AS "articleId", s.series_id AS "seriesId", row_number() OVER within::int AS number,
                count(*) OVER (PARTITION BY s.series_id)::int AS count,
                lag(s.article_id) OVER within AS "previousId", lead(s.article_id) OVER within AS "nextId"
           FROM series_article s JOIN post p ON p.id = s.article_id
          WHERE s.series_id IN (SELECT series_id FROM series_article WHERE article_id = ANY($1)) AND ${READABLE}
         WINDOW within AS (PARTITION BY s.series_id ORDER BY s.position)
       ) AS place WHERE place."articleId" = ANY($1) ORDER BY place."seriesId"`,
      [ids],
    );
    const series = await this.dataSource.getRepository(Series).findBy({ id: In([...new Set(rows.map((row) => row.seriesId))]) });
    const places = rows.flatMap((row) => {
      const of = series.find(({ id }) => id === row.seriesId);
      return of ? [{ ...row, series: of }] : [];
    });
    return Map.groupBy(places, (place) => place.articleId);
  };
}
