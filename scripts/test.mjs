// npm test: every check there is, as many at a time as two cores bear, and one line that adds all of them up.
import './pinned-node.mjs';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { buildPages, buildServer } = await import('./build.mjs');
const { hashSources, writeStamp } = await import('./build-stamp.mjs');
const { codegen } = await import('./codegen.mjs');
const { startThrowAwayPostgres } = await import('./embedded-postgres.mjs');
const { areProgramsStopping, bin, root, runNode, stopPrograms, stopProgramsOnSignal } = await import('./program.mjs');
const { lint } = await import('./lint.mjs');
const { countJourneys, countSpecs } = await import('./test-reports.mjs');
const { checkJourneys, checkPages, checkSpecs } = await import('./types.mjs');

const reports = mkdtempSync(join(tmpdir(), 'swingtag-reports-'));
const total = { passed: 0, failed: 0 };
let postgres;

async function cleanUp() {
  await stopPrograms();
  await postgres?.stop();
  rmSync(reports, { recursive: true, force: true });
}

function report(name, { passed, failed, seconds, words }) {
  if (areProgramsStopping()) return false;
  total.passed += passed;
  total.failed += failed;
  const counts = passed + failed === 1 ? '' : `  ${passed} passed, ${failed} failed`;
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(34)} ${seconds.toFixed(0).padStart(4)} s${counts}`);
  if (words && (failed > 0 || counts)) console.log(`${words.trim().slice(0, 12_000)}\n`);
  return failed === 0;
}

/** A check that either passes or fails as a whole. */
async function check(name, work) {
  const { code, output, seconds } = await work();
  return report(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds, words: output });
}

const skip = (name, why) => report(name, { passed: 0, failed: 1, seconds: 0, words: `Not run: ${why}` });

function hashFolder(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

async function checkGenerated() {
  const folder = join(root, 'libs/platform/web/src/gql');
  const before = hashFolder(folder);
  const result = await codegen();
  if (result.code !== 0 || hashFolder(folder) === before) return result;
  return {
    ...result,
    code: 1,
    output: 'The types in libs/platform/web/src/gql were out of date. They are written anew: commit them.',
  };
}

async function runSpecs() {
  const file = join(reports, 'specs.json');
  const result = await runNode(
    [
      '--disable-warning=ExperimentalWarning',
      '--experimental-vm-modules',
      bin('jest/bin/jest.js'),
      '--ci',
      '--json',
      `--outputFile=${file}`,
    ],
    { env: { SWINGTAG_TEST_CLUSTER: postgres.urlOf('postgres') } },
  );
  return report('specs', countSpecs(file, result));
}

/** Twenty kills with -9 of the server and of Postgres while people vote. How soon the site is back is not judged here: the machine has been busy. */
const runCrashes = () => runNode(['scripts/crash-votes.mjs', '--kills', '20', '--voters', '60', '--server-each', '4', '--ready-within', '20000']);

async function runJourneys() {
  const file = join(reports, 'journeys.json');
  const result = await runNode(
    [bin('@playwright/test/cli.js'), 'test', '-c', 'apps/e2e/playwright.config.ts', '--reporter=json'],
    {
      env: { SWINGTAG_TEST_CLUSTER: postgres.urlOf('postgres'), PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    },
  );
  return report('journeys in the browser', countJourneys(file, result));
}

async function run() {
  await check('generated types are up to date', checkGenerated);
  const sources = hashSources();
  const cluster = startThrowAwayPostgres();

  const pages = check('build of the pages', buildPages);
  const [isServerBuilt, arePagesBuilt] = await Promise.all([
    check('types of the server', buildServer).then(async (isBuilt) => {
      await check('types of the specs', checkSpecs);
      await check('types of the journeys', checkJourneys);
      await check('types of the pages', checkPages);
      return isBuilt;
    }),
    pages.then(async (isBuilt) => {
      await check('lint and import boundaries', lint);
      return isBuilt;
    }),
    cluster.then((started) => (postgres = started)),
  ]);
  const isBuilt = isServerBuilt && arePagesBuilt;
  if (isBuilt) writeStamp(sources);

  await runSpecs();
  if (isBuilt) await runJourneys();
  else skip('journeys in the browser', 'there is no build to open.');
  if (isBuilt) await check('no vote lost in 20 kills', runCrashes);
  else skip('no vote lost in 20 kills', 'there is no build to kill.');
}

stopProgramsOnSignal(cleanUp);
try {
  await run();
} catch (error) {
  if (!areProgramsStopping()) report('npm test itself', { passed: 0, failed: 1, seconds: 0, words: error.stack });
}
// The signal that stopped the programs also ends this process, once everything is cleaned up.
if (areProgramsStopping()) await new Promise(() => {});
await cleanUp();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
