import { describe, expect, it } from 'vitest';
import { outlineRings } from '../../src/model/outline-rings.ts';
import { extentOf } from '../../src/model/plane.ts';

const line = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));

describe('outlineRings(lines)', () => {
  it('joins lines end to end, whichever way each runs', () => {
    const rings = outlineRings([
      line([0, 0], [4, 0], [4, 1]),
      line([0, 0], [0, 3]),
      line([4, 1], [4, 3], [0, 3]),
    ]);
    expect(rings).toHaveLength(1);
    expect(rings[0]).toHaveLength(5);
    expect(extentOf(rings).size).toBe(12);
  });

  it('leaves islands and lakes rings of their own', () => {
    const island = line([10, 10], [12, 10], [12, 12], [10, 10]);
    const lake = [line([1, 1], [2, 1], [2, 2]), line([2, 2], [1, 1])];
    const rings = outlineRings([line([0, 0], [5, 0], [5, 5], [0, 5], [0, 0]), island, ...lake]);
    expect(rings.map((ring) => extentOf([ring]).size)).toEqual([25, 2, 0.5]);
  });

  it('bounds the same land where two parts touch in a corner', () => {
    const rings = outlineRings([
      line([1, 1], [0, 1], [0, 0], [1, 0], [1, 1]),
      line([1, 1], [2, 1], [2, 3]),
      line([1, 1], [1, 3], [2, 3]),
    ]);
    const points = rings.flat();
    expect(points).toHaveLength(8);
    expect(rings.reduce((sum, ring) => sum + extentOf([ring]).size, 0)).toBeCloseTo(3);
  });
});
