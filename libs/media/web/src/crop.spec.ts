import { describe, expect, test } from '@jest/globals';
import { centred, moved, resized, scaled, wholeOf, type Crop } from './crop.ts';

const size = { width: 400, height: 300 };
const isInside = ({ left, top, width, height }: Crop): boolean =>
  [left, top, width, height].every(Number.isInteger) && left >= 0 && top >= 0 && width >= 32 && height >= 32 && left + width <= 400 && top + height <= 300;

describe('a cut', () => {
  test('begins with the whole picture, or with the square in its middle', () => {
    expect(wholeOf(size, false)).toEqual({ left: 0, top: 0, width: 400, height: 300 });
    expect(wholeOf(size, true)).toEqual({ left: 50, top: 0, width: 300, height: 300 });
  });

  test('stays inside the picture, whatever is done to it', () => {
    const start: Crop = { left: 100, top: 100, width: 100, height: 80 };
    for (const x of [-1e6, -7.5, 0, 13, 1e6]) {
      for (const y of [-1e6, -7.5, 0, 13, 1e6]) {
        expect(isInside(moved(start, { x, y }, size))).toBe(true);
        expect(isInside(resized(start, { x, y }, size, false))).toBe(true);
        expect(isInside(resized({ ...start, height: 100 }, { x, y }, size, true))).toBe(true);
        expect(isInside(centred(start, { x, y }, size))).toBe(true);
      }
    }
    for (const factor of [0, 0.5, 1.25, 100]) expect(isInside(scaled(start, factor, size, false))).toBe(true);
  });

  test('of a square remains a square', () => {
    const start = wholeOf(size, true);
    for (const by of [{ x: -50, y: 3 }, { x: 2, y: -80 }, { x: 900, y: 900 }]) {
      const { width, height } = resized(start, by, size, true);
      expect(width).toBe(height);
    }
    const { width, height } = scaled(start, 0.3, size, true);
    expect(width).toBe(height);
  });
});
