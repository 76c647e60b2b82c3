import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawnMap, formatDrawnMap } from '../../scripts/geo/drawn.ts';
import { readDrawnMap } from '../../src/model/drawn-map.ts';
import type { MapDrawing, Point } from '../../src/model/map-drawing.ts';
import { ringsOf } from '../../src/model/province-shapes.ts';
import { freshDrawing, shippedDrawing } from './support/map-provinces.ts';

const text = readFileSync('data/vietnam-provinces.topo.drawn.json', 'utf8');
const source = readFileSync('data/vietnam-provinces.topo.json', 'utf8');
const drawn = shippedDrawing();
const fresh = freshDrawing();

/** Returns the farthest that a point of one path is from the nearest of the other, in units. */
function farthest(one: string, other: string): number {
  const [points, others] = [ringsOf(one).flat(), ringsOf(other).flat()];
  const toNearest = ({ x, y }: Point, among: readonly Point[]) =>
    Math.min(...among.map((point) => Math.hypot(point.x - x, point.y - y)));
  return Math.max(
    ...points.map((point) => toNearest(point, others)),
    ...others.map((point) => toNearest(point, points)),
  );
}

/** Half of a fifth of a unit, and half of the tenth in which the other is written, each in both directions. */
const nearEnough = 0.22;

describe('readDrawnMap(text)', () => {
  it('reads what a fresh build writes, byte for byte', () => {
    expect(formatDrawnMap(drawnMap(source)) === text).toBe(true);
  });

  it('has each province where the topology in degrees has it, its far islands apart', () => {
    expect(drawn.provinces.map(({ id }) => id)).toEqual(fresh.provinces.map(({ id }) => id));
    drawn.provinces.forEach(({ id, d, islands, box, room, x, y }, i) => {
      const other = fresh.provinces[i] as MapDrawing['provinces'][number];
      expect(farthest(d, other.d), id).toBeLessThan(nearEnough);
      expect(islands === '', id).toBe(other.islands === '');
      if (islands) expect(farthest(islands, other.islands), id).toBeLessThan(nearEnough);
      for (const [value, exact] of [
        ...[[x, other.x] as const, [y, other.y] as const],
        ...(['x', 'y', 'width', 'height'] as const).map((side) => [box[side], other.box[side]] as const),
        ...(['x', 'y', 'width'] as const).map((side) => [room[side], other.room[side]] as const),
      ])
        expect(Math.abs(value - exact), id).toBeLessThanOrEqual(1);
    });
  });

  it('has the borders, the coast, the countries around and their names where the topology has them', () => {
    expect(farthest(drawn.innerBorders, fresh.innerBorders)).toBeLessThan(nearEnough);
    expect(farthest(drawn.outline, fresh.outline)).toBeLessThan(nearEnough);
    drawn.neighbours.forEach((d, i) =>
      expect(farthest(d, fresh.neighbours[i] ?? '')).toBeLessThan(nearEnough),
    );
    expect(drawn.neighbours).toHaveLength(fresh.neighbours.length);
    expect(drawn.names.map(({ id }) => id)).toEqual(fresh.names.map(({ id }) => id));
    drawn.names.forEach(({ places }, i) =>
      places.forEach((place, j) => {
        const other = fresh.names[i]?.places[j] ?? { x: NaN, y: NaN };
        expect(Math.hypot(place.x - other.x, place.y - other.y)).toBeLessThan(1);
      }),
    );
  });

  it('has Hoàng Sa and Trường Sa in their frames, island by island, and the ground', () => {
    expect(drawn.insets.map(({ id }) => id)).toEqual(['VN-DN', 'VN-34']);
    const { insets, ground, width, height } = fresh;
    expect(drawn).toMatchObject({ insets, ground, width, height });
  });

  it.each([
    ['is empty', ''],
    ['is not JSON', '{'],
    ['is GeoJSON', '{"type":"FeatureCollection","features":[]}'],
    ['is the topology itself', source],
    ['has no provinces', text.replace('"provinces"', '"states"')],
    ['has a province without an outline', text.replace('"d":"', '"line":"')],
    ['has no borders', text.replace('"innerBorders"', '"borders"')],
    ['has no insets', text.replace('"insets"', '"windows"')],
    ['has no measures', text.replace('"measures"', '"sizes"')],
  ])('tells of a file that %s', (_, broken) => {
    expect(broken).not.toBe(text);
    expect(readDrawnMap(broken, 'f.json')).toEqual({
      kind: 'topology-invalid',
      file: 'f.json',
      line: null,
      column: null,
      value: '',
    });
  });
});
