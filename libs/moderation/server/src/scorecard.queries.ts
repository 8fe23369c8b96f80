import { Injectable } from '@nestjs/common';
import { EVERYBODY } from '@swingtag/accounts-server';
import { DataSource } from 'typeorm';
import type { RuleScore } from './log.graphql.ts';
import { publicEntry } from './log.queries.ts';

/** What counts as an act against somebody; hiding until somebody decides is none. */
const ACTS = ['comment.removed', 'topic.removed', 'article.removed', 'member.removed', 'avatar.removed', 'member.warned', 'member.limited', 'member.suspended', 'member.banned'];

/** How often which house rule was applied, and how well that stood: counted from the public part of the log alone, so that anybody can count again. */
@Injectable()
export class ScorecardQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** By rule, in their order; `days` back, or all. */
  scores(days: number | null): Promise<RuleScore[]> {
    return this.dataSource.query<RuleScore[]>(
      `SELECT h.key AS "ruleKey", (count(*) FILTER (WHERE e.action = ANY($1)))::int AS actions,
              (count(*) FILTER (WHERE e.action = 'decision.undone'))::int AS "takenBack",
              (count(*) FILTER (WHERE e.action IN ('appeal.upheld', 'appeal.overturned')))::int AS appeals,
              (count(*) FILTER (WHERE e.action = 'appeal.overturned'))::int AS overturned
         FROM house_rule h LEFT JOIN audit_entry e ON e.rule = h.key AND ${publicEntry('$2')} AND ($3::int IS NULL OR e.at > now() - make_interval(days => $3::int))
        GROUP BY h.id ORDER BY h.position`,
      [ACTS, [EVERYBODY], days],
    );
  }
}
