/**
 * @typedef {import('./ledger.mjs').Ledger} Ledger
 * @typedef {import('./ledger.mjs').BadLine} BadLine
 */

const number = (/** @type {number} */ value) => value.toLocaleString('en');
/** What comes from a file is shown without anything that a terminal would obey. */
const shown = (/** @type {string} */ text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?').slice(0, 300);

/** @param {BadLine} flaw */
export function describeFlaw(flaw) {
  return `Line ${flaw.line}: ${shown(flaw.message)}.\n\nNOT INTACT. This file is not the ledger as it was sealed.`;
}

/** @param {Ledger} ledger @param {import('./arguments.mjs').Asked} asked */
export function describeLedger(ledger, asked) {
  const { header, result } = ledger;
  const labels = new Map(header.options.map((option) => [option.key, option.label]));
  const name = (/** @type {string} */ key) => shown(labels.get(key) ?? key);
  const lines = [
    `Poll ${shown(header.poll)}: ${shown(header.question)}`,
    `Closed   ${ledger.closed}`,
    `Chain    right: ${number(ledger.events)} events of ${number(ledger.voters)} voters`,
    `Head     ${ledger.head}`,
    `Recount  ${result.tally.map(({ option, votes }) => `${name(option)} ${number(votes)}`).join(', ')}; ${number(result.voters)} votes, as the footer says`,
  ];
  const keys = header.options.map((option) => option.key);
  for (const [i, { votes, exhausted, leaving }] of (result.rounds ?? []).entries()) {
    const standing = votes.flatMap((count, option) => (count === null ? [] : [`${name(String(keys[option]))} ${number(count)}`]));
    lines.push(`Round ${i + 1}  ${standing.join(', ')}; exhausted ${number(exhausted)}${leaving.length > 0 ? `; out: ${leaving.map(name).join(', ')}` : ''}`);
  }
  if (header.kind !== 'yay_nay' && result.winners.length > 0) lines.push(`${result.winners.length === 1 ? 'Winner ' : 'Level  '}  ${result.winners.map(name).join(', ')}`);
  for (const head of ledger.heads) {
    lines.push(head.line === null ? `Head     ${head.hash} is NOT in this ledger` : `Head     ${head.hash} found: after event ${number(head.events)}, line ${head.line}`);
  }
  for (const { asked: receipt, line, event, last } of ledger.receipts) {
    if (line === null || !event) {
      lines.push(`Receipt  NOT in this ledger: no event ${receipt.seq} of ${shown(receipt.voter)} with that hash`);
      continue;
    }
    const said = (/** @type {import('./format.mjs').Event} */ { kind, choice, at }) => `${kind}${choice.length > 0 ? ` ${choice.map(name).join(', ')}` : ''} at ${at}`;
    lines.push(`Receipt  found in line ${line}: ${said(event)}`);
    if (last && last.seq !== event.seq) lines.push(`         what counts is this voter's last event, in line ${last.line}: ${said(last)}`);
  }
  lines.push('');
  if (!ledger.isComplete) lines.push('NOT INTACT. The file agrees with itself, but not with what you brought: it may have been written anew.');
  else lines.push('INTACT.');
  if (asked.heads.length === 0 && asked.receipts.length === 0) {
    lines.push('Only a file that was written anew as a whole would look like this, too: compare the head with the published one (--head) or bring a receipt (--receipt).');
  }
  return lines.join('\n');
}
