import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/map/map-shape.ts';
import {
  boxOf,
  layOutLabels,
  placesAround,
  placesOutside,
  textWidth,
  type Label,
} from '../../src/map/label-layout.ts';

const bounds = { x: 0, y: 0, width: 400, height: 400 };
const label = (id: string, ...places: { x: number; y: number }[]): Label => ({
  id,
  text: 'Hà Nội',
  size: 10,
  places,
});
const ids = (labels: readonly Label[], taken: Parameters<typeof layOutLabels>[1] = []) =>
  layOutLabels(labels, taken, bounds).map(({ id }) => id);

/** Returns how far *a* and *b* are apart. */
const distance = (a: Frame, b: Frame) =>
  Math.hypot(
    Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width),
    Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height),
  );

describe('layOutLabels(labels, taken, bounds)', () => {
  it('places what is free, the first first', () => {
    expect(ids([label('a', { x: 100, y: 100 }), label('b', { x: 105, y: 104 })])).toEqual(['a']);
  });

  it('takes the next place where the first is taken', () => {
    const [, second] = layOutLabels(
      [label('a', { x: 100, y: 100 }), label('b', { x: 100, y: 100 }, { x: 100, y: 200 })],
      [],
      bounds,
    );
    expect(second).toEqual({ id: 'b', text: 'Hà Nội', x: 100, y: 200 });
  });

  it('leaves out what would reach over the edge or over what is taken', () => {
    expect(ids([label('a', { x: 5, y: 100 })])).toEqual([]);
    expect(ids([label('a', { x: 100, y: 100 })], [{ x: 90, y: 90, width: 20, height: 20 }])).toEqual([]);
  });

  it('finds a place for each of three names of one point', () => {
    const at = { x: 200, y: 200 };
    const labels = ['a', 'b', 'c'].map((id) => label(id, ...placesAround(at, 10, 30)));
    const placed = layOutLabels(labels, [], bounds);
    expect(new Set(placed.map(({ y }) => y)).size).toBe(3);
  });
});

describe('placesAround(place, size, width)', () => {
  it('keeps a name within its size of the place', () => {
    const size = 10;
    for (const place of placesAround({ x: 200, y: 200 }, size, textWidth('Hà Nội') * size))
      expect(distance(boxOf(label('a'), place), { x: 200, y: 200, width: 0, height: 0 })).toBeLessThan(
        1.2 * size,
      );
  });
});

describe('textWidth(text)', () => {
  it('gives no width to the marks of Vietnamese', () => {
    expect(textWidth('Quảng Trị')).toBeCloseTo(textWidth('Quang Tri'));
    expect(textWidth('Đà Nẵng')).toBeCloseTo(textWidth('Da Nang'));
  });

  it('makes a box around the middle', () => {
    const { x, width } = boxOf({ text: 'Huế', size: 10 }, { x: 50, y: 50 });
    expect(x + width / 2).toBeCloseTo(50);
  });
});

describe('placesOutside(box, size, textWidth)', () => {
  const box = { x: 100, y: 100, width: 40, height: 20 };
  const places = placesOutside(box, 10, textWidth('Hà Nội') * 10);

  it('keeps a name clear of the box, above it first', () => {
    expect(places[0]).toEqual({ x: 120, y: 93.5 });
    expect(places.flatMap((place) => layOutLabels([label('a', place)], [box], bounds))).toHaveLength(
      places.length,
    );
  });

  it('keeps a name within half its size of the box', () => {
    for (const place of places) expect(distance(boxOf(label('a'), place), box)).toBeLessThan(5.01);
  });

  it('moves a name aside where its middle has no room', () => {
    const taken = [
      { x: 125, y: 0, width: 100, height: 400 },
      { x: 0, y: 100, width: 90, height: 100 },
    ];
    expect(layOutLabels([label('a', ...places)], taken, bounds)).toMatchObject([{ y: 93.5 }]);
  });
});
