import { Injectable } from '@nestjs/common';
import { asId } from '@swingtag/comments-server';
import { Settings, type OperationContext, type Role, type Viewer } from '@swingtag/platform-server';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Appeal } from './appeal.entity.ts';
import { Measure } from './appeal.graphql.ts';
import { isOfAccount, SubjectKind } from './case.entity.ts';
import type { SubjectText } from './case.kind.ts';
import { CaseKinds, plainName } from './case.kinds.ts';
import { sanctionWords } from './sanction.words.ts';
import type { SanctionKind } from './sanction.entity.ts';

const MAX_MEASURES = 50;
const OF_ACCOUNTS = Object.values(SubjectKind).filter(isOfAccount).map((kind) => `'${kind}'`).join(', ');

interface Row {
  id: string;
  reason: string;
  at: Date;
  isStanding: boolean;
  appealUntil: Date | null;
  ruleId: string | null;
  moderatorId: string;
  memberId: string;
  /** Whose account it is about, by role; null where it is about words. */
  accountRole: Role | null;
  sanction: SanctionKind | null;
  endsAt: Date | null;
  outcome: string | null;
  kind: SubjectKind | null;
  objectId: string | null;
}

type HeldMeasure = Row & { ruleKey: string | null };

/** What was done to the words and the account of members, and their appeals. Hiding stands until somebody decides. */
const measures = (appealWithinDays: number) => `
  SELECT 'decision-' || d.id AS id, d.reason, d.decided_at AS at,
         d.undone_at IS NULL AND NOT (d.outcome = 'HIDE' AND EXISTS (SELECT 1 FROM decision n WHERE n.case_id = d.case_id AND n.id > d.id AND n.undone_at IS NULL)) AS "isStanding",
         CASE WHEN NOT EXISTS (SELECT 1 FROM appeal a WHERE a.decision_id = d.id) THEN d.decided_at + interval '${appealWithinDays} days' END AS "appealUntil",
         d.rule_id AS "ruleId", d.moderator_id AS "moderatorId", c.author_id AS "memberId", NULL AS sanction, NULL::timestamptz AS "endsAt",
         CASE WHEN c.kind IN (${OF_ACCOUNTS}) THEN m.role END AS "accountRole", d.outcome, c.kind, c.object_id AS "objectId"
    FROM decision d JOIN moderation_case c ON c.id = d.case_id JOIN member m ON m.id = c.author_id WHERE d.outcome <> 'KEEP'
  UNION ALL
  SELECT 'sanction-' || s.id, s.reason, s.given_at, s.lifted_at IS NULL,
         CASE WHEN NOT EXISTS (SELECT 1 FROM appeal a WHERE a.sanction_id = s.id) THEN s.given_at + interval '${appealWithinDays} days' END,
         s.rule_id, s.moderator_id, s.member_id, s.kind, s.ends_at, m.role, NULL, NULL, NULL
    FROM sanction s JOIN member m ON m.id = s.member_id`;

@Injectable()
export class AppealQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kinds: CaseKinds,
    private readonly settings: Settings,
  ) {}

  private get measuresNow(): string {
    return measures(this.settings.value('appealWithinDays'));
  }

  /** Of the viewer, the newest first. */
  async measuresOf(ctx: OperationContext, viewer: Viewer): Promise<Measure[]> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT * FROM (${this.measuresNow}) m WHERE m."memberId" = $1 ORDER BY m.at DESC LIMIT ${MAX_MEASURES}`,
      [viewer.memberId],
    );
    return Promise.all(rows.map((row) => this.measure(ctx, row)));
  }

  /** By loader. */
  async measureOf(ctx: OperationContext, { decisionId, sanctionId }: Pick<Appeal, 'decisionId' | 'sanctionId'>): Promise<Measure | null> {
    const id = decisionId ? `decision-${decisionId}` : `sanction-${sanctionId ?? '0'}`;
    const row = await ctx.load(this.measures, id, this.measures);
    return row && this.measure(ctx, row);
  }

  /** Read anew for a write. */
  async hold(tx: EntityManager, measureId: string): Promise<HeldMeasure | null> {
    const [, kind, id] = /^(decision|sanction)-(\d{1,18})$/.exec(measureId) ?? [];
    if (!kind || !id) return null;
    await tx.query(`SELECT 1 FROM ${kind} WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    const rows = await tx.query<HeldMeasure[]>(`SELECT m.*, h.key AS "ruleKey" FROM (${this.measuresNow}) m LEFT JOIN house_rule h ON h.id = m."ruleId" WHERE m.id = $1`, [measureId]);
    return rows[0] ?? null;
  }

  byId(ctx: OperationContext, id: string): Promise<Appeal | null> {
    return ctx.load(this.appeals, asId(id), this.appeals);
  }

  /** By loader: the appeal against a measure. */
  ofMeasure(ctx: OperationContext, measureId: string): Promise<Appeal | null> {
    return ctx.load(this.ofMeasures, measureId, this.ofMeasures);
  }

  /** Those to be answered, the most pressing first; or those that were answered, the newest first. */
  list(isDecided: boolean, count: number): Promise<Appeal[]> {
    return this.dataSource
      .createQueryBuilder(Appeal, 'a')
      .where(isDecided ? 'a.decidedAt IS NOT NULL' : 'a.decidedAt IS NULL')
      .orderBy(isDecided ? 'a.decidedAt' : 'a.dueAt', isDecided ? 'DESC' : 'ASC')
      .addOrderBy('a.id')
      .take(count)
      .getMany();
  }

  private async measure(ctx: OperationContext, row: Row): Promise<Measure> {
    const { kind, objectId, sanction, endsAt } = row;
    const subject = kind && objectId ? await this.kinds.describe(ctx, kind, objectId) : null;
    return Object.assign(new Measure(), row, { text: sanction ? sanctionWords(sanction, endsAt) : decisionWords(row, subject), pictureUrl: subject?.pictureUrl ?? null });
  }

  private readonly measures = async (ids: readonly string[]): Promise<Map<string, Row>> => {
    const rows = await this.dataSource.query<Row[]>(`SELECT * FROM (${this.measuresNow}) m WHERE m.id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly appeals = async (ids: readonly string[]): Promise<Map<string, Appeal>> => {
    const rows = await this.dataSource.getRepository(Appeal).findBy({ id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  };

  private readonly ofMeasures = async (ids: readonly string[]): Promise<Map<string, Appeal>> => {
    const of = (kind: string) => ids.filter((id) => id.startsWith(kind)).map((id) => id.slice(kind.length));
    const rows = await this.dataSource.getRepository(Appeal).find({ where: [{ decisionId: In(of('decision-')) }, { sanctionId: In(of('sanction-')) }] });
    return new Map(rows.map((row) => [row.decisionId ? `decision-${row.decisionId}` : `sanction-${row.sanctionId ?? ''}`, row]));
  };
}

function decisionWords({ kind, outcome }: Row, subject: SubjectText | null): string {
  const what = (kind && plainName(kind, subject)) ?? 'words';
  return outcome === 'HIDE' ? `A moderator has hidden your ${what} until it is decided about.` : `A moderator removed your ${what}.`;
}
