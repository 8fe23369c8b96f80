import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@swingtag/platform-server';
import { DataSource } from 'typeorm';
import type { LedgerHeadPublished, LedgerType, VoteReceipt } from './ledger.graphql.ts';
import { receiptText } from './ledger.line.ts';

export const exportPath = (pollId: string) => `/polls/${pollId}/ledger.jsonl`;

interface HeadRow {
  poll_id: string;
  seq: number;
  hash: Buffer;
  is_final: boolean;
}

interface EntryRow {
  poll_id: string;
  voter: Buffer;
  seq: number;
  hash: Buffer;
}

/** What is shown of ledgers. Heads tell nothing of the choices under them, so they are public while results are hidden. */
@Injectable()
export class LedgerQueries {
  constructor(private readonly dataSource: DataSource) {}

  ofPoll(ctx: OperationContext, pollId: string): Promise<LedgerType | null> {
    return ctx.load(this.heads, pollId, this.heads);
  }

  /** The newest first. */
  async published(ctx: OperationContext, pollId: string, first: number): Promise<LedgerHeadPublished[]> {
    return (await ctx.load(`ledger-published-${first}`, pollId, this.publishedBatch(first))) ?? [];
  }

  /** Of the viewer and of nobody else. */
  async receiptOfViewer(ctx: OperationContext, pollId: string): Promise<VoteReceipt | null> {
    const { viewer } = ctx;
    if (!viewer) return null;
    return ctx.load(this, pollId, this.receiptsOf(viewer.memberId));
  }

  private readonly heads = async (pollIds: readonly string[]): Promise<Map<string, LedgerType>> => {
    const rows = await this.dataSource.query<HeadRow[]>(
      `SELECT h.poll_id, h.seq, h.hash, (p.closed_at IS NOT NULL AND h.final_at IS NOT DISTINCT FROM p.closed_at) AS is_final
         FROM ledger_head h JOIN poll p ON p.id = h.poll_id WHERE h.poll_id = ANY($1)`,
      [pollIds],
    );
    return new Map(
      rows.map(({ poll_id: pollId, seq, hash, is_final: isFinal }) => [
        pollId,
        { pollId, entries: seq, head: hash.toString('hex'), isFinal, exportPath: isFinal ? exportPath(pollId) : null },
      ]),
    );
  };

  private publishedBatch(first: number) {
    return async (pollIds: readonly string[]): Promise<Map<string, LedgerHeadPublished[]>> => {
      const rows = await this.dataSource.query<{ poll_id: string; seq: number; hash: Buffer; at: Date }[]>(
        `SELECT p.* FROM unnest($1::bigint[]) AS asked(poll_id)
          CROSS JOIN LATERAL (SELECT * FROM ledger_publication l WHERE l.poll_id = asked.poll_id ORDER BY l.seq DESC LIMIT $2) p
          ORDER BY p.poll_id, p.seq DESC`,
        [pollIds, first],
      );
      const heads = Map.groupBy(rows, (row) => row.poll_id);
      return new Map([...heads].map(([pollId, list]) => [pollId, list.map(({ seq, hash, at }) => ({ entries: seq, hash: hash.toString('hex'), at }))]));
    };
  }

  private receiptsOf(memberId: string) {
    return async (pollIds: readonly string[]): Promise<Map<string, VoteReceipt>> => {
      const rows = await this.dataSource.query<EntryRow[]>(
        `SELECT DISTINCT ON (e.poll_id) e.poll_id, l.voter, l.seq, l.hash
           FROM vote_event e JOIN ledger_entry l ON l.event_id = e.id
          WHERE e.member_id = $1 AND e.poll_id = ANY($2) ORDER BY e.poll_id, e.id DESC`,
        [memberId, pollIds],
      );
      return new Map(
        rows.map((row) => [row.poll_id, { voter: row.voter.toString('base64url'), seq: row.seq, hash: row.hash.toString('hex'), text: receiptText(row) }]),
      );
    };
  }
}
