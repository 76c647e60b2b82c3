import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { pointAt, type Ground } from './map-ground.ts';
import type { Frame, Point } from './map-shape.ts';

/** What draws shapes in degrees: as much as is used of d3-geo's `GeoPath`, which may stand in its place. */
export interface ShapePath {
  /** Returns *shape* as SVG path data; null where there is nothing of it. */
  (shape: Feature | Geometry): string | null;
  /** Returns how much of the drawing *shape* takes, in square units. */
  area(shape: Polygon | MultiPolygon): number;
  /** Returns the middle of *shape* by its area. */
  centroid(shape: Polygon | MultiPolygon): readonly [number, number];
  /** Returns the corners of the box around *shape*: left and top, right and bottom. */
  bounds(shape: Feature | Geometry): readonly [readonly [number, number], readonly [number, number]];
}

/**
 * Returns what draws shapes on *ground*, to a tenth of a unit, points as dots of *radius*. Lines run straight from
 * corner to corner, and nothing is cut at the far side of the globe: a country of this size needs neither.
 */
export function flatPath(ground: Ground, radius: number): ShapePath {
  const onGround = (ring: readonly Position[]): Point[] =>
    ring.map(([longitude = NaN, latitude = NaN]) => pointAt(ground, longitude, latitude));
  const ringsOf = (shape: Polygon | MultiPolygon) =>
    polygonsOf(shape).map((rings) => rings.map((ring) => onGround(ring.slice(0, -1))));
  const drawGeometry = (geometry: Geometry): string => {
    switch (geometry.type) {
      case 'Polygon':
      case 'MultiPolygon':
        return ringsOf(geometry)
          .flat()
          .map((ring) => `${lineData(ring)}Z`)
          .join('');
      case 'MultiLineString':
        return geometry.coordinates.map((line) => lineData(onGround(line))).join('');
      default:
        return onGround(positionsOf(geometry))
          .map((point) => dotData(point, radius))
          .join('');
    }
  };
  return Object.assign((shape: Feature | Geometry) => drawGeometry(geometryOf(shape)) || null, {
    area: (shape: Polygon | MultiPolygon) =>
      ringsOf(shape).reduce((sum, rings) => sum + Math.abs(momentsOf(rings).area) / 2, 0),
    centroid: (shape: Polygon | MultiPolygon): [number, number] => {
      const { area, x, y } = momentsOf(ringsOf(shape).flat());
      return [x / (3 * area), y / (3 * area)];
    },
    bounds: (shape: Feature | Geometry): [[number, number], [number, number]] => {
      const { x, y, width, height } = boxOf(onGround(positionsOf(geometryOf(shape))));
      return [
        [x, y],
        [x + width, y + height],
      ];
    },
  });
}

/** Returns the ground on *meridian*, in degrees, so large that *shapes* just fit into the middle of *frame*. */
export function fittedGround(
  frame: Frame,
  shapes: readonly (Feature | Geometry)[],
  meridian: number,
): Ground {
  const unit = { meridian, scale: 1, x: 0, y: 0 };
  const box = boxOf(
    shapes
      .flatMap((shape) => positionsOf(geometryOf(shape)))
      .map(([longitude = NaN, latitude = NaN]) => pointAt(unit, longitude, latitude)),
  );
  const scale = Math.min(frame.width / box.width, frame.height / box.height);
  return {
    meridian,
    scale,
    x: frame.x + (frame.width - scale * (2 * box.x + box.width)) / 2,
    y: frame.y + (frame.height - scale * (2 * box.y + box.height)) / 2,
  };
}

/** Returns every position of *geometry*, in no order that matters. */
export function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const depths = {
    Point: -1,
    MultiPoint: 0,
    LineString: 0,
    MultiLineString: 1,
    Polygon: 1,
    MultiPolygon: 2,
  } as const;
  const depth = depths[geometry.type];
  return depth < 0
    ? [geometry.coordinates as Position]
    : ((geometry.coordinates as unknown[]).flat(depth) as Position[]);
}

function geometryOf(shape: Feature | Geometry): Geometry {
  return shape.type === 'Feature' ? shape.geometry : shape;
}

function polygonsOf(shape: Polygon | MultiPolygon): readonly Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

function lineData(points: readonly Point[]): string {
  return points.length === 0 ? '' : `M${points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join('L')}`;
}

function dotData({ x, y }: Point, radius: number): string {
  return `M${rounded(x)},${rounded(y)}m0,${radius}a${radius},${radius} 0 1,1 0,${-2 * radius}a${radius},${radius} 0 1,1 0,${2 * radius}z`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function boxOf(points: readonly Point[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Returns twice the area inside *rings*, holes running the other way, and six times the moments about the axes. */
function momentsOf(rings: readonly (readonly Point[])[]): { area: number; x: number; y: number } {
  const sum = { area: 0, x: 0, y: 0 };
  for (const ring of rings)
    ring.forEach((b, i) => {
      const a = ring.at(i - 1) ?? b;
      const cross = a.x * b.y - b.x * a.y;
      sum.area += cross;
      sum.x += (a.x + b.x) * cross;
      sum.y += (a.y + b.y) * cross;
    });
  return sum;
}
