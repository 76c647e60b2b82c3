import { describe, expect, it } from 'vitest';
import { ringDirections } from '../../scripts/geo/ring-directions.ts';

/** Returns which way each ring goes the arc *arc*, in its direction: 1, or −1 for backwards. */
function waysOf(arc: number, rings: readonly (readonly number[])[], directions: readonly number[]): number[] {
  return rings.flatMap((ring, i) =>
    ring
      .filter((index) => index === arc || index === ~arc)
      .map((index) => (index < 0 ? -1 : 1) * (directions[i] ?? NaN)),
  );
}

describe('ringDirections(rings, lengthOf)', () => {
  it('has two neighbours go the line between them the same way', () => {
    const rings = [
      [0, 1],
      [2, ~1],
    ];
    const directions = ringDirections(rings, () => 5);
    expect(new Set(waysOf(1, rings, directions)).size).toBe(1);
  });

  it('of three that meet, leaves the shortest line to be gone both ways', () => {
    const rings = [
      [0, ~2, 3],
      [1, ~0, 4],
      [2, ~1, 5],
    ];
    const lengths = [90, 80, 2];
    const directions = ringDirections(rings, (arc) => lengths[arc] ?? 1);
    expect(new Set(waysOf(0, rings, directions)).size).toBe(1);
    expect(new Set(waysOf(1, rings, directions)).size).toBe(1);
    expect(new Set(waysOf(2, rings, directions)).size).toBe(2);
  });

  it('leaves rings that share nothing as they are', () => {
    expect(ringDirections([[0], [1, 2]], () => 3)).toEqual([1, 1]);
  });
});
