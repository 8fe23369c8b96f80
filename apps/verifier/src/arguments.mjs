/**
 * @typedef {{ voter: string, seq: number, hash: string }} Receipt
 * @typedef {{ file: string, receipts: Receipt[], heads: string[] }} Asked
 */

export const USAGE = `Usage: swingtag-verify <ledger.jsonl | -> [--receipt <voter:number:hash>]… [--head <hash>]…

Recounts an exported ledger of Swingtag, line by line, and checks its chain.
  -          reads the ledger from standard input
  --receipt  also looks for this receipt of a voter
  --head     also looks for this published head

Exit code: 0 intact and everything asked for was found; 1 not so; 2 the file could not be checked.
`;

const HASH = /^[0-9a-f]{64}$/;

/**
 * @param {string[]} args
 * @returns {{ asked?: Asked, problem?: string }} neither for a call for help
 */
export function parseArguments(args) {
  /** @type {Asked} */
  const asked = { file: '', receipts: [], heads: [] };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--help' || arg === '-h') return {};
    if (arg === '--receipt') {
      const [voter, seq, hash, ...rest] = (args[++i] ?? '').split(':');
      if (!voter || !seq || !/^[1-9]\d{0,9}$/.test(seq) || !hash || !HASH.test(hash) || rest.length > 0) {
        return { problem: 'A receipt looks like voter:number:hash, where the hash has 64 hex digits.' };
      }
      asked.receipts.push({ voter, seq: Number(seq), hash });
    } else if (arg === '--head') {
      const hash = args[++i] ?? '';
      if (!HASH.test(hash)) return { problem: 'A head has 64 hex digits, in lower case.' };
      asked.heads.push(hash);
    } else if (arg !== '-' && arg.startsWith('-')) return { problem: `There is no option ${arg}.` };
    else if (asked.file) return { problem: 'One file at a time.' };
    else asked.file = arg;
  }
  return asked.file ? { asked } : { problem: 'Which file?' };
}
