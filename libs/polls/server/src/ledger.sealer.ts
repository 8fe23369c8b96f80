import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '@swingtag/platform-server';
import type { EntityManager } from 'typeorm';
import { eventBody, headerBody, linkHash, NO_HASH, pseudonym, type LedgerPoll } from './ledger.line.ts';
import { APPEND_ENTRIES, COUNT_EVENTS, LOCK_HEAD, OPEN_HEAD, POLL_FOR_HEADER, UNSEALED_EVENTS } from './ledger.sealer.sql.ts';
import type { VoteEventKind } from './vote.entity.ts';

/** Some milliseconds of hashing: votes are served by the same process. */
const BATCH = 500;

interface LockedHead {
  seq: number;
  hash: Buffer;
  key: Buffer | null;
  sealed_id: string;
  sealed_through: string;
  mark_id: string;
  mark_xid: string;
  /** Of this transaction. */
  own_xid: string;
  /** Every transaction before it has ended. */
  oldest_xid: string;
  /** Of the options, by id. */
  keys: Record<string, string>;
  /** Text, with all digits of the database. */
  closed_at: string | null;
  is_final: boolean;
}

interface UnsealedEvent {
  id: string;
  member_id: string;
  kind: VoteEventKind;
  choice: string[];
  at: string;
}

/**
 * Chains the events of a poll into its ledger, some time after they were committed, so that a vote costs nothing more. Any number of processes may
 * do it, again and again and killed at any moment: the head's row is locked, and entries and head move in one statement.
 */
@Injectable()
export class LedgerSealer {
  constructor(private readonly transactions: Transactions) {}

  /** Seals all that is committed; for a closed poll until the head is final. Returns how many events it sealed. */
  async seal(pollId: string): Promise<number> {
    for (let sealed = 0; ; ) {
      const batch = await this.transactions.run((tx) => this.sealBatch(tx, pollId));
      sealed += batch.sealed;
      if (batch.isDone) return sealed;
    }
  }

  private async sealBatch(tx: EntityManager, pollId: string): Promise<{ sealed: number; isDone: boolean }> {
    const head = await this.lock(tx, pollId);
    if (!head || head.is_final) return { sealed: 0, isDone: true };
    const isClosed = head.closed_at !== null; // seen before the events are read: no vote is under way any more
    let events = await unsealed(tx, pollId, head.sealed_through);
    if (events.length === 0 && isClosed && !(await isComplete(tx, pollId, head.seq))) events = await unsealed(tx, pollId, '0');
    const isFinal = isClosed && events.length === 0;
    if (events.length > 0 || isFinal) await append(tx, pollId, head, events, isFinal);
    return { sealed: events.length, isDone: isClosed ? isFinal : events.length < BATCH };
  }

  private async lock(tx: EntityManager, pollId: string): Promise<LockedHead | undefined> {
    const [head] = await tx.query<LockedHead[]>(LOCK_HEAD, [pollId]);
    if (head) return head;
    const [poll] = await tx.query<LedgerPoll[]>(POLL_FOR_HEADER, [pollId]);
    if (!poll) return undefined;
    const header = headerBody(poll);
    await tx.query(OPEN_HEAD, [pollId, header, linkHash(NO_HASH, header), randomBytes(32)]);
    const [opened] = await tx.query<LockedHead[]>(LOCK_HEAD, [pollId]);
    return opened;
  }
}

/** What no mark could make wrong: asked once, before a head becomes final. */
async function isComplete(tx: EntityManager, pollId: string, entries: number): Promise<boolean> {
  const [count] = await tx.query<{ events: number }[]>(COUNT_EVENTS, [pollId]);
  return count?.events === entries;
}

function unsealed(tx: EntityManager, pollId: string, after: string): Promise<UnsealedEvent[]> {
  return tx.query<UnsealedEvent[]>(UNSEALED_EVENTS, [pollId, after, BATCH]);
}

async function append(tx: EntityManager, pollId: string, head: LockedHead, events: UnsealedEvent[], isFinal: boolean): Promise<void> {
  const { key } = head;
  if (!key && events.length > 0) throw new Error(`The key of the ledger of poll ${pollId} has been destroyed: no more events can be sealed.`);
  let { seq, hash } = head;
  const entries = events.map((event) => {
    const voter = pseudonym(key ?? NO_HASH, event.member_id);
    seq += 1;
    hash = linkHash(hash, eventBody({ seq, at: event.at, voter, kind: event.kind, choice: event.choice.map((id) => head.keys[id] ?? '') }));
    return { seq, eventId: event.id, voter, hash };
  });
  await tx.query(APPEND_ENTRIES, [
    pollId,
    entries.map((entry) => entry.seq), entries.map((entry) => entry.eventId), entries.map((entry) => entry.voter), entries.map((entry) => entry.hash),
    seq, hash, ...moveMark(head), isFinal ? head.closed_at : null,
  ]);
}

/**
 * Where the next search may begin. An id is given out before its transaction commits, so lower ids may appear after higher ones. Whoever holds such an
 * id began before this transaction; when all that began before it have ended, what is missing up to the mark will never come.
 */
function moveMark(head: LockedHead): [sealedThrough: string, markId: string, markXid: string] {
  const [own, oldest, mark] = [BigInt(head.own_xid), BigInt(head.oldest_xid), BigInt(head.mark_xid)];
  const isRestored = mark > own; // from a dump: the numbers of another cluster, all of whose transactions are in it
  if (oldest < mark && !isRestored) return [head.sealed_through, head.mark_id, head.mark_xid];
  return [head.mark_id, head.sealed_id, head.own_xid];
}
