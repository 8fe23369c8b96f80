import { isUtf8 } from 'node:buffer';

/** No line of a ledger is longer; whatever is was not written by Swingtag, and is not read into memory. */
const MAX_LINE_BYTES = 1 << 18;

/** What is wrong, and in which line. */
export class BadLine extends Error {
  /**
   * @param {number} line
   * @param {string} message
   */
  constructor(line, message) {
    super(message);
    this.line = line;
  }
}

/**
 * The lines of a file, one after the other, without their line feeds; the last one may lack it.
 * @param {AsyncIterable<Buffer>} input
 * @returns {AsyncGenerator<string[], void, void>} in groups: one promise for each line would take most of the time
 */
export async function* readLines(input) {
  let count = 0;
  /** @type {Buffer} */
  let rest = Buffer.alloc(0);
  const decode = (/** @type {Buffer} */ bytes) => {
    count += 1;
    if (!isUtf8(bytes)) throw new BadLine(count, 'it is not text in UTF-8');
    return bytes.toString('utf8');
  };
  for await (const chunk of input) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const lines = [];
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      lines.push(decode(bytes.subarray(start, end)));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (lines.length > 0) yield lines;
    if (rest.length > MAX_LINE_BYTES) throw new BadLine(count + 1, 'it is longer than any line of a ledger');
  }
  if (rest.length > 0) yield [decode(rest)];
}
