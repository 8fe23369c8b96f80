#!/usr/bin/env node
// swingtag-verify: recounts an exported ledger. Needs Node 20 and the file, nothing else.
import { createReadStream } from 'node:fs';
import { parseArguments, USAGE } from './arguments.mjs';
import { BadLine, verifyLedger } from './ledger.mjs';
import { describeFlaw, describeLedger } from './report.mjs';

const INTACT = 0;
const NOT_INTACT = 1;
const NOT_VERIFIED = 2;

const print = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);

async function main() {
  const { asked, problem } = parseArguments(process.argv.slice(2));
  if (!asked) {
    (problem ? process.stderr : process.stdout).write(`${problem ? `${problem}\n\n` : ''}${USAGE}`);
    return problem ? NOT_VERIFIED : INTACT;
  }
  const input = asked.file === '-' ? process.stdin : createReadStream(asked.file, { highWaterMark: 1 << 18 });
  try {
    const ledger = await verifyLedger(input, asked);
    print(describeLedger(ledger, asked));
    return ledger.isComplete ? INTACT : NOT_INTACT;
  } catch (error) {
    if (error instanceof BadLine) {
      print(describeFlaw(error));
      return NOT_INTACT;
    }
    process.stderr.write(`The file could not be read: ${/** @type {Error} */ (error).message}\n`);
    return NOT_VERIFIED;
  }
}

process.exitCode = await main();
