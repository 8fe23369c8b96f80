import { expect, test } from '@jest/globals';
import { SharedReads } from './shared.reads.ts';

/** Reads that end when told to. */
function slowReads() {
  const begun: { end: () => void; fail: () => void }[] = [];
  const read = () =>
    new Promise<number>((resolve, reject) => {
      const number = begun.length;
      begun.push({ end: () => resolve(number), fail: () => reject(new Error(`read ${number}`)) });
    });
  return { begun, read };
}

test('who asks while one reads waits for the next, which is read once for all who wait, and for no question twice at once', async () => {
  const reads = new SharedReads<number>();
  const { begun, read } = slowReads();
  const first = reads.share('a', read);
  const others = [reads.share('a', read), reads.share('a', read), reads.share('a', read)];
  const elsewhere = reads.share('b', read);
  expect(begun).toHaveLength(2);
  begun[0]?.end();
  expect(await first).toBe(0);
  expect(begun).toHaveLength(3);
  const late = reads.share('a', read);
  begun[2]?.end();
  expect(await Promise.all(others)).toEqual([2, 2, 2]);
  expect(begun).toHaveLength(4);
  begun[3]?.end();
  begun[1]?.end();
  expect([await late, await elsewhere]).toEqual([3, 1]);
  const alone = reads.share('a', read);
  begun[4]?.end();
  expect(await alone).toBe(4);
});

test('a read that fails fails those who share it and nobody else', async () => {
  const reads = new SharedReads<number>();
  const { begun, read } = slowReads();
  const [first, second, third] = [reads.share('a', read), reads.share('a', read), reads.share('a', read)];
  begun[0]?.fail();
  await expect(first).rejects.toThrow('read 0');
  begun[1]?.end();
  expect([await second, await third]).toEqual([1, 1]);
});
