import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { JobHandler, Jobs, Transactions } from '@swingtag/platform-server';
import { linkHash, NO_HASH } from '@swingtag/polls-server';
import { DataSource, type EntityManager } from 'typeorm';

const SWEEP_JOB = 'sealAuditLog';
const SWEEP_EVERY_MS = 10_000;
const BATCH = 500;
/** Ids are given out before their transactions commit; what commits this late is found when the chain is checked. */
const LATE_IDS = 10_000;
/** SQL: among so old ones an entry is not late but put there. */
const TOO_LATE = `(e.id <= COALESCE((SELECT max(entry_id) FROM audit_seal), 0) - ${LATE_IDS})`;

/** Everything an entry says, as text of the database, so that no clock, zone or number here has a say. */
const BODY = `e.id::text AS id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.actor_id::text AS actor, e.action, e.subject_kind AS kind,
  e.subject_id::text AS subject, e.rule, e.reason, e.before::text AS before, e.after::text AS after, e.is_public AS public`;

interface EntryBody {
  id: string;
  at: string;
  actor: string | null;
  action: string;
  kind: string;
  subject: string;
  rule: string | null;
  reason: string | null;
  before: string | null;
  after: string | null;
  public: boolean;
}

export interface ChainCheck {
  /** Entries with a seal. */
  sealed: number;
  /** Entries that wait for theirs. */
  unsealed: number;
  /** Of the newest link, hex; null before the first. */
  head: string | null;
  /** The first entry that is not as it was sealed, or that was put among sealed ones; null when there is none. */
  firstBadId: string | null;
}

/**
 * Chains the audit log some seconds after its entries were committed, so that an act of the staff waits for nobody. The form of a link is that of the
 * ledgers (docs/ledger.md): the hash before as hex, a line feed, and the entry as JSON.
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP_JOB, {}, { key: SWEEP_JOB }));
  }

  @JobHandler(SWEEP_JOB)
  async sweep(): Promise<void> {
    await this.seal();
    await this.transactions.run((tx) => this.jobs.add(tx, SWEEP_JOB, {}, { key: SWEEP_JOB, runAt: new Date(Date.now() + SWEEP_EVERY_MS) }));
  }

  /** By any number of processes, again and again; they take turns. Returns how many entries it sealed. */
  async seal(): Promise<number> {
    for (let sealed = 0; ; ) {
      const batch = await this.transactions.run((tx) => this.sealBatch(tx));
      sealed += batch;
      if (batch < BATCH) return sealed;
    }
  }

  /** Makes every link anew and compares. */
  async check(): Promise<ChainCheck> {
    let hash: Buffer = NO_HASH;
    let position = 0;
    let firstBadId: string | null = null;
    let after = '0';
    for (;;) {
      const links = await this.dataSource.query<(Partial<EntryBody> & { position: string; hash: Buffer; entryId: string })[]>(
        `SELECT s.position, s.hash, s.entry_id AS "entryId", ${BODY} FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id
          WHERE s.position > $1 ORDER BY s.position LIMIT ${BATCH}`,
        [after],
      );
      for (const { position: seen, hash: stored, entryId, ...body } of links) {
        position += 1;
        hash = linkHash(hash, bodyOf(body));
        const isWhole = seen === String(position) && body.id === entryId && stored.equals(hash);
        if (!isWhole) firstBadId ??= entryId;
        hash = stored; // one bad link is told as one, not as all that follow
        after = seen;
      }
      if (links.length < BATCH) break;
    }
    const [rest] = await this.dataSource.query<{ unsealed: number; stray: string | null }[]>(
      `SELECT count(*)::int AS unsealed, min(e.id) FILTER (WHERE ${TOO_LATE}) AS stray FROM audit_entry e WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)`,
    );
    firstBadId ??= rest?.stray ?? null;
    return { sealed: position, unsealed: rest?.unsealed ?? 0, head: position > 0 ? hash.toString('hex') : null, firstBadId };
  }

  private async sealBatch(tx: EntityManager): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit-seal', 0))`);
    const [head] = await tx.query<{ position: string; hash: Buffer }[]>('SELECT position, hash FROM audit_seal ORDER BY position DESC LIMIT 1');
    const entries = await tx.query<EntryBody[]>(
      `SELECT ${BODY} FROM audit_entry e
        WHERE NOT ${TOO_LATE} AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
        ORDER BY e.id LIMIT ${BATCH}`,
    );
    if (entries.length === 0) return 0;
    let hash: Buffer = head?.hash ?? NO_HASH;
    const hashes = entries.map((entry) => (hash = linkHash(hash, bodyOf(entry))));
    await tx.query(
      `INSERT INTO audit_seal (position, entry_id, hash)
       SELECT $1::bigint + link.place, link.entry_id, link.hash FROM unnest($2::bigint[], $3::bytea[]) WITH ORDINALITY AS link (entry_id, hash, place)`,
      [head?.position ?? '0', entries.map(({ id }) => id), hashes],
    );
    return entries.length;
  }
}

function bodyOf({ id, at, actor, action, kind, subject, rule, reason, before, after, public: isPublic }: Partial<EntryBody>): string {
  return JSON.stringify({ id, at, actor, action, kind, subject, rule, reason, before, after, public: isPublic });
}
