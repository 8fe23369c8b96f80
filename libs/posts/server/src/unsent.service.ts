import { Injectable } from '@nestjs/common';
import {
  CursorCodec, Invalid, isStorable, mustBeSignedIn, NotFound, pageSize, RateLimits, Refused, RefusalReason, toConnection, Transactions,
  type Connection, type Limit, type OperationContext, type PageArgs, type Viewer,
} from '@swingtag/platform-server';
import { DataSource, type EntityManager } from 'typeorm';
import { MAX_UNSENT } from './unsent.entity.ts';
import { UnsentConflict, UnsentSaved, type SaveUnsentInput, type UnsentTextType } from './unsent.graphql.ts';

/** One open page saves at most every five seconds. */
const SAVES: Limit = { name: 'unsent', points: 240, seconds: 300, shared: false };
const MAX_KEPT = 100;
const MAX_COPIES = 20;
const LIST = 'unsent';
const PLACE = /^((post|reply|edit|topic):[1-9]\d{0,17}|topic)$/;
const COLUMNS = 'id, place, title, body, revision, writer, saved_at AS "savedAt"';

interface Typed {
  title: string;
  body: string;
}

/** Keeps what members type until they send it. Nothing here is lost: what cannot be saved over another text becomes a copy beside it. */
@Injectable()
export class UnsentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly limits: RateLimits,
    private readonly codec: CursorCodec,
  ) {}

  async keep(viewer: Viewer | null, input: SaveUnsentInput): Promise<UnsentSaved | UnsentConflict> {
    mustBeSignedIn(viewer);
    const typed = typedIn(input);
    await this.limits.take(SAVES, viewer.memberId);
    return this.transactions.run(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`unsent:${viewer.memberId}`]);
      const known = await this.known(tx, viewer.memberId, input);
      if (known && mayOverwrite(known, input, typed)) return Object.assign(new UnsentSaved(), { unsent: await this.overwrite(tx, known, input.writer, typed) });
      if (!known && input.id) throw new NotFound('This draft was sent or discarded on another page.');
      const mine = await this.add(tx, viewer.memberId, input, typed);
      return known ? Object.assign(new UnsentConflict(), { theirs: known, mine }) : Object.assign(new UnsentSaved(), { unsent: mine });
    });
  }

  async discard(viewer: Viewer | null, id: string): Promise<string> {
    mustBeSignedIn(viewer);
    await this.dataSource.query('DELETE FROM unsent_text WHERE member_id = $1 AND id = $2', [viewer.memberId, asNumber(id)]);
    return id;
  }

  /** For whoever sends it: the text, and copies of the same words, in the transaction that writes them for good. */
  async sent(tx: EntityManager, memberId: string, place: string, { id, body }: { id: string | null; body: string }): Promise<void> {
    await tx.query('DELETE FROM unsent_text WHERE member_id = $1 AND place = $2 AND (id = $3 OR btrim(body) = btrim($4))', [memberId, place, asNumber(id ?? ''), body]);
  }

  /** What the viewer last wrote in a place. */
  async last(ctx: OperationContext, place: string): Promise<UnsentTextType | null> {
    const memberId = ctx.viewer?.memberId;
    return memberId ? ctx.load('unsent', place, (places) => this.lastIn(memberId, places)) : null;
  }

  /** The newest first. */
  async page(viewer: Viewer | null, args: PageArgs): Promise<Connection<UnsentTextType>> {
    mustBeSignedIn(viewer);
    const size = pageSize(args.first, 20);
    const before = args.after ? this.codec.decode(LIST, args.after)[0] : '9223372036854775807';
    const rows = await this.dataSource.query<UnsentTextType[]>(
      `SELECT ${COLUMNS} FROM unsent_text WHERE member_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3`,
      [viewer.memberId, before, size + 1],
    );
    return toConnection(rows, { list: LIST, size, hasPreviousPage: Boolean(args.after), codec: this.codec, keys: (row) => [row.id] });
  }

  private async lastIn(memberId: string, places: readonly string[]): Promise<Map<string, UnsentTextType>> {
    const rows = await this.dataSource.query<UnsentTextType[]>(
      `SELECT DISTINCT ON (place) ${COLUMNS} FROM unsent_text WHERE member_id = $1 AND place = ANY($2) ORDER BY place, saved_at DESC, id DESC`,
      [memberId, places],
    );
    return new Map(rows.map((row) => [row.place, row]));
  }

  /** What this page saved before; for a page that saved nothing yet, what stands in its place. */
  private async known(tx: EntityManager, memberId: string, { id, place }: SaveUnsentInput): Promise<UnsentTextType | null> {
    const [row] = await tx.query<UnsentTextType[]>(
      `SELECT ${COLUMNS} FROM unsent_text WHERE member_id = $1 AND place = $2 AND ($3::bigint IS NULL OR id = $3) ORDER BY saved_at DESC, id DESC LIMIT 1`,
      [memberId, place, id ? asNumber(id) : null],
    );
    return row ?? null;
  }

  private async overwrite(tx: EntityManager, { id, revision }: UnsentTextType, writer: string, typed: Typed): Promise<UnsentTextType> {
    await tx.query('UPDATE unsent_text SET title = $2, body = $3, writer = $4, revision = revision + 1, saved_at = clock_timestamp() WHERE id = $1', [
      id, typed.title, typed.body, writer,
    ]);
    const [row] = await tx.query<[UnsentTextType]>(`SELECT ${COLUMNS} FROM unsent_text WHERE id = $1 AND revision > $2`, [id, revision]);
    return row;
  }

  private async add(tx: EntityManager, memberId: string, { place, writer }: SaveUnsentInput, typed: Typed): Promise<UnsentTextType> {
    const [{ kept, copy }] = await tx.query<[{ kept: number; copy: number }]>(
      'SELECT count(*)::int AS kept, COALESCE(max(copy) FILTER (WHERE place = $2), 0) + 1 AS copy FROM unsent_text WHERE member_id = $1',
      [memberId, place],
    );
    if (kept >= MAX_KEPT || copy > MAX_COPIES) throw new Refused(RefusalReason.TOO_MANY, 'There are too many drafts. Send or discard some of them; this text stays in your browser meanwhile.');
    const [row] = await tx.query<[UnsentTextType]>(
      `INSERT INTO unsent_text (member_id, place, copy, title, body, writer) VALUES ($1, $2, $3, $4, $5, $6) RETURNING ${COLUMNS}`,
      [memberId, place, copy, typed.title, typed.body, writer],
    );
    return row;
  }
}

/** The same page again (an answer may have been lost on the way), a page that saw the last saving, or nothing new. */
function mayOverwrite(known: UnsentTextType, input: SaveUnsentInput, typed: Typed): boolean {
  return known.writer === input.writer || (Boolean(input.id) && known.revision === input.revision) || (known.body === typed.body && known.title === typed.title);
}

function typedIn({ place, title, body, writer }: SaveUnsentInput): Typed {
  if (!PLACE.test(place)) throw new Invalid('place', 'There is no such place to write in.');
  if (!/^[\w-]{1,40}$/.test(writer)) throw new Invalid('writer', 'The name of the page is not one.');
  const typed = { title: title ?? '', body };
  if (!isStorable(typed.title) || !isStorable(body)) throw new Invalid('body', 'Your text contains a character that cannot be stored.');
  if ([...body].length > MAX_UNSENT || [...typed.title].length > 300) throw new Invalid('body', 'Your text is too long to be kept here; it stays in your browser.');
  return typed;
}

function asNumber(id: string): string {
  return /^[1-9]\d{0,17}$/.test(id) ? id : '0';
}
