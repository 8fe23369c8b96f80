import { Injectable } from '@nestjs/common';
import { JobHandler, Jobs, LiveBus, parseId, Transactions, type JobPayload } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { LedgerJobs } from './ledger.jobs.ts';
import { pollTopic } from './vote.service.ts';
import { choiceLiteral, MOVE_TALLY } from './vote.writer.sql.ts';

const SETTLE = 'settleVotes';
/** A request that was under way has ended by then. */
const SETTLE_AFTER_MS = 40_000;

/**
 * $1 bigint[] polls, $2 bigint[] members, $3 text[] choices ('{}' withdraws). By rule and not by the voter: also where votes cannot be changed. Open polls only,
 * locked as for a vote; a vote that stands is withdrawn, never replaced.
 */
const APPLY = `
WITH polls AS (
  SELECT p.id, p.kind FROM poll p
   WHERE p.id = ANY($1::bigint[]) AND p.closed_at IS NULL AND (p.closes_at IS NULL OR p.closes_at > clock_timestamp()) ORDER BY p.id FOR SHARE OF p
), written AS (
  INSERT INTO vote AS v (poll_id, member_id, choice)
  SELECT a.poll_id, a.member_id, a.choice::bigint[]
    FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS a(poll_id, member_id, choice) JOIN polls ON polls.id = a.poll_id
   ORDER BY a.poll_id, a.member_id
  ON CONFLICT (poll_id, member_id) DO UPDATE
     SET previous_choice = v.choice,
         choice = CASE WHEN excluded.choice = '{}' OR v.choice = '{}' THEN excluded.choice ELSE v.choice END,
         cast_at = CASE WHEN v.choice = '{}' THEN clock_timestamp() ELSE v.cast_at END,
         changed_at = CASE WHEN v.choice = '{}' OR excluded.choice <> '{}' THEN v.changed_at ELSE clock_timestamp() END
  RETURNING poll_id, member_id, choice, previous_choice
), ${MOVE_TALLY}
SELECT poll_id, member_id FROM moved`;

interface Standing {
  poll_id: string;
  choice: string[];
}

/**
 * What becomes of the votes of members who are banned, erased or merged, exactly as docs/vote-rules.md says. Each joins the transaction of the act, touches open
 * polls only, writes events as a voter would (they are append-only), and may be done again. Returns the polls whose tally moved.
 */
@Injectable()
export class VoteFates {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly live: LiveBus,
    private readonly ledgers: LedgerJobs,
  ) {}

  /** Standing votes in open polls are withdrawn; closed polls stay as they were decided. */
  async ofBanned(tx: EntityManager, memberId: string): Promise<string[]> {
    await this.settleLater(tx, memberId);
    return this.withdrawOpen(tx, memberId);
  }

  /** As of a ban; and what else names the member beside a vote is forgotten. */
  async ofErased(tx: EntityManager, memberId: string): Promise<string[]> {
    await tx.query('DELETE FROM vote_request WHERE member_id = $1', [memberId]);
    await tx.query('DELETE FROM poll_reminder WHERE member_id = $1', [memberId]);
    return this.ofBanned(tx, memberId);
  }

  /** Votes in open polls go over to the account that is kept, unless that one stands there already; then they are withdrawn. */
  async ofMerged(tx: EntityManager, fromId: string, intoId: string): Promise<string[]> {
    if (fromId === intoId) throw new Error('A member cannot be merged into themselves');
    // Two statements follow, each of which locks votes, then options: a vote between them could hold one and wait for the other. So votes in these polls wait.
    const polls = (await this.standing(tx, fromId)).map((vote) => vote.poll_id);
    await tx.query('SELECT 1 FROM poll WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [polls]);
    const standing = (await this.standing(tx, fromId)).filter((vote) => polls.includes(vote.poll_id));
    await this.settleLater(tx, fromId);
    const withdrawn = new Set(await this.withdraw(tx, fromId, standing));
    const left = standing.filter((vote) => withdrawn.has(vote.poll_id));
    const cast = await this.apply(tx, left.map((vote) => ({ ...vote, memberId: intoId })));
    return [...new Set([...withdrawn, ...cast])];
  }

  /** Once more, for votes that were under way at the moment of the act; then open pages and ledgers are told. Changes nothing the second time. */
  @JobHandler(SETTLE)
  async settle({ memberId }: JobPayload): Promise<void> {
    const polls = await this.transactions.run((tx) => this.withdrawOpen(tx, parseId(memberId ?? '')));
    this.tell(polls);
  }

  /** After the commit. */
  tell(polls: readonly string[]): void {
    for (const pollId of polls) {
      this.live.publish(pollTopic(pollId));
      this.ledgers.noteVote(pollId);
    }
  }

  private settleLater(tx: EntityManager, memberId: string): Promise<void> {
    return this.jobs.add(tx, SETTLE, { memberId }, { key: `settle-votes-${memberId}`, runAt: new Date(Date.now() + SETTLE_AFTER_MS) });
  }

  private async withdrawOpen(tx: EntityManager, memberId: string): Promise<string[]> {
    return this.withdraw(tx, memberId, await this.standing(tx, memberId));
  }

  /** In open polls, by the database's clock. */
  private standing(tx: EntityManager, memberId: string): Promise<Standing[]> {
    return tx.query<Standing[]>(
      `SELECT v.poll_id, v.choice FROM vote v JOIN poll p ON p.id = v.poll_id
        WHERE v.member_id = $1 AND v.choice <> '{}' AND p.closed_at IS NULL AND (p.closes_at IS NULL OR p.closes_at > clock_timestamp()) ORDER BY v.poll_id`,
      [memberId],
    );
  }

  private withdraw(tx: EntityManager, memberId: string, votes: readonly Standing[]): Promise<string[]> {
    return this.apply(tx, votes.map((vote) => ({ poll_id: vote.poll_id, choice: [], memberId })));
  }

  private async apply(tx: EntityManager, votes: readonly (Standing & { memberId: string })[]): Promise<string[]> {
    if (votes.length === 0) return [];
    const rows = await tx.query<{ poll_id: string }[]>(APPLY, [
      votes.map((vote) => vote.poll_id), votes.map((vote) => vote.memberId), votes.map((vote) => choiceLiteral(vote.choice)),
    ]);
    return rows.map((row) => row.poll_id);
  }
}
