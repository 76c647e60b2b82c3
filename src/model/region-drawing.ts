import {
  geoAlbersUsa,
  geoBounds,
  geoCentroid,
  geoConicEqualArea,
  geoEqualEarth,
  geoIdentity,
  geoMercator,
  geoPath,
  type GeoProjection,
  type GeoStreamWrapper,
} from 'd3-geo';
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Regions } from '../data/regions.ts';
import { geographyOf } from '../data/ring-arcs.ts';
import { drawMap, type MapDrawing } from './map-drawing.ts';
import type { Point } from './map-shape.ts';
import { pathOfRings } from './plane.ts';
import { drawProvince } from './province-shapes.ts';

/** The longer side of the drawing, in its units: that of the page's own map. */
const longerSide = 1000;

const margin = 10;

/** Below this width, in degrees, a place is projected as one piece: no edge of it is that of the whole world. */
const narrowDegrees = 80;

/** Returns *regions* projected as suits their place (Vietnam as on the page's own map), and drawn; what the projection cannot show is left out. */
export function drawRegions(regions: Regions): MapDrawing {
  if (isVietnam(regions.features)) return drawMap(geographyOf(regions));
  const plane = planeBounds(regions.features);
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...regions.features] };
  // The edge of a place is far shorter than all its borders; what goes around the world may have an edge it does not draw.
  const extent = plane.x1 - plane.x0 < narrowDegrees ? regions.outline : collection;
  const projection = projectionOf(regions, collection, plane);
  const size = longerSide - 2 * margin;
  projection.fitExtent(
    [
      [margin, margin],
      [margin + size, margin + size],
    ],
    extent,
  );
  const path = geoPath(projection).digits(1);
  const drawnRings = ringsDrawnBy(projection);
  const [[x0, y0], [x1, y1]] = path.bounds(extent);
  const [dx, dy] = projection.translate();
  projection.translate([dx - x0 + margin, dy - y0 + margin]);
  return {
    width: Math.ceil(x1 - x0 + 2 * margin),
    height: Math.ceil(y1 - y0 + 2 * margin),
    provinces: regions.features.flatMap(({ id, geometry }) => {
      const areas = partsOf(geometry).map(drawnRings);
      const seen = areas.filter((rings) => rings.length > 0);
      const drawn = seen.map((rings) => ({ rings, d: pathOfRings(rings) }));
      return drawn.length > 0 ? [drawProvince(id, drawn)] : [];
    }),
    innerBorders: path(regions.innerBorders) ?? '',
    outline: path(regions.outline) ?? '',
    neighbours: [],
    names: [],
    insets: [],
    ground: null,
  };
}

/** Returns a function that gives the rings of a polygon as *projection* draws it: none where it shows nothing of it. */
function ringsDrawnBy(projection: GeoStreamWrapper): (polygon: Polygon) => Point[][] {
  let rings: Point[][] = [];
  const add = (x: number, y: number) => rings.at(-1)?.push({ x, y });
  const draw = geoPath(projection, {
    beginPath: () => undefined,
    moveTo(x, y) {
      rings.push([]);
      add(x, y);
    },
    lineTo: add,
    arc: () => undefined,
    closePath: () => undefined,
  });
  return (polygon) => {
    rings = [];
    draw(polygon);
    return rings;
  };
}

function partsOf(geometry: Polygon | MultiPolygon): Polygon[] {
  return geometry.type === 'Polygon'
    ? [geometry]
    : geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/** A projection, or the plain scaling of what is projected already. */
interface Fitting extends GeoStreamWrapper {
  fitExtent(
    extent: [[number, number], [number, number]],
    object: FeatureCollection | MultiLineString,
  ): unknown;
  translate(): [number, number];
  translate(point: [number, number]): unknown;
}

function projectionOf({ features }: Regions, collection: FeatureCollection, plane: PlaneBounds): Fitting {
  const isInDegrees = plane.x0 >= -181 && plane.x1 <= 181 && plane.y0 >= -91 && plane.y1 <= 91;
  // Pixels run down the screen; metres, which are larger by far, run north.
  if (!isInDegrees)
    return geoIdentity().reflectY(Math.max(plane.x1 - plane.x0, plane.y1 - plane.y0) > 20_000);

  const isNarrow = plane.x1 - plane.x0 < narrowDegrees;
  const [[west, south], [east, north]] = isNarrow
    ? [
        [plane.x0, plane.y0],
        [plane.x1, plane.y1],
      ]
    : geoBounds(collection);
  const width = east < west ? east + 360 - west : east - west;
  const middle = west + width / 2;
  const centre = (south + north) / 2;
  if (width > 180) return geoEqualEarth().rotate([-middle, 0]);
  if (width > narrowDegrees && isUnitedStates(features)) return geoAlbersUsa();
  if (width < 12 || Math.abs(centre) < 12) return geoMercator().rotate([-middle, 0]);
  return albers(middle, south, north);
}

/** Albers' equal-area projection with its parallels a sixth of the height within the edges, as is usual. */
function albers(middle: number, south: number, north: number): GeoProjection {
  const sixth = (north - south) / 6;
  return geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-middle, 0]);
}

/** Whether nearly all regions lie where the map of the United States with Alaska and Hawaii as insets has a place for them. */
function isUnitedStates(features: Regions['features']): boolean {
  const usa = geoAlbersUsa();
  const inside = features.filter((region) => usa(geoCentroid(region)) !== null);
  return inside.length > features.length * 0.85;
}

/** Whether most regions bear codes of Vietnam's provinces and all lie there, in degrees. */
function isVietnam(features: Regions['features']): boolean {
  const coded = features.filter(({ id }) => /^VN-\w{2}$/.test(id));
  const { x0, x1, y0, y1 } = planeBounds(features);
  return coded.length > features.length / 2 && x0 > 95 && x1 < 121 && y0 > 4 && y1 < 27;
}

interface PlaneBounds {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** Returns the bounds of the coordinates of *features* as they are written. */
function planeBounds(features: Regions['features']): PlaneBounds {
  const bounds = { x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity };
  const take = ([x = 0, y = 0]: Position) => {
    bounds.x0 = Math.min(bounds.x0, x);
    bounds.x1 = Math.max(bounds.x1, x);
    bounds.y0 = Math.min(bounds.y0, y);
    bounds.y1 = Math.max(bounds.y1, y);
  };
  for (const { geometry } of features)
    for (const rings of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      for (const ring of rings) ring.forEach(take);
  return bounds;
}
