import { expect, test } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { BackgroundTurns } from './background.turns.ts';
import { TooMany } from './errors.ts';

const NEVER_MS = 1_000_000;

async function turnsOfTheLoop(count = 5): Promise<void> {
  for (let i = 0; i < count; i++) await turn();
}

test('background work enters at once when nobody is served, and one after the other', async () => {
  const turns = new BackgroundTurns(NEVER_MS);
  const entered: number[] = [];
  const finish = await turns.take();
  const rest = [1, 2].map((name) => turns.take().then((done) => (entered.push(name), done)));
  await turnsOfTheLoop();
  expect(entered).toEqual([]);
  finish();
  (await rest[0])?.();
  (await rest[1])?.();
  expect(entered).toEqual([1, 2]);
});

test('it waits until everybody else has been served', async () => {
  const turns = new BackgroundTurns(NEVER_MS);
  (await turns.take())();
  const [one, other] = [turns.serve(), turns.serve()];
  let hasEntered = false;
  const taken = turns.take().then((done) => (hasEntered = true, done));
  one();
  one();
  await turnsOfTheLoop();
  expect(hasEntered).toBe(false);
  other();
  (await taken)();
  expect(hasEntered).toBe(true);
});

test('however busy the others are and however slow the one before is, the next enters after the pause', async () => {
  const turns = new BackgroundTurns(1);
  turns.serve();
  await turns.take();
  await turns.take();
  expect(await turns.take()).toBeInstanceOf(Function);
});

test('a line that is full, or does not move, sends people away with a time to come again', async () => {
  const full = new BackgroundTurns(NEVER_MS, 1);
  (await full.take())();
  full.serve();
  void full.take();
  await expect(full.take()).rejects.toThrow(TooMany);

  const stuck = new BackgroundTurns(5, 10, -1);
  stuck.serve();
  await expect(stuck.take()).rejects.toThrow(TooMany);
});
