import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { GatheredLoader, LOG, type Role, type Tier, type Viewer, type ViewerSource } from '@swingtag/platform-server';
import { tierOf } from './member.tier.ts';
import { AUDIENCES_OF_MEMBER } from './audience.ts';
import { hashOfSessionId } from './session.id.ts';

/** How long a proof of who somebody is holds for what cannot easily be taken back. */
const FRESH_MINUTES = 15;

interface ViewerRow {
  id_hash: Buffer;
  member_id: string;
  handle: string;
  role: Role;
  age_seconds: number;
  active_days: number;
  given_tier: Tier | null;
  suspended_until: Date | null;
  suspension_reason: string | null;
  limited_until: Date | null;
  limitation_reason: string | null;
  audiences: string[];
  boards: string[];
  is_fresh: boolean;
  is_stale: boolean;
}

/** Boards that the row `member` moderates; posts keeps the table. */
const BOARDS_OF_MEMBER = `ARRAY(SELECT board_id FROM board_moderator WHERE board_moderator.member_id = member.id ORDER BY board_id)::text[]`;

/** Who is behind a session cookie. On the path of every request, hence one statement for all requests of a tick. */
@Injectable()
export class SessionViewers implements ViewerSource, BeforeApplicationShutdown {
  private readonly sessions = new GatheredLoader<Buffer, Viewer>(
    (hashes) => this.readAll(hashes),
    (hash) => hash.toString('hex'),
  );
  private readonly touches = new Set<Promise<void>>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async find(sessionId: string): Promise<Viewer | null> {
    const hash = hashOfSessionId(sessionId);
    return hash ? this.sessions.load(hash) : null;
  }

  async changed(viewers: Viewer[]): Promise<Set<string>> {
    const rows = await this.dataSource.query<{ key: string }[]>(
      `SELECT known.key
         FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[]) AS known (key, role, suspended_until, audiences, boards)
         LEFT JOIN session ON session.id_hash = decode(known.key, 'hex') AND session.expires_at > now()
         LEFT JOIN member ON member.id = session.member_id AND member.deleted_at IS NULL
        WHERE member.id IS NULL OR member.role <> known.role OR member.suspended_until IS DISTINCT FROM known.suspended_until
           OR array_to_string(${AUDIENCES_OF_MEMBER}, ',') <> known.audiences
           OR array_to_string(${BOARDS_OF_MEMBER}, ',') <> known.boards`,
      [
        viewers.map((viewer) => viewer.sessionKey),
        viewers.map((viewer) => viewer.role),
        viewers.map((viewer) => viewer.suspendedUntil?.toISOString() ?? null),
        viewers.map((viewer) => viewer.audienceIds.join(',')),
        viewers.map((viewer) => (viewer.boardIds ?? []).join(',')),
      ],
    );
    return new Set(rows.map((row) => row.key));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  /** When each visit noticed so far is written. */
  async settled(): Promise<void> {
    await Promise.all(this.touches);
  }

  private async readAll(hashes: readonly Buffer[]): Promise<Map<string, Viewer>> {
    const rows = await this.dataSource.query<ViewerRow[]>(
      `SELECT session.id_hash, session.member_id, member.handle, member.role, member.suspended_until, member.suspension_reason, member.limited_until, member.limitation_reason,
              extract(epoch FROM now() - member.created_at)::float8 AS age_seconds, member.active_days, member.given_tier,
              ${AUDIENCES_OF_MEMBER} AS audiences, ${BOARDS_OF_MEMBER} AS boards,
              session.proven_at > now() - interval '${FRESH_MINUTES} minutes' AS is_fresh,
              session.last_seen_at < now() - interval '1 minute' AS is_stale
         FROM session JOIN member ON member.id = session.member_id
        WHERE session.id_hash = ANY($1::bytea[]) AND session.expires_at > now() AND member.deleted_at IS NULL`,
      [[...hashes]],
    );
    this.touch(rows.filter((row) => row.is_stale).map((row) => row.id_hash));
    return new Map(rows.map((row) => [row.id_hash.toString('hex'), viewerOf(row)]));
  }

  /**
   * Nobody waits for it, and it waits for nobody: rows that others are writing are skipped. Only updates: an ended session stays ended.
   * The first visit of a day (UTC) counts as one of the member's days.
   */
  private touch(hashes: Buffer[]): void {
    if (hashes.length === 0) return;
    const touch = this.dataSource
      .query(
        `WITH seen AS (
           UPDATE session SET last_seen_at = now() WHERE id_hash IN (
             SELECT id_hash FROM session
              WHERE id_hash = ANY($1::bytea[]) AND last_seen_at < now() - interval '1 minute' FOR UPDATE SKIP LOCKED)
           RETURNING member_id
         ), back AS (
           SELECT id FROM member
            WHERE id IN (SELECT member_id FROM seen) AND last_active_on < (now() AT TIME ZONE 'UTC')::date FOR NO KEY UPDATE SKIP LOCKED
         )
         UPDATE member SET active_days = active_days + 1, last_active_on = (now() AT TIME ZONE 'UTC')::date
           FROM back WHERE member.id = back.id`,
        [hashes],
      )
      .then(() => undefined)
      .catch((error: unknown) => this.log.warn({ err: error }, 'sessions could not be marked as seen'))
      .finally(() => this.touches.delete(touch));
    this.touches.add(touch);
  }
}

function viewerOf(row: ViewerRow): Viewer {
  return {
    memberId: row.member_id,
    handle: row.handle,
    role: row.role,
    tier: tierOf({ role: row.role, ageSeconds: row.age_seconds, activeDays: row.active_days, givenTier: row.given_tier }),
    suspendedUntil: row.suspended_until,
    suspensionReason: row.suspension_reason,
    limitedUntil: row.limited_until,
    limitationReason: row.limitation_reason,
    audienceIds: row.audiences,
    boardIds: row.boards,
    isFresh: row.is_fresh,
    sessionKey: row.id_hash.toString('hex'),
  };
}
