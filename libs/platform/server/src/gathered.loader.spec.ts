import { describe, expect, test } from '@jest/globals';
import { GatheredLoader } from './gathered.loader.ts';

/** Some turns of the event loop, in which nobody new comes: a quiet moment is over by then. */
const moment = async () => {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** A loader whose batches end when they are told to. */
function held() {
  const batches: { keys: readonly string[]; answer: (found: Map<string, number>) => void; fail: (error: Error) => void }[] = [];
  const loader = new GatheredLoader<string, number>(
    (keys) => new Promise((answer, fail) => batches.push({ keys, answer, fail })),
    (key) => key,
  );
  return { loader, batches };
}

describe('a gathered look-up', () => {
  test('goes with the others of its moment, each key once', async () => {
    const { loader, batches } = held();
    const all = Promise.all(['a', 'b', 'a'].map((key) => loader.load(key)));
    await moment();
    expect(batches.map((batch) => batch.keys)).toEqual([['a', 'b']]);
    batches[0]?.answer(new Map([['a', 1]]));
    expect(await all).toEqual([1, null, 1]);
  });

  test('that comes while one is under way waits for the next, and is not answered from before it asked', async () => {
    const { loader, batches } = held();
    const before = loader.load('a');
    await moment();
    const after = [loader.load('a'), loader.load('c')];
    await moment();
    expect(batches).toHaveLength(1);
    batches[0]?.answer(new Map([['a', 1]]));
    expect(await before).toBe(1);
    await moment();
    expect(batches.map((batch) => batch.keys)).toEqual([['a'], ['a', 'c']]);
    batches[1]?.answer(new Map([['a', 2], ['c', 3]]));
    expect(await Promise.all(after)).toEqual([2, 3]);
  });

  test('that fails fails for its batch alone; the next one goes on', async () => {
    const { loader, batches } = held();
    const first = loader.load('a');
    await moment();
    const second = loader.load('b');
    batches[0]?.fail(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await moment();
    batches[1]?.answer(new Map([['b', 2]]));
    expect(await second).toBe(2);
    const third = loader.load('c');
    await moment();
    batches[2]?.answer(new Map([['c', 3]]));
    expect(await third).toBe(3);
  });
});
