// Reads what Jest and Playwright wrote. A runner that crashed, or failed without a failing test, is a failure.
import { existsSync, readFileSync } from 'node:fs';

const WORDS = 12_000;
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, '');

function read(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

function add({ code, output, seconds }, { passed, failures, remarks = [] }) {
  const isCrash = code !== 0 && failures.length === 0;
  const isEmpty = code === 0 && passed === 0;
  if (isCrash || isEmpty)
    failures.push(isEmpty ? 'No test was run.' : `The runner failed:\n${plain(output).slice(-WORDS)}`);
  return {
    passed,
    failed: failures.length,
    seconds,
    words: [...failures, ...remarks].join('\n\n').slice(0, WORDS),
  };
}

export function countSpecs(file, result) {
  const report = read(file);
  if (!report) return add({ ...result, code: result.code || 1 }, { passed: 0, failures: [] });
  const failures = [];
  for (const { name, message, assertionResults } of report.testResults) {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    for (const { fullName, failureMessages } of failed)
      failures.push(`✗ ${fullName}\n  ${name}\n${plain(failureMessages.join('\n'))}`);
    const isBroken = failed.length === 0 && message && assertionResults.every(({ status }) => status !== 'passed');
    if (isBroken) failures.push(`✗ ${name}\n${plain(message)}`);
  }
  return add(result, { passed: report.numPassedTests, failures });
}

function* testsOf(suites = []) {
  for (const suite of suites) {
    for (const spec of suite.specs ?? []) for (const test of spec.tests) yield { spec, test };
    yield* testsOf(suite.suites);
  }
}

export function countJourneys(file, result) {
  const report = read(file);
  if (!report) return add({ ...result, code: result.code || 1 }, { passed: 0, failures: [] });
  const failures = (report.errors ?? []).map(({ message }) => plain(message ?? 'The runner failed.'));
  const remarks = [];
  for (const { spec, test } of testsOf(report.suites)) {
    if (test.status === 'expected' || test.status === 'skipped') continue;
    const words = test.results.flatMap(({ errors }) => errors.map(({ message }) => plain(message ?? '')));
    const name = `${spec.title} (${test.projectName})\n  ${spec.file}:${spec.line}\n${words.join('\n')}`;
    if (test.status === 'flaky') remarks.push(`~ passed at the second try only: ${name}`);
    else failures.push(`✗ ${name}`);
  }
  return add(result, { passed: report.stats.expected + report.stats.flaky, failures, remarks });
}
