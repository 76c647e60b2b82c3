import type { Position } from 'geojson';
import { forwards, type Geography } from '../data/geography.ts';
import { createArcLines, type ArcLines } from './arc-lines.ts';
import { pointAt, type Ground } from './map-ground.ts';
import type { Frame, Inset, Point, Shape } from './map-shape.ts';
import { boxOf, pathOfLine } from './plane.ts';
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

/** The arcs of a geography on the drawing, and the ground that brings them there. */
export interface MapLines {
  readonly ground: Ground;
  readonly lines: ArcLines;
}

/**
 * Returns the arcs of *geography* projected. The projection is transverse Mercator on the meridian 105°45′ E,
 * as in VN-2000, the national reference system (Decision 83/2000/QĐ-TTg).
 */
export function projectMap(geography: Geography): MapLines {
  const unfitted = { meridian, scale: 1, x: 0, y: 0 };
  const arcs = geography.arcs.map((arc) => arc.map((position) => placeOn(unfitted, position)));
  const ofProvinces = geography.provinces
    .flatMap(({ polygons }) => polygons.flat(2))
    .map((i) => arcs[forwards(i)] ?? []);
  const ground = groundFilling(mainland, meridian, boxOf(ofProvinces));
  const { scale, x: left, y: top } = ground;
  const fitted = arcs.map((arc) => arc.map(({ x, y }) => ({ x: left + scale * x, y: top + scale * y })));
  return { ground, lines: createArcLines(fitted) };
}

/** Returns *geography* drawn of its *lines*. */
export function drawMap(
  geography: Geography,
  { ground, lines }: MapLines = projectMap(geography),
): MapDrawing {
  const { provinces, innerBorders, outline, neighbours, archipelagos } = geography;
  return {
    width,
    height,
    provinces: provinces.map((land) => drawProvince(land.id, lines.areasOf(land))),
    innerBorders: lines.pathOf(innerBorders),
    outline: lines.pathOf(outline),
    neighbours: neighbours.map((land) =>
      lines
        .areasOf(land)
        .map(({ d }) => d)
        .join(''),
    ),
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

function placeOn(ground: Ground, position: Position): Point {
  return pointAt(ground, position[0] ?? NaN, position[1] ?? NaN);
}

function drawInset({ id, positions }: Geography['archipelagos'][number]): Inset[] {
  const frame = insetFrames[id];
  if (!frame) return [];
  const padding = 14;
  const inner: Frame = {
    x: frame.x + padding,
    y: frame.y + padding,
    width: frame.width - 2 * padding,
    height: frame.height - 2 * padding,
  };
  // The meridian of the islands themselves, so that an inset far from the map's own is not turned.
  const middle = positions.reduce((sum, [longitude = NaN]) => sum + longitude, 0) / positions.length;
  const unfitted = { meridian: middle, scale: 1, x: 0, y: 0 };
  const box = boxOf([positions.map((position) => placeOn(unfitted, position))]);
  const ground = groundFilling(inner, middle, box);
  const d = positions.map((position) => dotAt(placeOn(ground, position))).join('');
  return [{ id, d, ...frame }];
}

function dotAt({ x, y }: Point): string {
  const r = islandRadius;
  return `${pathOfLine([{ x: x - r, y }])}a${r},${r} 0 1,1 ${2 * r},0a${r},${r} 0 1,1 ${-2 * r},0Z`;
}
