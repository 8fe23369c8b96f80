import { describe, expect, it } from '@jest/globals';
import { reconnectDelay } from './live.ts';

describe('the wait before a stream is opened again', () => {
  it('doubles with each try and stops growing at half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 9].map((attempt) => reconnectDelay(attempt, 0.5))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
  });

  it('is spread over a factor of three', () => {
    expect(reconnectDelay(2, 0)).toBe(2000);
    expect(reconnectDelay(2, 1)).toBe(6000);
  });
});
