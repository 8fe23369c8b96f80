import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Poll } from './poll.entity.ts';
import { VoteEvent } from './vote.entity.ts';

/**
 * How far the events of a poll are sealed. Whoever seals locks this row, so that there is one chain. A trigger lets it only
 * move forward; docs/ledger.md describes the chain.
 */
@Entity('ledger_head')
@Check('ck_ledger_head_hash', 'octet_length(hash) = 32')
export class LedgerHead {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => Poll)
  pollId: string;

  /** The first line of the export without its hash, as it was when the first event was sealed: the chain begins with it. */
  @Column({ type: 'text' })
  header: string;

  /** How many events are sealed. */
  @Column({ type: 'integer', default: 0 })
  seq: number;

  /** Of the event `seq`; of the header while there is none. */
  @Column({ type: 'bytea' })
  hash: Buffer;

  /** The highest id among the sealed events; lower ones may still be about to commit. */
  @Column({ type: 'bigint', default: 0 })
  sealedId: string;

  /** Every event up to this id is sealed or will never be: what is unsealed is looked for above it. */
  @Column({ type: 'bigint', default: 0 })
  sealedThrough: string;

  /** Becomes `sealedThrough` when every transaction older than `markXid` has ended: ids are given out before they commit. */
  @Column({ type: 'bigint', default: 0 })
  markId: string;

  @Column({ type: 'bigint', default: 0 })
  markXid: string;

  /** The closing time for which every event is sealed; the head is final while it equals that of the poll. */
  @Column({ type: 'timestamptz', nullable: true })
  finalAt: Date | null;
}

/** The key of a poll's pseudonyms. Only the sealer reads it; nothing exports it. */
@Entity('ledger_secret')
@Check('ck_ledger_secret_key', 'octet_length(key) = 32')
export class LedgerSecret {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => LedgerHead)
  pollId: string;

  @Column({ type: 'bytea' })
  key: Buffer;
}

/** One sealed event, append-only. The line itself is not stored: it comes from the event, which cannot change either. */
@Entity('ledger_entry')
@Unique(['eventId'])
@Check('ck_ledger_entry_seq', 'seq > 0')
@Check('ck_ledger_entry_voter', 'octet_length(voter) = 16')
@Check('ck_ledger_entry_hash', 'octet_length(hash) = 32')
export class LedgerEntry {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => LedgerHead)
  pollId: string;

  /** From 1, without gaps. */
  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @Column({ type: 'bigint' })
  @ForeignKey(() => VoteEvent)
  eventId: string;

  /** The pseudonym. Kept, so that the export needs neither the key nor the member. */
  @Column({ type: 'bytea' })
  voter: Buffer;

  @Column({ type: 'bytea' })
  hash: Buffer;
}

/** A head that everybody could read from this time on, append-only. */
@Entity('ledger_publication')
@Check('ck_ledger_publication_hash', 'octet_length(hash) = 32')
export class LedgerPublication {
  @PrimaryColumn({ type: 'bigint' })
  @ForeignKey(() => LedgerHead)
  pollId: string;

  @PrimaryColumn({ type: 'integer' })
  seq: number;

  @Column({ type: 'bytea' })
  hash: Buffer;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
