import { createHash, createHmac } from 'node:crypto';
import type { VoteEventKind } from './vote.entity.ts';

/**
 * The format as docs/ledger.md describes it and apps/verifier reads it. What is sealed never changes: a change is a new version.
 * A ledger that was begun in version 1 ends in it.
 */
const FORMAT = 'swingtag-ledger/2';
const FIRST_FORMAT = '{"format":"swingtag-ledger/1"';

export interface LedgerPoll {
  id: string;
  kind: string;
  question: string;
  options: { key: string; label: string }[];
  min: number;
  max: number;
  /** As text, to the millisecond. */
  opened: string;
}

export interface LedgerEvent {
  seq: number;
  /** As text, to the millisecond: the database writes it, so that no clock or zone here has a say. */
  at: string;
  voter: Buffer;
  kind: VoteEventKind;
  /** Option keys in the order of the choice; empty after a withdrawal. */
  choice: string[];
}

/** The first link is made with 64 zeros. */
export const NO_HASH = Buffer.alloc(32);

/** The hash of a line: of the hash before it as hex, a line feed, and the line without its own hash. */
export function linkHash(previous: Buffer, body: string): Buffer {
  return createHash('sha256').update(`${previous.toString('hex')}\n${body}`).digest();
}

/** A line as it is exported: its hash is the last member. */
export function withHash(body: string, hash: Buffer): string {
  return `${body.slice(0, -1)},"hash":"${hash.toString('hex')}"}\n`;
}

export function headerBody({ id, kind, question, options, min, max, opened }: LedgerPoll): string {
  const shown = options.map(({ key, label }) => ({ key, label }));
  return JSON.stringify({ format: FORMAT, poll: id, kind: kind.toLowerCase(), question, options: shown, min, max, opened });
}

export function eventBody({ seq, at, voter, kind, choice }: LedgerEvent): string {
  return JSON.stringify({ seq, at, voter: voter.toString('base64url'), kind, choice });
}

export interface LedgerEnd {
  count: number;
  head: Buffer;
  closed: string;
  voters: number;
  /** In the order of the options; of a ranking the first preferences. */
  tally: { option: string; votes: number }[];
  /** Option keys: one, several that are level, or none without votes. */
  winners: string[];
  /** Of a ranking: the rounds of its instant run-off, else null. */
  rounds: LedgerRound[] | null;
}

/** Ballots on each option in the order of the options, null for those that have left. */
export interface LedgerRound {
  votes: (number | null)[];
  exhausted: number;
  leaving: string[];
}

/** `header` as it was sealed: it says in which version. */
export function footerBody(header: string, { count, head, closed, voters, tally, winners, rounds }: LedgerEnd): string {
  const counts = tally.map(({ option, votes }) => ({ option, votes }));
  const end = { count, head: head.toString('hex'), closed };
  if (header.startsWith(FIRST_FORMAT)) return JSON.stringify({ ...end, tally: counts });
  return JSON.stringify({ ...end, voters, tally: counts, winners, ...(rounds ? { rounds } : {}) });
}

/** Who voted, in this poll only: with another poll's key the same member is somebody else. 128 bits. */
export function pseudonym(key: Buffer, memberId: string): Buffer {
  return createHmac('sha256', key).update(memberId).digest().subarray(0, 16);
}

/** What a voter keeps to find the event again: `<voter>:<seq>:<hash>`. */
export function receiptText(entry: { voter: Buffer; seq: number; hash: Buffer }): string {
  return `${entry.voter.toString('base64url')}:${entry.seq}:${entry.hash.toString('hex')}`;
}
