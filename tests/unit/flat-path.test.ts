import { readFileSync } from 'node:fs';
import { geoPath, geoTransverseMercator } from 'd3-geo';
import type { Geometry, MultiPolygon } from 'geojson';
import { expect, it } from 'vitest';
import { parseGeography } from '../../src/data/geography.ts';
import { fittedGround, flatPath } from '../../src/model/flat-path.ts';
import { degreesAt, pointAt } from '../../src/model/map-ground.ts';
import { ringsOf } from '../../src/model/province-shapes.ts';

const file = new URL('../../data/vietnam-provinces.topo.json', import.meta.url);
const read = parseGeography(readFileSync(file, 'utf8'), 'vietnam-provinces.topo.json');
if ('kind' in read) throw new Error('invalid topology');
const geography = read;
const frame = { x: 10, y: 10, width: 480, height: 980 };
const ground = fittedGround(frame, geography.provinces, 105.75);
const ours = flatPath(ground, 2.2);
const projection = geoTransverseMercator()
  .rotate([-105.75, 0])
  .fitExtent(
    [
      [frame.x, frame.y],
      [frame.x + frame.width, frame.y + frame.height],
    ],
    { type: 'FeatureCollection', features: [...geography.provinces] },
  );
const theirs = geoPath(projection).digits(1).pointRadius(2.2);

it('a place and its point are where d3-geo has them, and lead to each other', () => {
  for (const longitude of [98, 102.2, 105.75, 109.5, 117])
    for (const latitude of [6, 8.5, 16, 23.4, 27]) {
      const { x, y } = pointAt(ground, longitude, latitude);
      const [left = NaN, top = NaN] = projection([longitude, latitude]) ?? [];
      expect(Math.hypot(x - left, y - top)).toBeLessThan(0.05);
      const back = degreesAt(ground, { x, y });
      expect(back.longitude).toBeCloseTo(longitude, 9);
      expect(back.latitude).toBeCloseTo(latitude, 9);
    }
});

it('provinces are drawn as d3-geo draws them, without the corners it adds to bend long lines', () => {
  for (const { id, geometry } of geography.provinces) {
    const rings = ringsOf(ours(geometry) ?? '');
    const theirRings = ringsOf(theirs(geometry) ?? '');
    expect(rings.length, id).toBe(theirRings.length);
    rings.forEach((ring, i) => {
      const others = theirRings[i] ?? [];
      for (const { x, y } of ring)
        expect(Math.min(...others.map((other) => Math.hypot(other.x - x, other.y - y))), id).toBeLessThan(
          0.15,
        );
    });
  }
});

it('area, middle and box of a province are those of d3-geo', () => {
  for (const { id, geometry } of geography.provinces) {
    expect(ours.area(geometry) / theirs.area(geometry), id).toBeCloseTo(1, 3);
    const numbers = (path: typeof ours) => [...path.centroid(geometry), ...path.bounds(geometry).flat()];
    const expected = numbers(theirs);
    numbers(ours).forEach((value, i) => expect(Math.abs(value - (expected[i] ?? NaN)), id).toBeLessThan(0.1));
  }
});

it('lines stay open, islands are dots, and a hole is no land', () => {
  const lines: Geometry = {
    type: 'MultiLineString',
    coordinates: [
      [
        [105, 10],
        [106, 10],
      ],
    ],
  };
  expect(ours(lines)).toBe(theirs(lines));
  const islands: Geometry = { type: 'MultiPoint', coordinates: [[112, 16]] };
  expect(ours(islands)).toBe(theirs(islands));
  const square = (from: number, to: number) => [
    [from, from],
    [from, to],
    [to, to],
    [to, from],
    [from, from],
  ];
  const holed: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [[square(10, 12), square(10.5, 11.5).reverse()]],
  };
  const full: MultiPolygon = { type: 'MultiPolygon', coordinates: [[square(10, 12)]] };
  expect(ours.area(holed) / ours.area(full)).toBeCloseTo(0.75, 2);
  expect(ours({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
});
