import type { Feature, Geometry, MultiLineString, Position } from 'geojson';
import type { Geography } from '../data/geography.ts';
import { pointAt, type Ground } from './map-ground.ts';
import type { Frame, Inset, Point, Shape } from './map-shape.ts';
import { boxOf, pathOfLine, pathOfRings, type Area } from './plane.ts';
import { drawProvince } from './province-shapes.ts';

export type { Frame, Inset, Point, Shape };

/** The whole map as SVG path data, projected once; it scales with its view box. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly provinces: readonly Shape[];
  readonly innerBorders: string;
  readonly outline: string;
  readonly neighbours: readonly string[];
  /** Where the names of countries (by ISO 3166-1 code) and of the sea may stand, best first. */
  readonly names: readonly { readonly id: string; readonly places: readonly Point[] }[];
  readonly insets: readonly Inset[];
  /** How degrees become places on the drawing; null where it is no map of the ground. */
  readonly ground: Ground | null;
}

/** The central meridian, 105°45′ E. */
const meridian = 105.75;

const width = 640;
const height = 1000;
const mainland: Frame = { x: 10, y: 10, width: 480, height: 980 };

/** Where each archipelago has its window, east of the coast it lies off. */
const insetFrames: Readonly<Record<string, Frame>> = {
  'VN-DN': { x: 490, y: 370, width: 140, height: 110 },
  'VN-34': { x: 490, y: 660, width: 140, height: 170 },
};

/** Where the names around the country may stand, in degrees of longitude and latitude, best first. */
const namePlaces: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  CN: [
    [100, 22.5],
    [107.8, 23.15],
    [110.8, 22.4],
  ],
  LA: [
    [102.9, 19.9],
    [104.4, 18],
    [105.6, 16.2],
  ],
  KH: [
    [104.7, 12.7],
    [104.6, 11.5],
    [106.6, 13.5],
  ],
  sea: [
    [110.9, 14.2],
    [109.9, 11],
    [116.4, 13.5],
    [108.6, 9.6],
  ],
};

/** The radius of an island that is drawn as a dot, in units of the drawing. */
const islandRadius = 2.2;

/**
 * Returns *geography* projected and drawn. The projection is transverse Mercator on the meridian 105°45′ E,
 * as in VN-2000, the national reference system (Decision 83/2000/QĐ-TTg).
 */
export function drawMap(geography: Geography): MapDrawing {
  const { provinces, neighbours, archipelagos, innerBorders, outline } = geography;
  const unfitted = { meridian, scale: 1, x: 0, y: 0 };
  const shapes = provinces.map(({ id, geometry }) => ({ id, areas: areasOn(unfitted, geometry) }));
  const ground = groundFilling(mainland, meridian, boxOf(shapes.flatMap(({ areas }) => areas.flat())));
  const { scale, x: left, y: top } = ground;
  const fitted = ({ x, y }: Point) => ({ x: left + scale * x, y: top + scale * y });
  const linesOf = ({ coordinates }: MultiLineString) =>
    coordinates.map((line) => pathOfLine(line.map((position) => placeOn(ground, position)))).join('');
  return {
    width,
    height,
    provinces: shapes.map(({ id, areas }) =>
      drawProvince(
        id,
        areas.map((rings) => rings.map((ring) => ring.map(fitted))),
      ),
    ),
    innerBorders: linesOf(innerBorders),
    outline: linesOf(outline),
    neighbours: neighbours.map(({ geometry }) => areasOn(ground, geometry).map(pathOfRings).join('')),
    names: Object.entries(namePlaces).map(([id, places]) => ({
      id,
      places: places.map((place) => pointAt(ground, ...place)),
    })),
    insets: archipelagos.flatMap(drawInset),
    ground,
  };
}

/** Returns the projection on *meridian* under which what has *box* at scale 1 fills *frame*, in its middle. */
function groundFilling(frame: Frame, meridian: number, box: Frame): Ground {
  const scale = Math.min(frame.width / box.width, frame.height / box.height);
  return {
    meridian,
    scale,
    x: frame.x + frame.width / 2 - scale * (box.x + box.width / 2),
    y: frame.y + frame.height / 2 - scale * (box.y + box.height / 2),
  };
}

function placeOn(ground: Ground, [longitude = NaN, latitude = NaN]: Position): Point {
  return pointAt(ground, longitude, latitude);
}

/** Returns the polygons of *geometry* in degrees on the drawing; GeoJSON repeats the first position of a ring at its end. */
function areasOn(ground: Ground, geometry: Geometry): Area[] {
  return polygonsOf(geometry).map((rings) =>
    rings.map((ring) => ring.slice(0, -1).map((position) => placeOn(ground, position))),
  );
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function drawInset({ id, geometry }: Feature<Geometry>): Inset[] {
  const frame = insetFrames[String(id)];
  if (!frame || geometry.type !== 'MultiPoint') return [];
  const { coordinates } = geometry;
  const padding = 14;
  const inner: Frame = {
    x: frame.x + padding,
    y: frame.y + padding,
    width: frame.width - 2 * padding,
    height: frame.height - 2 * padding,
  };
  // The meridian of the islands themselves, so that an inset far from the map's own is not turned.
  const middle = coordinates.reduce((sum, [longitude = NaN]) => sum + longitude, 0) / coordinates.length;
  const unfitted = { meridian: middle, scale: 1, x: 0, y: 0 };
  const box = boxOf([coordinates.map((position) => placeOn(unfitted, position))]);
  const ground = groundFilling(inner, middle, box);
  const d = coordinates.map((position) => dotAt(placeOn(ground, position))).join('');
  return [{ id: String(id), d, ...frame }];
}

function dotAt({ x, y }: Point): string {
  const r = islandRadius;
  return `${pathOfLine([{ x: x - r, y }])}a${r},${r} 0 1,1 ${2 * r},0a${r},${r} 0 1,1 ${-2 * r},0Z`;
}
