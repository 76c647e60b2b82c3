import {
  geoAlbersUsa,
  geoBounds,
  geoCentroid,
  geoConicEqualArea,
  geoEqualEarth,
  geoIdentity,
  geoMercator,
  geoPath,
  type GeoIdentityTransform,
  type GeoProjection,
} from 'd3';
import type { Feature, FeatureCollection } from 'geojson';
import { feature, mergeArcs, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { isVietnamese, projectArcs, type Areas } from '../data/topology.ts';
import { drawVietnam, type MapDrawing } from './map-drawing.ts';
import { shapesOf } from './province-shapes.ts';

/** The longer side of the drawing, in its units: that of the page's own map. */
const longerSide = 1000;

const margin = 10;

/** Below this width, in degrees, a place is projected as one piece: no edge of it is that of the whole world. */
const narrowDegrees = 80;

/** As far north and south as is drawn, in degrees: to Mercator the poles are infinitely far away. */
const nearPole = 89;

/** Coordinates that span more than this are metres, which run north; fewer are pixels, which run down the screen. */
const mostPixels = 20_000;

/** What can be seen of a map before its regions are drawn: the land, and the borders on it. */
export type MapOutline = Pick<MapDrawing, 'width' | 'height' | 'outline' | 'innerBorders'>;

type Corners = [[number, number], [number, number]];

/** A topology, and the projection under which `geoPath` draws it. */
interface Projected {
  readonly topology: Topology;
  readonly projection: GeoProjection | GeoIdentityTransform;
}

/**
 * Returns *regions* of *topology* projected as suits their place (Vietnam as on the page's own map), and drawn; what the
 * projection cannot show is left out. *onOutline* hears of the land before its regions are drawn.
 */
export function drawRegions(
  topology: Topology,
  regions: Areas,
  onOutline: (outline: MapOutline) => void = () => undefined,
): MapDrawing {
  const land = mergeArcs(topology, regions.geometries);
  const inDegrees = feature(topology, land);
  const corners = geoPath().bounds(inDegrees);
  if (isVietnam(regions, corners)) return drawVietnam(topology, regions);
  const { topology: projected, projection } = project(topology, inDegrees, corners, regions);
  const outline = feature(projected, land);
  const size = fitToCorner(projection, outline);
  const path = geoPath(projection).digits(1);
  const ahead = {
    ...size,
    innerBorders: path(mesh(projected, regions, (one, other) => one !== other)) ?? '',
    outline: path(outline) ?? '',
  };
  onOutline(ahead);
  return {
    ...ahead,
    provinces: shapesOf(projected, regions, path),
    neighbours: [],
    names: [],
    insets: [],
    fit: null,
  };
}

/** Returns the arcs in the plane where one projection of points will do, else the globe: `geoPath` then cuts the map at its edges. */
function project(topology: Topology, land: Feature, corners: Corners, regions: Areas): Projected {
  const [[x0, y0], [x1, y1]] = corners;
  const isInDegrees = x0 >= -181 && x1 <= 181 && y0 >= -91 && y1 <= 91;
  if (!isInDegrees) {
    const isInMetres = Math.max(x1 - x0, y1 - y0) > mostPixels;
    return { topology, projection: geoIdentity().reflectY(isInMetres) };
  }
  if (x1 - x0 >= narrowDegrees) {
    const isAmerican = isUnitedStates(feature(topology, regions));
    const projection = isAmerican ? geoAlbersUsa() : projectionOf(geoBounds(land));
    return { topology, projection };
  }
  const projection = projectionOf(corners);
  const projected = projectArcs(topology, ([longitude = NaN, latitude = NaN]) => [
    ...(projection([longitude, Math.max(-nearPole, Math.min(nearPole, latitude))]) ?? [NaN, NaN]),
  ]);
  return { topology: projected, projection: geoIdentity() };
}

/** Fits *projection* so that *object* lies at the upper left corner of the drawing; returns the size that the drawing needs. */
function fitToCorner(
  projection: Projected['projection'],
  object: Feature,
): { width: number; height: number } {
  projection.fitExtent(
    [
      [margin, margin],
      [longerSide - margin, longerSide - margin],
    ],
    object,
  );
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(object);
  const [dx, dy] = projection.translate();
  projection.translate([dx - x0 + margin, dy - y0 + margin]);
  // Rounded first: a side of 980.0000000001 units is one of 980.
  const side = (length: number) => Math.ceil(Number(length.toFixed(3))) + 2 * margin;
  return { width: side(x1 - x0), height: side(y1 - y0) };
}

/** Returns the projection that suits what lies within the given edges, in degrees: west and south, east and north. */
function projectionOf([[west, south], [east, north]]: Corners): GeoProjection {
  const width = east < west ? east + 360 - west : east - west;
  const middle = west + width / 2;
  const centre = (south + north) / 2;
  if (width > 180) return geoEqualEarth().rotate([-middle, 0]);
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
function isUnitedStates({ features }: FeatureCollection): boolean {
  const usa = geoAlbersUsa();
  const shown = features.filter((region) => usa(geoCentroid(region)) !== null);
  return shown.length > features.length * 0.85;
}

/** Whether most regions bear codes of Vietnam's provinces and all lie there, in degrees. */
function isVietnam({ geometries }: Areas, [[x0, y0], [x1, y1]]: Corners): boolean {
  const coded = geometries.filter(({ id }) => isVietnamese(id));
  return coded.length > geometries.length / 2 && x0 > 95 && x1 < 121 && y0 > 4 && y1 < 27;
}
