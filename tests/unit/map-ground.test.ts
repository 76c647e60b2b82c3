import { geoPath, geoTransverseMercator } from 'd3';
import type { Polygon } from 'geojson';
import { expect, it } from 'vitest';
import { degreesAt, pointAt, type Ground } from '../../src/model/map-ground.ts';
import { boxOf, extentOf, pathOfRings } from '../../src/model/plane.ts';

const ground: Ground = { meridian: 105.75, scale: 3000, x: 250, y: 1300 };
const projection = geoTransverseMercator().rotate([-105.75, 0]).scale(3000).translate([250, 1300]);

it.each([
  [105.75, 0],
  [102.14, 22.4],
  [109.46, 12.65],
  [104.72, 8.56],
  [116.4, 9.7],
])('the projection puts %d, %d where d3-geo puts it, and finds it again', (longitude, latitude) => {
  const { x, y } = pointAt(ground, longitude, latitude);
  const [left = NaN, top = NaN] = projection([longitude, latitude]) ?? [];
  expect(x).toBeCloseTo(left, 6);
  expect(y).toBeCloseTo(top, 6);
  const found = degreesAt(ground, { x, y });
  expect(found.longitude).toBeCloseTo(longitude, 9);
  expect(found.latitude).toBeCloseTo(latitude, 9);
});

it('the size, middle, box and path of an area with a hole are those of d3-geo', () => {
  const coordinates = [
    [
      [105, 20],
      [105.2, 21],
      [106.4, 20.9],
      [106, 20.1],
      [105, 20],
    ],
    [
      [105.3, 20.3],
      [105.7, 20.3],
      [105.6, 20.6],
      [105.3, 20.3],
    ],
  ];
  const polygon: Polygon = { type: 'Polygon', coordinates };
  // No points between the corners, as the project draws.
  const path = geoPath(projection.precision(0)).digits(1);
  const area = coordinates.map((ring) =>
    ring.slice(0, -1).map(([x = NaN, y = NaN]) => pointAt(ground, x, y)),
  );
  const { size, centroid } = extentOf(area);
  expect(size).toBeCloseTo(path.area(polygon), 6);
  const { x, y } = centroid;
  expect([x, y].map((n) => n.toFixed(6))).toEqual(path.centroid(polygon).map((n) => n.toFixed(6)));
  const box = boxOf(area);
  const [[left, top], [right, bottom]] = path.bounds(polygon);
  expect([box.x, box.y, box.width, box.height].map((n) => n.toFixed(6))).toEqual(
    [left, top, right - left, bottom - top].map((n) => n.toFixed(6)),
  );
  expect(new Set(pathOfRings(area).split(/[MLZ]/))).toEqual(new Set(path(polygon)?.split(/[MLZ]/)));
});
