import { isRanking, linkHash, NO_HASH, readEvent, readFooter, readHeader, takeApart } from './format.mjs';
import { BadLine, readLines } from './lines.mjs';
import { differenceOf, resultOf } from './result.mjs';
import { Voters } from './voters.mjs';

export { BadLine } from './lines.mjs';

/**
 * @typedef {import('./arguments.mjs').Asked} Asked
 * @typedef {import('./format.mjs').Header} Header
 * @typedef {import('./format.mjs').Event} Event
 * @typedef {{ asked: import('./arguments.mjs').Receipt, line: number | null, event: Event | null, last: (Event & { line: number }) | null }} FoundReceipt
 * @typedef {{ hash: string, line: number | null, events: number }} FoundHead
 * @typedef {{ header: Header, events: number, voters: number, head: string, closed: string, result: import('./result.mjs').Recount,
 *   receipts: FoundReceipt[], heads: FoundHead[], isComplete: boolean }} Ledger
 */

const NOT_LINKED = 'its hash does not follow from the line before and its own text: this line was changed';

/** Reads a ledger in one pass. What it keeps grows with the voters (20 to 60 bytes each), not with the events. */
class Reading {
  /** @param {Asked} asked */
  constructor(asked) {
    this.line = 0;
    this.events = 0;
    this.hash = NO_HASH;
    /** @type {Header | undefined} */
    this.header = undefined;
    /** @type {import('./format.mjs').Footer | undefined} */
    this.footer = undefined;
    this.voters = new Voters();
    /** Every choice that occurred, and how many stand on it; 0 is none. */
    this.choices = [/** @type {string[]} */ ([])];
    this.standing = [0];
    this.choiceNumbers = new Map([['[]', 0]]);
    /** @type {FoundReceipt[]} */
    this.receipts = asked.receipts.map((receipt) => ({ asked: receipt, line: null, event: null, last: null }));
    /** @type {FoundHead[]} */
    this.heads = asked.heads.map((hash) => ({ hash, line: null, events: 0 }));
  }

  /** @param {string} text */
  take(text) {
    this.line += 1;
    if (this.footer) this.refuse('there is nothing after the footer in a ledger');
    const { body, hash, value } = takeApart(text, this.line);
    const isLinked = linkHash(this.hash, body) === hash;
    if (!this.header) this.header = readHeader(value, body, this.line);
    else if ('count' in value) this.takeFooter(readFooter(value, body, this.line, this.header));
    else this.takeEvent(readEvent(value, body, this.line), hash, isLinked);
    if (!isLinked) this.refuse(NOT_LINKED);
    this.hash = hash;
    for (const head of this.heads) if (head.hash === hash && !this.footer) Object.assign(head, { line: this.line, events: this.events });
  }

  /** @param {Event} event @param {string} hash @param {boolean} isLinked */
  takeEvent(event, hash, isLinked) {
    const expected = this.events + 1;
    if (event.seq > expected) this.refuse(`event ${expected} should come here, not ${event.seq}: lines are missing or out of order`);
    if (event.seq < expected) this.refuse(`event ${expected} should come here, not ${event.seq} again: a line was added or moved`);
    if (!isLinked) this.refuse(NOT_LINKED); // what it says means nothing
    this.events = expected;
    this.count(event);
    for (const receipt of this.receipts) {
      if (receipt.asked.voter !== event.voter) continue;
      receipt.last = { ...event, line: this.line };
      if (receipt.asked.seq === event.seq && receipt.asked.hash === hash) Object.assign(receipt, { line: this.line, event });
    }
  }

  /** @param {Event} event */
  count({ voter, kind, choice }) {
    const slot = this.voters.find(voter);
    if (slot < 0) this.refuse('its voter is not a pseudonym');
    const before = this.voters.choiceAt(slot);
    const now = this.numberOf(kind, choice);
    if (kind === 'cast' && before !== 0) this.refuse('it casts a vote for somebody who has one already');
    if (kind === 'change' && before === 0) this.refuse('it changes a vote of somebody who has none');
    if (kind === 'change' && before === now) this.refuse('it changes a vote into what it was');
    if (kind === 'withdraw' && before === 0) this.refuse('it withdraws a vote of somebody who has none');
    this.step(before, -1);
    this.step(now, 1);
    this.voters.choose(slot, now);
  }

  /** @param {string} kind @param {string[]} choice */
  numberOf(kind, choice) {
    const text = JSON.stringify(choice);
    const known = this.choiceNumbers.get(text);
    if (known === undefined || (known === 0) !== (kind === 'withdraw')) this.checkChoice(kind, choice);
    if (known !== undefined) return known;
    this.choiceNumbers.set(text, this.choices.length);
    this.standing.push(0);
    return this.choices.push(choice) - 1;
  }

  /** @param {string} kind @param {string[]} choice */
  checkChoice(kind, choice) {
    const header = /** @type {Header} */ (this.header);
    const { options, min, max } = header;
    if (kind === 'withdraw') {
      if (choice.length > 0) this.refuse('it withdraws a vote and makes a choice');
      return;
    }
    const stranger = choice.find((key) => !options.some((option) => option.key === key));
    if (stranger !== undefined) this.refuse(`it chooses ${JSON.stringify(stranger)}, which is not an option of this poll`);
    if (new Set(choice).size !== choice.length) this.refuse('it chooses an option twice');
    if (header.kind === 'multiple' && !isInOrder(choice, options)) this.refuse('it lists its choices in another order than the poll');
    if (choice.length < min || choice.length > max) this.refuse(`it makes ${choice.length} choices; this poll asks for ${min === max ? min : `${min} to ${max}`}`);
  }

  /** @param {number} choice @param {number} by */
  step(choice, by) {
    this.standing[choice] = /** @type {number} */ (this.standing[choice]) + by;
  }

  /** @param {import('./format.mjs').Footer} footer */
  takeFooter(footer) {
    if (footer.count !== this.events) this.refuse(`the footer counts ${footer.count} events, the file has ${this.events}`);
    if (footer.head !== this.hash) this.refuse('the footer names another head than the chain has');
    this.result = this.recount();
    const difference = differenceOf(footer, this.result);
    if (difference) this.refuse(difference);
    this.head = this.hash;
    this.footer = footer;
  }

  recount() {
    const header = /** @type {Header} */ (this.header);
    const ballots = this.choices.map((choice, number) => ({ choice, count: /** @type {number} */ (this.standing[number]) })).slice(1);
    return resultOf(header.options.map((option) => option.key), ballots, isRanking(header));
  }

  /** @returns {Ledger} */
  end() {
    if (!this.header || !this.footer) {
      throw new BadLine(this.line + 1, this.line === 0 ? 'the file is empty' : 'the file ends here without a footer: the end is missing');
    }
    const isComplete = this.receipts.every((one) => one.line !== null) && this.heads.every((one) => one.line !== null);
    return {
      header: this.header, events: this.events, voters: this.voters.size, head: this.head ?? '', closed: this.footer.closed,
      result: this.result ?? this.recount(), receipts: this.receipts, heads: this.heads, isComplete,
    };
  }

  /** @param {string} message @returns {never} */
  refuse(message) {
    throw new BadLine(this.line, message);
  }
}

/** @param {string[]} choice @param {import('./format.mjs').Option[]} options */
function isInOrder(choice, options) {
  const places = choice.map((key) => options.findIndex((option) => option.key === key));
  return places.every((place, i) => i === 0 || place > /** @type {number} */ (places[i - 1]));
}

/**
 * Throws a BadLine for the first line that is not as it should be.
 * @param {AsyncIterable<Buffer>} input
 * @param {Asked} asked
 * @returns {Promise<Ledger>}
 */
export async function verifyLedger(input, asked) {
  const reading = new Reading(asked);
  for await (const lines of readLines(input)) for (const text of lines) reading.take(text);
  return reading.end();
}
