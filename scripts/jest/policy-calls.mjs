// For `check-policies.mjs`: notes which test saw which policy call refuse, or takes a call away while one test runs.
import { afterAll, afterEach, beforeEach, expect } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const { POLICY_NOTES, POLICY_PLAN, POLICY_ROOT } = process.env;
const file = relative(POLICY_ROOT, expect.getState().testPath).replaceAll('\\', '/');
const plan = POLICY_PLAN ? (JSON.parse(readFileSync(POLICY_PLAN, 'utf8'))[file] ?? {}) : {};
const refusals = {};
let removed;

function note(number) {
  const test = expect.getState().currentTestName;
  if (test) (refusals[number] ??= new Set()).add(test);
}

/** What the code goes on with when nobody asked. */
function nothing(number, answer) {
  const refuses = typeof answer === 'boolean' ? !answer : answer !== undefined;
  if (refuses) note(number);
  if (number !== removed) return answer;
  return typeof answer === 'boolean' ? true : undefined;
}

function thrown(number, error) {
  note(number);
  if (number !== removed) throw error;
}

globalThis.policyCall = (number, ask) => {
  try {
    const answer = ask();
    if (typeof answer?.then !== 'function') return nothing(number, answer);
    return answer.then((late) => nothing(number, late), (error) => thrown(number, error));
  } catch (error) {
    return thrown(number, error);
  }
};

beforeEach(() => {
  removed = plan[expect.getState().currentTestName];
});

afterEach(() => {
  removed = undefined;
});

afterAll(() => {
  if (!POLICY_NOTES) return;
  const notes = Object.fromEntries(Object.entries(refusals).map(([number, tests]) => [number, [...tests]]));
  writeFileSync(join(POLICY_NOTES, `${file.replaceAll('/', '__')}.json`), JSON.stringify({ file, notes }));
});
