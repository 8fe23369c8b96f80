import { Injectable } from '@nestjs/common';
import { MemberQueries } from '@swingtag/accounts-server';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import type { LinkedAccount, MemberActivity, VotePattern } from './member-signal.graphql.ts';
import { countOf, WrittenKind } from './written.sources.ts';

const QUICK_SECONDS = 10;
const TODAY = `date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`;
/** Beside a tally that moves, the moment of a vote would be a choice: the present day is left out. */
const BEFORE_TODAY = `e.at < ${TODAY}`;
const MOST_LINKED = 20;

type LinkRow = Omit<LinkedAccount, 'member'> & { of: string; id: string };

/** What staff may know of how a member behaves; by loader, a statement each. The caller has asked whether they may. */
@Injectable()
export class MemberSignalQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly members: MemberQueries,
  ) {}

  activity(ctx: OperationContext, id: string): Promise<MemberActivity | null> {
    return ctx.load(this.activities, id, this.activities);
  }

  votePattern(ctx: OperationContext, id: string): Promise<VotePattern | null> {
    return ctx.load(this.patterns, id, this.patterns);
  }

  async linkedAccounts(ctx: OperationContext, id: string): Promise<LinkedAccount[]> {
    const rows = (await ctx.load(this.links, id, this.links)) ?? [];
    const members = await Promise.all(rows.map((row) => this.members.memberById(ctx, row.id)));
    return rows.flatMap((row, place) => {
      const member = members[place];
      return member ? [{ ...row, member }] : [];
    });
  }

  private readonly activities = async (ids: readonly string[]): Promise<Map<string, MemberActivity>> => {
    const rows = await this.dataSource.query<(MemberActivity & { id: string })[]>(
      `SELECT m.id, m.active_days AS days, m.last_active_on::text AS "lastDay",
              ${countOf(WrittenKind.COMMENT, 'm.id')} AS comments, ${countOf(WrittenKind.TOPIC, 'm.id')} AS topics, ${countOf(WrittenKind.ARTICLE, 'm.id')} AS articles,
              (SELECT count(*)::int FROM vote v WHERE v.member_id = m.id AND v.choice <> '{}' AND v.cast_at < ${TODAY}) AS votes
         FROM member m WHERE m.id = ANY($1)`,
      [[...ids]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly patterns = async (ids: readonly string[]): Promise<Map<string, VotePattern>> => {
    const rows = await this.dataSource.query<(VotePattern & { id: string })[]>(
      `WITH casts AS (
         SELECT e.member_id, e.at, e.at AT TIME ZONE 'UTC' AS utc, e.at < q.opens_at + interval '1 hour' AS is_fresh,
                e.at - lag(e.at) OVER (PARTITION BY e.member_id ORDER BY e.at) < interval '${QUICK_SECONDS} seconds' AS is_quick
           FROM vote_event e JOIN poll q ON q.id = e.poll_id WHERE e.member_id = ANY($1) AND e.kind = 'cast' AND ${BEFORE_TODAY}
       ), hours AS (
         SELECT m.id, array_agg((SELECT count(*)::int FROM casts c WHERE c.member_id = m.id AND extract(hour FROM c.utc) = h) ORDER BY h) AS by_hour
           FROM unnest($1::bigint[]) m (id) CROSS JOIN generate_series(0, 23) h GROUP BY m.id
       ), days AS (
         SELECT m.id, array_agg((SELECT count(*)::int FROM casts c WHERE c.member_id = m.id AND c.utc::date = (now() AT TIME ZONE 'UTC')::date - d) ORDER BY d DESC) AS by_day
           FROM unnest($1::bigint[]) m (id) CROSS JOIN generate_series(1, 30) d GROUP BY m.id
       )
       SELECT h.id, h.by_hour AS "byHour", d.by_day AS "byDay", count(c.at)::int AS votes, count(*) FILTER (WHERE c.is_quick)::int AS quick,
              avg(c.is_fresh::int)::float8 AS "freshShare"
         FROM hours h JOIN days d ON d.id = h.id LEFT JOIN casts c ON c.member_id = h.id GROUP BY h.id, h.by_hour, d.by_day`,
      [[...ids]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly links = async (ids: readonly string[]): Promise<Map<string, LinkRow[]>> => {
    const rows = await this.dataSource.query<LinkRow[]>(
      `WITH own AS (
         SELECT DISTINCT member_id, network FROM sign_in_trace WHERE member_id = ANY($1)
       ), crowds AS (
         SELECT network, count(DISTINCT member_id)::int AS crowd FROM sign_in_trace WHERE network IN (SELECT network FROM own) GROUP BY network
       ), linked AS (
         SELECT own.member_id AS of, other.member_id AS id, count(DISTINCT own.network)::int AS networks, min(crowds.crowd) AS crowd, max(other.at) AS last_at,
                bool_or(EXISTS (SELECT FROM sign_in_trace mine WHERE mine.member_id = own.member_id AND mine.network = own.network AND mine.device = other.device)) AS is_same
           FROM own JOIN crowds ON crowds.network = own.network
           JOIN sign_in_trace other ON other.network = own.network AND other.member_id <> own.member_id
          GROUP BY own.member_id, other.member_id
       )
       SELECT of, id, networks, crowd, is_same AS "isSameDevice", last_at AS "lastAt"
         FROM (SELECT *, row_number() OVER (PARTITION BY of ORDER BY crowd, networks DESC, last_at DESC, id) AS place FROM linked) ranked
        WHERE place <= ${MOST_LINKED} ORDER BY of, place`,
      [[...ids]],
    );
    const found = new Map<string, LinkRow[]>();
    for (const row of rows) found.set(row.of, [...(found.get(row.of) ?? []), row]);
    return found;
  };
}
