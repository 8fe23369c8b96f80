// The lines of a ledger, as docs/ledger.md describes them. A line is right when writing anew what was read gives the same text.
import * as crypto from 'node:crypto';
import { BadLine } from './lines.mjs';

/** Version 2 added to the footer: voters, winners and, of a ranking, rounds. */
const FIRST_FORMAT = 'swingtag-ledger/1';
const FORMATS = [FIRST_FORMAT, 'swingtag-ledger/2'];
export const NO_HASH = '0'.repeat(64);

const HASH_PART = /,"hash":"([0-9a-f]{64})"\}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const MAX_OPTIONS = 1000;

/**
 * @typedef {{ key: string, label: string }} Option
 * @typedef {{ format: string, poll: string, kind: string, question: string, options: Option[], min: number, max: number, opened: string }} Header
 * @typedef {{ seq: number, at: string, voter: string, kind: 'cast' | 'change' | 'withdraw', choice: string[] }} Event
 * @typedef {{ option: string, votes: number }[]} Tally
 * @typedef {{ votes: (number | null)[], exhausted: number, leaving: string[] }} Round
 * @typedef {{ tally: Tally, voters?: number, winners?: string[], rounds?: Round[] }} Result
 * @typedef {{ count: number, head: string, closed: string } & Result} Footer
 */

/** Of a text in UTF-8, as hex; in one call where Node has it (20.12 and later). @type {(text: string) => string} */
const sha256 = 'hash' in crypto ? (text) => crypto.hash('sha256', text) : (text) => crypto.createHash('sha256').update(text).digest('hex');

/** @param {string} previous @param {string} body */
export function linkHash(previous, body) {
  return sha256(`${previous}\n${body}`);
}

/**
 * A line without its hash, the hash, and the JSON in it.
 * @param {string} text
 * @param {number} line
 * @returns {{ body: string, hash: string, value: Record<string, unknown> }}
 */
export function takeApart(text, line) {
  const hash = HASH_PART.exec(text.slice(-75))?.[1];
  if (!hash) {
    if (text.endsWith('\r')) throw new BadLine(line, 'it ends as on Windows: the file was converted, take it from the site again');
    throw new BadLine(line, text.endsWith('}') ? 'it carries no hash at its end' : 'it is cut off');
  }
  const body = `${text.slice(0, -75)}}`;
  let value;
  try {
    value = JSON.parse(body);
  } catch {
    throw new BadLine(line, 'it is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadLine(line, 'it is not a JSON object');
  return { body, hash, value };
}

const isText = (/** @type {unknown} */ value) => typeof value === 'string';
const isTime = (/** @type {unknown} */ value) => typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value));
const isCount = (/** @type {unknown} */ value) => Number.isSafeInteger(value) && /** @type {number} */ (value) >= 0;

/** @param {Record<string, unknown>} value @param {string} body @param {number} line @returns {Header} */
export function readHeader(value, body, line) {
  if (!FORMATS.includes(String(value['format']))) {
    const isOurs = isText(value['format']) && String(value['format']).startsWith('swingtag-ledger/');
    throw new BadLine(line, isOurs ? `it is of the format ${value['format']}, which a newer verifier may know` : 'it is not the header of a ledger');
  }
  const { format, poll, kind, question, options, min, max, opened } = /** @type {Header} */ (/** @type {unknown} */ (value));
  const isFine =
    isText(poll) && isText(kind) && isText(question) && isTime(opened) && isCount(min) && isCount(max) && min >= 1 && max >= min &&
    Array.isArray(options) && options.length >= 1 && options.length <= MAX_OPTIONS && options.every((one) => isText(one?.key) && isText(one?.label)) &&
    new Set(options.map((one) => one.key)).size === options.length;
  const header = { format, poll, kind, question, options: isFine ? options.map(({ key, label }) => ({ key, label })) : [], min, max, opened };
  if (!isFine || JSON.stringify(header) !== body) throw new BadLine(line, 'it is not written as a header is');
  return header;
}

/** @param {Record<string, unknown>} value @param {string} body @param {number} line @returns {Event} */
export function readEvent(value, body, line) {
  const { seq, at, voter, kind, choice } = /** @type {Event} */ (/** @type {unknown} */ (value));
  const isFine =
    isCount(seq) && isTime(at) && isText(voter) && ['cast', 'change', 'withdraw'].includes(kind) && Array.isArray(choice) && choice.every(isText);
  if (!isFine || JSON.stringify({ seq, at, voter, kind, choice }) !== body) throw new BadLine(line, 'it is not written as an event is');
  return { seq, at, voter, kind, choice };
}

/** @param {Record<string, unknown>} value @param {string} body @param {number} line @param {Header} header @returns {Footer} */
export function readFooter(value, body, line, header) {
  const { count, head, closed, voters, tally, winners, rounds } = /** @type {Footer} */ (/** @type {unknown} */ (value));
  const isFirst = header.format === FIRST_FORMAT;
  const isFine =
    isCount(count) && isText(head) && isTime(closed) && isTally(tally) &&
    (isFirst || (isCount(voters) && areTexts(winners) && (isRanking(header) ? Array.isArray(rounds) && rounds.every(isRound) : rounds === undefined)));
  if (!isFine) throw new BadLine(line, 'it is not written as a footer is');
  const counts = tally.map(({ option, votes }) => ({ option, votes }));
  const shownRounds = rounds?.map((round) => ({ votes: round.votes, exhausted: round.exhausted, leaving: round.leaving }));
  const footer = isFirst ? { count, head, closed, tally: counts } : { count, head, closed, voters, tally: counts, winners, ...(shownRounds ? { rounds: shownRounds } : {}) };
  if (JSON.stringify(footer) !== body) throw new BadLine(line, 'it is not written as a footer is');
  return /** @type {Footer} */ (footer);
}

const areTexts = (/** @type {unknown} */ value) => Array.isArray(value) && value.every(isText);
const isTally = (/** @type {unknown} */ value) => Array.isArray(value) && value.every((one) => isText(one?.option) && isCount(one?.votes));
const isRound = (/** @type {any} */ one) =>
  Array.isArray(one?.votes) && one.votes.every((/** @type {unknown} */ votes) => votes === null || isCount(votes)) && isCount(one.exhausted) && areTexts(one.leaving);

/** Whether the order of a choice says what is best. @param {Header} header */
export function isRanking(header) {
  return header.kind === 'ranked' && header.format !== FIRST_FORMAT;
}
