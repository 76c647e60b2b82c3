import { geoCentroid, geoPath, geoTransverseMercator, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Geography } from '../data/geography.ts';

/** A place on the drawing, in its units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the drawing, in its units. */
export interface Frame extends Point {
  readonly width: number;
  readonly height: number;
}

/** A shape under its code: SVG path data, and the place for its name. */
export interface Shape extends Point {
  readonly id: string;
  readonly d: string;
}

/** A window on islands too far out for the map, in a frame of its own. */
export interface Inset extends Frame {
  /** The code of the province the islands belong to. */
  readonly id: string;
  readonly d: string;
}

/** The whole map as SVG path data, projected once; it scales with its view box. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly provinces: readonly Shape[];
  readonly innerBorders: string;
  readonly outline: string;
  readonly neighbours: readonly string[];
  /** Where the names of countries (by ISO 3166-1 code) and of the sea stand. */
  readonly names: readonly (Point & { readonly id: string })[];
  readonly insets: readonly Inset[];
}

const width = 640;
const height = 1000;
const mainland: Frame = { x: 10, y: 10, width: 480, height: 980 };

/** Where each archipelago has its window, east of the coast it lies off. */
const insetFrames: Readonly<Record<string, Frame>> = {
  'VN-DN': { x: 490, y: 370, width: 140, height: 110 },
  'VN-34': { x: 490, y: 660, width: 140, height: 170 },
};

/** Where the names around the country stand, in degrees of longitude and latitude: within it, clear of everything else. */
const namePlaces: Readonly<Record<string, readonly [number, number]>> = {
  CN: [107.6, 23.1],
  LA: [102.9, 19.9],
  KH: [104.7, 12.7],
  sea: [110.9, 14.2],
};

/** The radius of an island that is drawn as a dot, in units of the drawing. */
const islandRadius = 2.2;

/**
 * Returns *geography* projected and drawn. The projection is transverse Mercator on the meridian 105°45′ E,
 * as in VN-2000, the national reference system (Decision 83/2000/QĐ-TTg).
 */
export function drawMap(geography: Geography): MapDrawing {
  const features = [...geography.provinces];
  const projection = fitted(mainland, { type: 'FeatureCollection', features });
  const path = geoPath(projection).digits(1);
  const shapeOf = (feature: Feature<Geometry>): Shape => {
    const [x, y] = path.centroid(largestPart(feature.geometry));
    return { id: String(feature.id), d: path(feature) ?? '', x, y };
  };
  return {
    width,
    height,
    provinces: geography.provinces.map(shapeOf),
    innerBorders: path(geography.innerBorders) ?? '',
    outline: path(geography.outline) ?? '',
    neighbours: geography.neighbours.map((feature) => path(feature) ?? ''),
    names: Object.entries(namePlaces).flatMap(([id, place]) => {
      const point = projection([...place]);
      return point ? [{ id, x: point[0], y: point[1] }] : [];
    }),
    insets: geography.archipelagos.flatMap(drawInset),
  };
}

function fitted(frame: Frame, object: Parameters<GeoProjection['fitExtent']>[1]): GeoProjection {
  return geoTransverseMercator()
    .rotate([-105.75, 0])
    .fitExtent(
      [
        [frame.x, frame.y],
        [frame.x + frame.width, frame.y + frame.height],
      ],
      object,
    );
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
  const projection = fitted(inner, feature)
    .rotate([-geoCentroid(feature)[0], 0])
    .fitExtent(
      [
        [inner.x, inner.y],
        [inner.x + inner.width, inner.y + inner.height],
      ],
      feature,
    );
  const d = geoPath(projection).digits(1).pointRadius(islandRadius)(feature) ?? '';
  return [{ id, d, ...frame }];
}

/** Returns the polygon of *geometry* with most corners: the mainland of a province, not its islands. */
function largestPart(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const parts: MultiPolygon['coordinates'] = geometry.coordinates;
  const coordinates = parts.reduce((a, b) => ((b[0]?.length ?? 0) > (a[0]?.length ?? 0) ? b : a));
  return { type: 'Polygon', coordinates } satisfies Polygon;
}
