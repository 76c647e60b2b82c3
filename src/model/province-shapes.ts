import type { MultiPolygon, Polygon } from 'geojson';
import type { ProvinceFeature } from '../data/geography.ts';
import type { ShapePath } from './flat-path.ts';
import type { Frame, Point, Shape } from './map-shape.ts';

/**
 * Returns *feature* drawn with *path*. Islands that reach out of the box of the mainland are drawn apart, so that
 * the middle of the box is, for almost every province, the province.
 */
export function drawProvince(feature: ProvinceFeature, path: ShapePath): Shape {
  const parts = partsOf(feature.geometry).sort((a, b) => path.area(b) - path.area(a));
  const [mainland = feature.geometry] = parts;
  const box = boxOf(mainland, path);
  const isFar = (part: Polygon) => !holds(box, boxOf(part, path));
  const draw = (polygons: readonly Polygon[]) => polygons.map((part) => path(part) ?? '').join('');
  const [x, y] = path.centroid(mainland);
  const [outline = []] = ringsOf(path(mainland) ?? '');
  return {
    id: feature.id,
    d: draw(parts.filter((part) => !isFar(part))),
    islands: draw(parts.filter(isFar)),
    box,
    x,
    y,
    room: broadestRoom(outline, box),
  };
}

/** Returns the rings of path data made of absolute `M`, `L` and `Z`. */
export function ringsOf(d: string): Point[][] {
  return d
    .split('M')
    .slice(1)
    .map((ring) =>
      ring
        .replace('Z', '')
        .split('L')
        .map((pair) => {
          const [x = NaN, y = NaN] = pair.split(',').map(Number);
          return { x, y };
        }),
    );
}

function partsOf(geometry: Polygon | MultiPolygon): Polygon[] {
  return geometry.type === 'Polygon'
    ? [geometry]
    : geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

function boxOf(part: Polygon | MultiPolygon, path: ShapePath): Frame {
  const [[x, y], [right, bottom]] = path.bounds(part);
  return { x, y, width: right - x, height: bottom - y };
}

function holds(outer: Frame, inner: Frame): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Returns the broadest level stretch inside *ring*, those near the middle of *box* before those at its ends. */
function broadestRoom(ring: readonly Point[], box: Frame): Shape['room'] {
  let best = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 0 };
  let bestScore = -Infinity;
  for (let level = 3; level <= 13; level += 1) {
    const y = box.y + (box.height * level) / 16;
    for (const [from, to] of crossings(ring, y)) {
      const score = to - from - Math.abs(level - 8) * 0.02 * box.height;
      if (score <= bestScore) continue;
      best = { x: (from + to) / 2, y, width: to - from };
      bestScore = score;
    }
  }
  return best;
}

/** Returns the stretches of the level *y* that lie inside *ring*. */
function crossings(ring: readonly Point[], y: number): [number, number][] {
  const xs = ring
    .flatMap((b, i) => {
      const a = ring.at(i - 1) ?? b;
      return a.y > y === b.y > y ? [] : [a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)];
    })
    .sort((a, b) => a - b);
  return xs.flatMap((x, i): [number, number][] => (i % 2 === 0 ? [[x, xs[i + 1] ?? x]] : []));
}
