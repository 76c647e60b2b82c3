import type { Feature, Geometry } from 'geojson';
import type { Geography } from '../data/geography.ts';
import { fittedGround, flatPath, positionsOf } from './flat-path.ts';
import { pointAt, type Ground } from './map-ground.ts';
import type { Frame, Inset, Point, Shape } from './map-shape.ts';
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
    [107.6, 23.1],
    [110.8, 22.4],
    [100.7, 22.5],
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
  const ground = fittedGround(mainland, geography.provinces, meridian);
  const path = flatPath(ground, islandRadius);
  return {
    width,
    height,
    provinces: geography.provinces.map((feature) => drawProvince(feature, path)),
    innerBorders: path(geography.innerBorders) ?? '',
    outline: path(geography.outline) ?? '',
    neighbours: geography.neighbours.map((feature) => path(feature) ?? ''),
    names: Object.entries(namePlaces).map(([id, places]) => ({
      id,
      places: places.map(([longitude, latitude]) => pointAt(ground, longitude, latitude)),
    })),
    insets: geography.archipelagos.flatMap(drawInset),
    ground,
  };
}

function drawInset(feature: Feature<Geometry>): Inset[] {
  const id = String(feature.id);
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
  const longitudes = positionsOf(feature.geometry).map(([longitude = NaN]) => longitude);
  const middle = longitudes.reduce((sum, longitude) => sum + longitude, 0) / longitudes.length;
  const d = flatPath(fittedGround(inner, [feature], middle), islandRadius)(feature) ?? '';
  return [{ id, d, ...frame }];
}
