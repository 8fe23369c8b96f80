import { randomBytes } from 'node:crypto';

const WORDS = 4;
/** Grows when this full. */
const LOAD = 0.7;

/**
 * The standing choice of each voter: a hash table in two flat arrays, 20 bytes a slot, where a Map of strings takes over 100 for each voter.
 * Its order depends on a number drawn anew for each run, so that no file can be made to slow it down.
 */
export class Voters {
  constructor() {
    this.seed = randomBytes(4).readUInt32LE();
    this.size = 0;
    /** A power of two. */
    this.capacity = 1 << 12;
    this.keys = new Uint32Array(this.capacity * WORDS);
    /** 0 for a free slot, otherwise the choice plus one. */
    this.choices = new Uint32Array(this.capacity);
    this.bytes = Buffer.alloc(16);
    this.key = new Uint32Array(this.bytes.buffer, this.bytes.byteOffset, WORDS);
  }

  /**
   * @param {string} voter 128 bits in base64url
   * @returns {number} the slot to read and write the choice, or -1 if that is no pseudonym
   */
  find(voter) {
    if (voter.length !== 22 || this.bytes.write(voter, 'base64url') !== 16 || this.bytes.toString('base64url') !== voter) return -1;
    if (this.size > this.capacity * LOAD) this.grow();
    const slot = this.slotOf(this.key, 0);
    if (this.choices[slot] === 0) {
      this.keys.set(this.key, slot * WORDS);
      this.choices[slot] = 1; // known, without a choice
      this.size += 1;
    }
    return slot;
  }

  /**
   * Standing choice as a number of the caller's, 0 for none.
   * @param {number} slot
   */
  choiceAt(slot) {
    return /** @type {number} */ (this.choices[slot]) - 1;
  }

  /**
   * @param {number} slot
   * @param {number} choice
   */
  choose(slot, choice) {
    this.choices[slot] = choice + 1;
  }

  /**
   * @param {Uint32Array} words
   * @param {number} at
   */
  slotOf(words, at) {
    let hash = this.seed;
    for (let i = 0; i < WORDS; i++) {
      hash = Math.imul(hash ^ /** @type {number} */ (words[at + i]), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & (this.capacity - 1); ; slot = (slot + 1) & (this.capacity - 1)) {
      const own = slot * WORDS;
      if (this.choices[slot] === 0) return slot;
      if (
        this.keys[own] === words[at] && this.keys[own + 1] === words[at + 1] &&
        this.keys[own + 2] === words[at + 2] && this.keys[own + 3] === words[at + 3]
      ) return slot;
    }
  }

  grow() {
    const { keys, choices } = this;
    this.capacity *= 2;
    this.keys = new Uint32Array(this.capacity * WORDS);
    this.choices = new Uint32Array(this.capacity);
    for (let slot = 0; slot < choices.length; slot++) {
      if (choices[slot] === 0) continue;
      const free = this.slotOf(keys, slot * WORDS);
      this.keys.set(keys.subarray(slot * WORDS, slot * WORDS + WORDS), free * WORDS);
      this.choices[free] = /** @type {number} */ (choices[slot]);
    }
  }
}
