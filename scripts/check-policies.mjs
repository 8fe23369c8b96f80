// `npm run check:policies -- [--only expression] [--list] [--tries n] [--specs expression] [--minutes n]`: takes away each policy call of the server, one at a time, and says which no test misses.
//
// The calls are made removable in a copy. The specs of the server run once and note which test saw which call refuse: no other test could miss
// it. Then each call is taken away in the quickest of its tests, several calls a process, each in a test of its own; whoever lives goes to the
// next of its tests. A test that ran out of time proves nothing. After the minutes given it ends with what it knows; `--specs` looks for tests in some
// files only.
import './pinned-node.mjs';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { startThrowAwayPostgres } from './embedded-postgres.mjs';
import { instrumented, policyCalls } from './policy-calls.mjs';
import { root, runNode, stopProgramsOnSignal } from './program.mjs';

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, list: { type: 'boolean' }, tries: { type: 'string', default: '12' }, specs: { type: 'string' }, minutes: { type: 'string' } },
});
const end = options.minutes ? Date.now() + Number(options.minutes) * 60_000 : Infinity;
const isOver = () => Date.now() >= end;
/** Taken away in one process: small enough that little is lost when time is over. */
const AT_ONCE = 40;
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'build', '.nx', '.react-router', '.data']);
/** Each in a process of its own: together they need too much memory. */
const GROUPS = [...readdirSync(join(root, 'libs')).filter((name) => existsSync(join(root, 'libs', name, 'server'))).map((name) => `libs/${name}/server/`), 'apps/api/'];

const calls = policyCalls();
const wanted = calls.filter(({ path, name }) => !options.only || new RegExp(options.only).test(`${path}:${name}`));
const named = ({ path, line, name }) => `${path}:${line} ${name}`;
if (options.list) {
  for (const call of wanted) console.log(named(call));
  console.log(`${wanted.length} policy calls`);
  process.exit();
}

/** The same tree elsewhere; packages are shared, our own are the copy's. */
function copyTree() {
  const copy = mkdtempSync(join(tmpdir(), 'swingtag-policies-'));
  cpSync(root, copy, { recursive: true, filter: (path) => !relative(root, path).split(/[\\/]/).some((part) => SKIPPED.has(part)) });
  mkdirSync(join(copy, 'node_modules', '@swingtag'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@swingtag') symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
  for (const name of readdirSync(join(root, 'node_modules', '@swingtag'))) {
    symlinkSync(readlinkSync(join(root, 'node_modules', '@swingtag', name)), join(copy, 'node_modules', '@swingtag', name));
  }
  for (const path of new Set(calls.map((call) => call.path))) {
    writeFileSync(join(copy, path), instrumented(path, calls.filter((call) => call.path === path)));
  }
  return copy;
}

const copy = copyTree();
const notes = join(copy, 'policy-notes');
mkdirSync(notes);
const postgres = await startThrowAwayPostgres();
async function cleanUp() {
  await postgres.stop();
  rmSync(copy, { recursive: true, force: true });
}
stopProgramsOnSignal(cleanUp);

/** Runs specs of the copy; what each test came to: `{ file, name, status, duration, words }`. */
async function runSpecs(patterns, { names, env = {} } = {}) {
  const report = join(copy, 'policy-report.json');
  rmSync(report, { force: true });
  const filter = names ? ['-t', `^(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`] : [];
  const around = ['each-test', 'policy-calls'].map((name) => join(copy, `scripts/jest/${name}.mjs`));
  const { output } = await runNode(
    [
      '--disable-warning=ExperimentalWarning', '--experimental-vm-modules', join(copy, 'node_modules/jest/bin/jest.js'), ...patterns,
      '--maxWorkers=2', '--passWithNoTests', '--silent', '--json', `--outputFile=${report}`, ...filter, '--setupFilesAfterEnv', ...around,
    ],
    { cwd: copy, atMost: end === Infinity ? undefined : Math.max(0, end - Date.now()), env: { SWINGTAG_TEST_CLUSTER: postgres.urlOf('postgres'), POLICY_ROOT: copy, ...env } },
  );
  if (!existsSync(report) && isOver()) return null;
  if (!existsSync(report)) throw new Error(`The specs did not run:\n${output.slice(-4000)}`);
  return JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({
      file: relative(copy, name).replaceAll('\\', '/'), name: test.fullName, status: test.status, duration: test.duration ?? 0, words: test.failureMessages.join('\n'),
    })),
  );
}

/** Specs of the same noun are likely to miss a call, then those beside it, then those that go through tables of who may what. */
function distanceFrom(path) {
  const [domain, noun] = [path.split('/').slice(0, 2).join('/'), path.split('/').at(-1).split('.')[0].split('-')[0]];
  return ({ file }) => {
    if (file.split('/').at(-1).startsWith(noun) && !file.includes('.policy.')) return 0;
    if (file.startsWith(domain)) return 1;
    return /policy|authorisation|freshness|leak|board-moderator/.test(file) ? 2 : 3;
  };
}

/** Test by test of each call, the likeliest first, of these the one in which little else refuses: `{ file, name, duration }`. */
async function testsByCall() {
  const tests = [];
  for (const group of GROUPS) {
    const patterns = options.specs ? specsIn(group).filter((path) => new RegExp(options.specs).test(path)) : [group];
    const found = patterns.length === 0 ? [] : await runSpecs(patterns, { env: { POLICY_NOTES: notes } });
    if (!found) return byCallOf(tests);
    tests.push(...found);
    console.log(`${group}: ${found.length} tests`);
  }
  for (const { file, name, words } of tests.filter(({ status }) => status === 'failed')) {
    console.log(`fails by itself and proves nothing: ${file}: ${name}\n${words.split('\n').slice(0, 12).join('\n')}`);
  }
  return byCallOf(tests);
}

function specsIn(group) {
  return readdirSync(join(copy, group), { recursive: true })
    .map((path) => `${group}${String(path).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.spec.ts') && !path.includes('node_modules'));
}

function byCallOf(tests) {
  const passed = new Map(tests.filter(({ status }) => status === 'passed').map((test) => [`${test.file}\0${test.name}`, test]));
  const byCall = new Map(calls.map(({ number }) => [number, []]));
  const refusalsIn = new Map();
  for (const name of readdirSync(notes)) {
    const { file, notes: seen } = JSON.parse(readFileSync(join(notes, name), 'utf8'));
    for (const [number, names] of Object.entries(seen)) {
      const found = names.map((one) => passed.get(`${file}\0${one}`)).filter(Boolean);
      byCall.get(Number(number)).push(...found);
      for (const test of found) refusalsIn.set(test, (refusalsIn.get(test) ?? 0) + 1);
    }
  }
  for (const { number, path } of calls) {
    const distance = distanceFrom(path);
    byCall.get(number).sort((a, b) => distance(a) - distance(b) || refusalsIn.get(a) - refusalsIn.get(b) || a.duration - b.duration);
  }
  return byCall;
}

/** Takes away some calls in one process, each in a test that no other has in this round. Answers the numbers of those that were missed; null when time was over before. */
async function missedIn(round) {
  const plan = {};
  for (const [number, { file, name }] of round) (plan[file] ??= {})[name] = number;
  const path = join(copy, 'policy-plan.json');
  writeFileSync(path, JSON.stringify(plan));
  const tests = round.map(([, test]) => test);
  const results = await runSpecs([...new Set(tests.map(({ file }) => file))], { names: [...new Set(tests.map(({ name }) => name))], env: { POLICY_PLAN: path } });
  return results && results.filter(({ status, words }) => status === 'failed' && !words.includes('Exceeded timeout')).map(({ file, name }) => plan[file]?.[name]).filter(Boolean);
}

/** For each call that can be tried a test that no other call has: `[number, test]`, file by file. */
function nextRound(alive) {
  const taken = new Set();
  const round = [];
  for (const [number, tests] of alive) {
    const place = tests.findIndex(({ file, name }) => !taken.has(`${file}\0${name}`));
    if (place < 0) continue;
    const [test] = tests.splice(place, 1);
    taken.add(`${test.file}\0${test.name}`);
    round.push([number, test]);
  }
  return round.sort(([, one], [, other]) => (one.file < other.file ? -1 : 1));
}

/** Which calls were missed, which were taken away at least once, and which of these still have a test to be taken away in. */
async function tryAll(byCall, wanted) {
  const tries = Number(options.tries);
  const alive = new Map(wanted.map(({ number }) => [number, byCall.get(number).slice(0, tries)]));
  const missed = new Set();
  const tried = new Set();
  while (!isOver() && [...alive.values()].some((tests) => tests.length > 0)) {
    const round = nextRound(alive);
    for (let at = 0; at < round.length && !isOver(); at += AT_ONCE) {
      const part = round.slice(at, at + AT_ONCE);
      const found = await missedIn(part);
      if (!found) break;
      for (const [number] of part) tried.add(number);
      for (const number of found) {
        missed.add(number);
        alive.delete(number);
      }
      const again = [...alive].filter(([number, tests]) => tried.has(number) && tests.length > 0);
      console.log(`${part.length} taken away; ${missed.size} of ${tried.size} missed so far, ${again.length} to try again, ${wanted.length - tried.size} not tried yet`);
    }
  }
  const waiting = new Set([...alive].filter(([number, tests]) => tried.has(number) && tests.length > 0).map(([number]) => number));
  return { missed, tried, waiting };
}

try {
  const byCall = await testsByCall();
  const isSeen = ({ number }) => byCall.get(number).length > 0;
  const narrowing = wanted.filter((call) => call.onlyNarrows && !isSeen(call));
  const asked = wanted.filter((call) => !narrowing.includes(call));
  for (const call of asked) if (!isSeen(call)) console.log(`refuses in no test: ${named(call)}`);
  const refusing = new Map([...byCall].map(([number, tests]) => [number, tests.length]));
  const { missed, tried, waiting } = await tryAll(byCall, asked.filter(isSeen));
  const survivors = asked.filter(({ number }) => tried.has(number) && !missed.has(number) && !waiting.has(number));
  const untried = asked.filter((call) => isSeen(call) && !tried.has(call.number));
  for (const call of untried) console.log(`not tried: ${named(call)}`);
  for (const call of asked.filter(({ number }) => waiting.has(number))) console.log(`not tried to the end: ${named(call)}`);
  for (const call of survivors) console.log(`SURVIVED ${named(call)} (refuses in ${refusing.get(call.number)} tests)`);
  console.log(
    `${wanted.length} calls, ${narrowing.length} of them only narrow a type; ${tried.size} tried, ${missed.size} killed, ${survivors.length} survived; ` +
      `${asked.filter((call) => !isSeen(call)).length} refuse in no test, for lack of time ${untried.length} were not tried and ${waiting.size} not to the end`,
  );
  process.exitCode = missed.size < asked.length ? 1 : 0;
} finally {
  await cleanUp();
}
