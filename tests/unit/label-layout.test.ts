import { describe, expect, it } from 'vitest';
import {
  boxOf,
  layOutLabels,
  placesAround,
  placesOutside,
  textWidth,
  type Label,
} from '../../src/model/label-layout.ts';

const bounds = { x: 0, y: 0, width: 400, height: 400 };
const label = (id: string, ...places: { x: number; y: number }[]): Label => ({
  id,
  text: 'Hà Nội',
  size: 10,
  places,
});
const ids = (labels: readonly Label[], taken: Parameters<typeof layOutLabels>[1] = []) =>
  layOutLabels(labels, taken, bounds).map(({ id }) => id);

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

  it('finds a place for each of four names of one point', () => {
    const at = { x: 200, y: 200 };
    const labels = ['a', 'b', 'c', 'd'].map((id) => label(id, ...placesAround(at, 10, 30)));
    const placed = layOutLabels(labels, [], bounds);
    expect(placed).toHaveLength(4);
    expect(new Set(placed.map(({ y }) => y)).size).toBe(4);
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
  it('keeps a name clear of the box, above it first', () => {
    const box = { x: 100, y: 100, width: 40, height: 20 };
    const places = placesOutside(box, 10, textWidth('Hà Nội') * 10);
    expect(places[0]?.y).toBeLessThan(box.y);
    expect(places.flatMap((place) => layOutLabels([label('a', place)], [box], bounds))).toHaveLength(4);
  });
});
