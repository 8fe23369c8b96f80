import { setImmediate as turn } from 'node:timers/promises';

const LONGEST_MS = 5;

/**
 * Resolves when a turn of the event loop has brought nobody more (`waiting` counts them), at the latest after 5 ms: with nothing else to do that is at once; under load whoever
 * is just being read from a socket comes along, and one statement serves them all.
 */
export async function quietMoment(waiting: () => number): Promise<void> {
  const latest = performance.now() + LONGEST_MS;
  for (let before = -1; waiting() > before && performance.now() < latest; ) {
    before = waiting();
    await turn();
  }
}
