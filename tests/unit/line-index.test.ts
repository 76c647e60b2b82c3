import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/data/line-index.ts';
import { createRandom } from './support/random.ts';

describe('LineIndex', () => {
  it('knows the line of every key as a Map does, however many there are', () => {
    const random = createRandom(7);
    const index = new LineIndex();
    const map = new Map<number, number>();
    for (let line = 1; line <= 20_000; line++) {
      // Few different ends, so that many keys want the same place.
      const key = random.below(4_000) * 2 ** 40 + random.below(8);
      expect(index.get(key)).toBe(map.get(key));
      if (map.has(key)) continue;
      map.set(key, line);
      index.add(key, line);
    }
    for (const [key, line] of map) expect(index.get(key)).toBe(line);
    expect(index.get(2 ** 52)).toBeUndefined();
  });

  it('takes 0 for a key like any other', () => {
    const index = new LineIndex();
    expect(index.get(0)).toBeUndefined();
    index.add(0, 5);
    expect(index.get(0)).toBe(5);
  });
});
