import { createHash, createHmac } from 'node:crypto';
import type { VoteEventKind } from './vote.entity.ts';

/** The format as docs/ledger.md describes it and apps/verifier reads it. What is sealed never changes: a change is a new version. */
const FORMAT = 'swingtag-ledger/1';

export interface LedgerPoll {
  id: string;
  kind: string;
  question: string;
  options: { key: string; label: string }[];
  /** As text, to the millisecond. */
  opened: string;
}

export interface LedgerEvent {
  seq: number;
  /** As text, to the millisecond: the database writes it, so that no clock or zone here has a say. */
  at: string;
  voter: Buffer;
  kind: VoteEventKind;
  /** Option keys; empty after a withdrawal. A list, for polls with several choices. */
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

export function headerBody({ id, kind, question, options, opened }: LedgerPoll): string {
  const shown = options.map(({ key, label }) => ({ key, label }));
  return JSON.stringify({ format: FORMAT, poll: id, kind: kind.toLowerCase(), question, options: shown, min: 1, max: 1, opened });
}

export function eventBody({ seq, at, voter, kind, choice }: LedgerEvent): string {
  return JSON.stringify({ seq, at, voter: voter.toString('base64url'), kind, choice });
}

export function footerBody(end: { count: number; head: Buffer; closed: string; tally: { option: string; votes: number }[] }): string {
  const tally = end.tally.map(({ option, votes }) => ({ option, votes }));
  return JSON.stringify({ count: end.count, head: end.head.toString('hex'), closed: end.closed, tally });
}

/** Who voted, in this poll only: with another poll's key the same member is somebody else. 128 bits. */
export function pseudonym(key: Buffer, memberId: string): Buffer {
  return createHmac('sha256', key).update(memberId).digest().subarray(0, 16);
}

/** What a voter keeps to find the event again: `<voter>:<seq>:<hash>`. */
export function receiptText(entry: { voter: Buffer; seq: number; hash: Buffer }): string {
  return `${entry.voter.toString('base64url')}:${entry.seq}:${entry.hash.toString('hex')}`;
}
