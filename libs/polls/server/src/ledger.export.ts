import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { NotFound, Refused, RefusalReason } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import { endOf } from './ledger.end.ts';
import { eventBody, footerBody, linkHash, NO_HASH, withHash } from './ledger.line.ts';
import { ledgerTime } from './ledger.sealer.sql.ts';
import { PollQueries } from './poll.queries.ts';
import type { VoteEventKind } from './vote.entity.ts';

/** Some milliseconds of work between others' requests. */
const BATCH = 500;

/** $1 poll. */
const LEDGER = `
SELECT p.id AS poll_id, h.header, h.seq, h.hash, ${ledgerTime('p.closed_at')} AS closed,
       (p.closed_at IS NULL AND (p.closes_at IS NULL OR p.closes_at > clock_timestamp())) AS is_open,
       (p.closed_at IS NOT NULL AND h.final_at IS NOT DISTINCT FROM p.closed_at) AS is_final
  FROM poll p LEFT JOIN ledger_head h ON h.poll_id = p.id WHERE p.id = $1 AND p.opens_at <= clock_timestamp()`;

/** $1 poll, $2 seq after which to go on, $3 up to where: without gaps, so that a batch is bounded however the planner sees it. Neither member nor key is read. */
const ENTRIES = `
SELECT l.seq, l.voter, l.hash, e.kind, e.choice, ${ledgerTime('e.at')} AS at
  FROM ledger_entry l JOIN vote_event e ON e.id = l.event_id
 WHERE l.poll_id = $1 AND l.seq > $2 AND l.seq <= $3 ORDER BY l.seq`;

interface LedgerRow {
  poll_id: string;
  header: string;
  seq: number;
  hash: Buffer;
  closed: string;
  is_open: boolean;
  is_final: boolean;
}

interface EntryRow {
  seq: number;
  voter: Buffer;
  hash: Buffer;
  kind: VoteEventKind;
  choice: string[];
  at: string;
}

/** The ledger of a closed poll as JSON Lines, in batches: neither a long transaction nor more memory for a longer ledger. */
@Injectable()
export class LedgerExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly polls: PollQueries,
  ) {}

  /** Null while the last votes of a closed poll are being sealed. */
  async open(pollId: string): Promise<Readable | null> {
    const [ledger] = await this.dataSource.query<LedgerRow[]>(LEDGER, [pollId]);
    if (!ledger) throw new NotFound('There is no such poll.');
    if (ledger.is_open) throw new Refused(RefusalReason.FORBIDDEN, 'The ledger of a poll is published when the poll has closed.');
    return ledger.is_final ? Readable.from(this.lines(ledger)) : null;
  }

  private async *lines(ledger: LedgerRow): AsyncGenerator<string> {
    const poll = await this.polls.find(ledger.poll_id);
    if (!poll) throw new NotFound('There is no such poll.');
    const keys = new Map(poll.options.map((option) => [option.id, option.key]));
    yield withHash(ledger.header, linkHash(NO_HASH, ledger.header));
    for (let seq = 0; seq < ledger.seq; ) {
      const entries = await this.dataSource.query<EntryRow[]>(ENTRIES, [ledger.poll_id, seq, Math.min(seq + BATCH, ledger.seq)]);
      const last = entries.at(-1);
      if (!last) throw new Error(`The ledger of poll ${ledger.poll_id} ends after ${seq} of ${ledger.seq} entries.`);
      yield entries.map((entry) => toLine(entry, keys)).join('');
      seq = last.seq;
    }
    const footer = footerBody(ledger.header, { count: ledger.seq, head: ledger.hash, closed: ledger.closed, ...endOf(poll) });
    yield withHash(footer, linkHash(ledger.hash, footer));
  }
}

/** The stored hash, whatever the event now says: a change in the database shows. */
function toLine({ seq, at, voter, kind, choice, hash }: EntryRow, keys: ReadonlyMap<string, string>): string {
  return withHash(eventBody({ seq, at, voter, kind, choice: choice.map((id) => keys.get(id) ?? '') }), hash);
}
