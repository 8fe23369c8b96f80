import { Conflict, RefusalReason, type Viewer } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from './case.entity.ts';
import { SubjectState, type HeldSubject } from './case.kind.ts';
import type { HeldCase } from './case.store.ts';
import { DecisionOutcome } from './decision.entity.ts';

/** How long a decision of somebody else counts as made while one was looking. */
const MEANWHILE = '1 minute';

/** What a moderator has in front of them: the decisions made so far, and the wording. */
export function versionOf(version: number, edition: string): string {
  return `${version}:${edition}`;
}

/** Throws ALREADY_DECIDED when a colleague was faster, CONFLICT when the author has changed the words meanwhile. */
export async function mustBeAsSeen(
  tx: EntityManager,
  viewer: Viewer,
  now: { held: HeldCase; subject: HeldSubject; reporters: string[]; outcome: DecisionOutcome; version: string | null },
): Promise<void> {
  const { held, subject, reporters, outcome, version } = now;
  const newest = await newestStanding(tx, held.id);
  if (version !== null && version !== versionOf(held.version, subject.edition)) {
    if (!version.startsWith(`${held.version}:`)) throw alreadyDecided();
    throw new Conflict(RefusalReason.CONFLICT, 'The words have been changed since you opened this. Please read them again.');
  }
  const isOpen = reporters.length > 0 || held.isHidden;
  const wasMeanwhile = version === null && newest?.isFresh === true && newest.moderatorId !== viewer.memberId;
  if (!isOpen && (outcome === DecisionOutcome.KEEP || wasMeanwhile)) throw alreadyDecided();
  if (outcome === DecisionOutcome.HIDE && held.isHidden) throw alreadyDecided();
  if (subject.state === SubjectState.REMOVED && !held.isHidden) throw alreadyDecided();
}

export async function newestStanding(tx: EntityManager, caseId: string): Promise<{ id: string; moderatorId: string; isFresh: boolean } | undefined> {
  const [decision] = await tx.query<{ id: string; moderatorId: string; isFresh: boolean }[]>(
    `SELECT id, moderator_id AS "moderatorId", decided_at > clock_timestamp() - interval '${MEANWHILE}' AS "isFresh"
       FROM decision WHERE case_id = $1 AND undone_at IS NULL ORDER BY id DESC LIMIT 1`,
    [caseId],
  );
  return decision;
}

const HIDING = `SELECT id FROM decision WHERE case_id = $1 AND outcome = 'HIDE' AND undone_at IS NULL ORDER BY id DESC LIMIT 1`;

/** What its kind kept of an object that is hidden, for when it comes back; null for one that was held before anybody decided. */
export async function keptWhenHidden(tx: EntityManager, caseId: string): Promise<object | null> {
  const [hiding] = await tx.query<{ kept: object | null }[]>(`SELECT undo_state -> 'kept' AS kept FROM decision WHERE id = (${HIDING})`, [caseId]);
  return hiding?.kept ?? null;
}

/** Hidden again by the decision that had hidden it: its authors may have changed it in between. */
export async function keepAnew(tx: EntityManager, caseId: string, kept: object | null): Promise<void> {
  await tx.query(`UPDATE decision SET undo_state = undo_state || jsonb_build_object('kept', $2::jsonb) WHERE id = (${HIDING})`, [caseId, kept && JSON.stringify(kept)]);
}

export async function openReporters(tx: EntityManager, caseId: string): Promise<string[]> {
  const rows = await tx.query<{ reporter_id: string }[]>('SELECT reporter_id FROM report WHERE case_id = $1 AND decision_id IS NULL AND reporter_id IS NOT NULL', [caseId]);
  return rows.map((row) => row.reporter_id);
}

export async function resolveReports(tx: EntityManager, caseId: string, decisionId: string): Promise<void> {
  await tx.query('UPDATE report SET decision_id = $2 WHERE case_id = $1 AND decision_id IS NULL', [caseId, decisionId]);
}

/** Who has reported it anew has an open report already; the older one stays resolved. */
export async function reopenReports(tx: EntityManager, decisionId: string): Promise<void> {
  await tx.query(
    `UPDATE report SET decision_id = NULL WHERE decision_id = $1 AND NOT EXISTS (
       SELECT 1 FROM report newer WHERE newer.case_id = report.case_id
          AND (newer.reporter_id = report.reporter_id OR newer.content_rule_id = report.content_rule_id) AND newer.decision_id IS NULL)`,
    [decisionId],
  );
}

/** SQL: objects ($1, of the kind $2) about which an appeal against a decision of the member $3 was right. Another handle is another thing. */
const OVERRULED = `SELECT DISTINCT c.object_id AS id FROM appeal a JOIN decision d ON d.id = a.decision_id AND d.moderator_id = $3 JOIN moderation_case c ON c.id = d.case_id
  WHERE a.is_overturned AND c.kind = $2 AND c.kind <> 'MEMBER' AND c.object_id = ANY($1)`;

export async function overruled(db: Pick<EntityManager, 'query'>, ids: readonly string[], kind: SubjectKind, moderatorId: string): Promise<Map<string, boolean>> {
  const rows = await db.query<{ id: string }[]>(OVERRULED, [ids, kind, moderatorId]);
  return new Map(rows.map(({ id }) => [id, true]));
}

export async function isOverruled(tx: EntityManager, viewer: Viewer, { id }: HeldSubject, kind: SubjectKind): Promise<boolean> {
  return (await overruled(tx, [id], kind, viewer.memberId)).has(id);
}

/** A report that a decision has answered. */
export interface Resolved {
  id: string;
  /** Null when a rule found it. */
  reporterId: string | null;
}

export function reportsOf(tx: EntityManager, decisionId: string): Promise<Resolved[]> {
  return tx.query('SELECT id, reporter_id AS "reporterId" FROM report WHERE decision_id = $1 ORDER BY id', [decisionId]);
}

/** Those of another decision, whether they have been opened again meanwhile or not. */
export async function answerAnew(tx: EntityManager, reports: readonly Resolved[], decisionId: string): Promise<void> {
  await tx.query('UPDATE report SET decision_id = $2 WHERE id = ANY($1)', [reports.map(({ id }) => id), decisionId]);
}

function alreadyDecided(): Conflict {
  return new Conflict(RefusalReason.ALREADY_DECIDED, 'This has been decided already. Have a look at the recent decisions.');
}
