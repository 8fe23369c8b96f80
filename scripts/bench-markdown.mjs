// The time of hostile Markdown: `npm run bench:markdown`. Fails when a text of 100,000 characters costs 50 ms or more.
import './pinned-node.mjs';
import './swc-register.mjs';
import process from 'node:process';

const { readMemberText, writeMemberText } = await import('../libs/platform/server/src/member-text.ts');

const LIMIT_MS = 50;
const ROUNDS = 5;
const SIZES = [10_000, 20_000, 100_000];
const NONE = { members: new Map(), cards: new Map(), pictures: new Map(), quotes: new Map() };

/** Each is repeated up to the size. */
const PIECES = {
  'plain words': 'a roomy bag and a strap. ',
  'quotes in quotes': '> ',
  'quotes, line by line': '> > > a\n',
  'lists in lists': '- ',
  'open brackets': '[',
  'brackets and images': '![a](',
  'links': '[a](b) ',
  'link references': '[a]: b\n',
  'stars': '*',
  'stars and underscores': '*a_ ',
  'pairs of stars': '**a ',
  'tildes': '~~a',
  'backticks': '`',
  'backticks, growing': '',
  'less than': '<',
  'tags': '<a href="x">',
  'entities': '&#x41;',
  'half entities': '&#x',
  'addresses': 'http://a.b ',
  'mail addresses': 'a@b.c ',
  'mentions': '@anna-b ',
  'at signs': '@',
  'quotes of comments': '> [@a](/comments/7):\n> b\n\n',
  'cards': '/bags/x\n\n',
  'pictures': '![](picture:7)\n\n',
  'backslashes': '\\',
  'table lines': '|a|b|\n|-|-|\n',
  'empty lines': '\n',
  'one word': 'a',
};

function textOf(name, size) {
  if (name !== 'backticks, growing') return PIECES[name].repeat(Math.ceil(size / PIECES[name].length)).slice(0, size);
  let text = '';
  for (let length = 1; text.length < size; length++) text += `${'`'.repeat(length)} a `;
  return text.slice(0, size);
}

/** Processor time, so that a busy machine tells the same; the middle of some rounds, after one to warm up. Each round ends in another number, as what was just rendered is remembered. */
function timeOf(text) {
  const times = Array.from({ length: ROUNDS + 1 }, (_, round) => {
    const numbered = text.slice(0, -2) + ` ${round}`;
    const begun = process.threadCpuUsage();
    writeMemberText(readMemberText(numbered, 'https://site.example'), NONE);
    const { user, system } = process.threadCpuUsage(begun);
    return (user + system) / 1000;
  });
  return times.slice(1).sort((one, other) => one - other)[Math.floor(ROUNDS / 2)];
}

console.log(`| text | ${SIZES.map((size) => `${size / 1000} kB, ms`).join(' | ')} |\n|---|${SIZES.map(() => '---').join('|')}|`);
let worst = 0;
for (const name of Object.keys(PIECES)) {
  const times = SIZES.map((size) => timeOf(textOf(name, size)));
  worst = Math.max(worst, times.at(-1));
  console.log(`| ${name} | ${times.map((time) => time.toFixed(1)).join(' | ')} |`);
}
if (worst >= LIMIT_MS) {
  console.error(`100 kB cost ${worst.toFixed(1)} ms: more than ${LIMIT_MS}.`);
  process.exitCode = 1;
}
