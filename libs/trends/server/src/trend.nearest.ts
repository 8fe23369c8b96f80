import { wordsOf } from './catalogue.index.ts';

/** Runs of three letters, with the beginning and the end of each word among them. */
function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (const word of wordsOf(text)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) runs.add(padded.slice(at, at + 3));
  }
  return runs;
}

/** How much two texts share, from 0 to 1: a letter that is wrong or missing costs little. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of one) if (other.has(run)) shared++;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

interface Named {
  name: string;
  synonyms: readonly string[];
}

/** Those whose names are most like a text, by the best of their names; of equals the earlier ones. */
export function nearestBy<T extends Named>(text: string, all: readonly T[], most: number): T[] {
  const wanted = runsOf(text);
  return all
    .map((one) => ({ one, near: Math.max(...[one.name, ...one.synonyms].map((name) => likeness(wanted, runsOf(name)))) }))
    .toSorted((one, other) => other.near - one.near)
    .slice(0, most)
    .map(({ one }) => one);
}
