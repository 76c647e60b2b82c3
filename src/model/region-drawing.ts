import {
  geoAlbersUsa,
  geoBounds,
  geoCentroid,
  geoConicEqualArea,
  geoEqualEarth,
  geoMercator,
  geoPath,
  type GeoProjection,
  type GeoStreamWrapper,
} from 'd3';
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Land } from '../data/geography.ts';
import type { Regions } from '../data/regions.ts';
import { createArcLines } from './arc-lines.ts';
import { drawMap, type MapDrawing } from './map-drawing.ts';
import type { Point } from './map-shape.ts';
import { outlineRings } from './outline-rings.ts';
import { boxOf, pathOfRings } from './plane.ts';
import { drawProvince } from './province-shapes.ts';

/** The longer side of the drawing, in its units: that of the page's own map. */
const longerSide = 1000;

const margin = 10;

/** The longer side of what is drawn. */
const inside = longerSide - 2 * margin;

/** Below this width, in degrees, a place is projected as one piece: no edge of it is that of the whole world. */
const narrowDegrees = 80;

/** As far north and south as is drawn, in degrees: to Mercator the poles are infinitely far away. */
const nearPole = 89;

/** What can be seen of a map before its regions are drawn: the land, as rings of the even-odd rule, and the borders on it. */
export type MapOutline = Pick<MapDrawing, 'width' | 'height' | 'outline' | 'innerBorders'>;

/**
 * Returns *regions* projected as suits their place (Vietnam as on the page's own map), and drawn; what the projection
 * cannot show is left out. *onOutline* hears of the outline halfway, where it is there before all the rest.
 */
export function drawRegions(
  regions: Regions,
  onOutline: (outline: MapOutline) => void = () => undefined,
): MapDrawing {
  const bounds = boundsOf(regions.arcs);
  if (isVietnam(regions, bounds))
    return drawMap({ ...regions, provinces: regions.lands, neighbours: [], archipelagos: [] });
  const isInDegrees = bounds.x0 >= -181 && bounds.x1 <= 181 && bounds.y0 >= -91 && bounds.y1 <= 91;
  if (!isInDegrees) return drawPoints(regions, planarOn(bounds), onOutline);
  if (bounds.x1 - bounds.x0 < narrowDegrees) {
    const project = projectionOf([
      [bounds.x0, bounds.y0],
      [bounds.x1, bounds.y1],
    ]);
    return drawPoints(
      regions,
      ([longitude = NaN, latitude = NaN]) =>
        project([longitude, Math.max(-nearPole, Math.min(nearPole, latitude))]),
      onOutline,
    );
  }
  return drawWorldwide(regions);
}

/** Returns *regions* drawn point by point: each arc is projected once, however many regions and borders it is part of. */
function drawPoints(
  regions: Regions,
  project: (position: Position) => [number, number] | null,
  onOutline: (outline: MapOutline) => void,
): MapDrawing {
  const edge = regions.outline.length > 0 ? regions.outline.map((i) => regions.arcs[i] ?? []) : regions.arcs;
  const raw = { scale: 1, x: 0, y: 0 };
  const box = boxOf(edge.map((arc) => arc.map((position) => placed(position, raw))));
  const scale = inside / (Math.max(box.width, box.height) || 1);
  const fitted = { scale, x: margin - scale * box.x, y: margin - scale * box.y };
  const arcs = regions.arcs.map((arc) => arc.map((position) => placed(position, fitted)));
  const lines = createArcLines(arcs);
  const ahead = {
    ...framed(scale * box.width, scale * box.height),
    innerBorders: lines.pathOf(regions.innerBorders),
    outline: pathOfRings(outlineRings(regions.outline.map((i) => arcs[i] ?? []))),
  };
  onOutline(ahead);
  return { ...ahead, provinces: regions.lands.map((land) => drawProvince(land.id, lines.areasOf(land))) };

  function placed(position: Position, to: { scale: number; x: number; y: number }): Point {
    const [x, y] = project(position) ?? [NaN, NaN];
    return { x: to.x + to.scale * x, y: to.y + to.scale * y };
  }
}

/** Returns a drawing with nothing on it but room for what is *width* and *height* long. */
function framed(width: number, height: number): Omit<MapDrawing, 'provinces' | 'innerBorders' | 'outline'> {
  // Rounded first: a side of 980.0000000001 units is one of 980.
  const side = (length: number) => Math.ceil(Number(length.toFixed(3))) + 2 * margin;
  return { width: side(width), height: side(height), neighbours: [], names: [], insets: [], ground: null };
}

/** Returns the plain reading of coordinates that are projected already. */
function planarOn({ x0, x1, y0, y1 }: Bounds): (position: Position) => [number, number] {
  // Pixels run down the screen; metres, which are larger by far, run north.
  const down = Math.max(x1 - x0, y1 - y0) > 20_000 ? -1 : 1;
  return ([x = NaN, y = NaN]) => [x, down * y];
}

/** Returns *regions* of the whole world drawn: cut where the map has its edge, and the lines between points bent as they run on the globe. */
function drawWorldwide(regions: Regions): MapDrawing {
  const features = regions.lands.map((land) => featureOf(regions.arcs, land));
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const projection = isUnitedStates(features) ? geoAlbersUsa() : projectionOf(geoBounds(collection));
  projection.fitExtent(
    [
      [margin, margin],
      [margin + inside, margin + inside],
    ],
    collection,
  );
  const path = geoPath(projection).digits(1);
  const drawnRings = ringsDrawnBy(projection);
  const [[x0, y0], [x1, y1]] = path.bounds(collection);
  const [dx, dy] = projection.translate();
  projection.translate([dx - x0 + margin, dy - y0 + margin]);
  const pathOf = (arcs: readonly number[]) =>
    path({
      type: 'MultiLineString',
      coordinates: arcs.map((i) => [...(regions.arcs[i] ?? [])]),
    } satisfies MultiLineString) ?? '';
  return {
    ...framed(x1 - x0, y1 - y0),
    provinces: features.flatMap(({ id, geometry }) => {
      const areas = geometry.coordinates.map((coordinates) => drawnRings({ type: 'Polygon', coordinates }));
      const seen = areas.filter((rings) => rings.length > 0);
      const drawn = seen.map((rings) => ({ rings, d: pathOfRings(rings) }));
      return drawn.length > 0 ? [drawProvince(id, drawn)] : [];
    }),
    innerBorders: pathOf(regions.innerBorders),
    outline: pathOf(regions.outline),
  };
}

/** Returns *land* as GeoJSON has it: where two arcs of a ring meet, their point stands once. */
function featureOf(
  arcs: Regions['arcs'],
  { id, polygons }: Land,
): Feature<MultiPolygon> & { readonly id: string } {
  const lineOf = (i: number) => (i < 0 ? [...(arcs[~i] ?? [])].reverse() : (arcs[i] ?? []));
  const ringOf = (ring: readonly number[]) => ring.flatMap((i, at) => lineOf(i).slice(at === 0 ? 0 : 1));
  const coordinates = polygons.map((rings) => rings.map(ringOf));
  return { type: 'Feature', id, properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
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

/** Returns the projection that suits what lies within the given edges, in degrees: west and south, east and north. */
function projectionOf([[west, south], [east, north]]: [[number, number], [number, number]]): GeoProjection {
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
function isUnitedStates(features: readonly Feature<MultiPolygon>[]): boolean {
  const usa = geoAlbersUsa();
  const shown = features.filter((region) => usa(geoCentroid(region)) !== null);
  return shown.length > features.length * 0.85;
}

/** Whether most regions bear codes of Vietnam's provinces and all lie there, in degrees. */
function isVietnam({ lands }: Regions, { x0, x1, y0, y1 }: Bounds): boolean {
  const coded = lands.filter(({ id }) => /^VN-\w{2}$/.test(id));
  return coded.length > lands.length / 2 && x0 > 95 && x1 < 121 && y0 > 4 && y1 < 27;
}

/** The edges of coordinates as they are written. */
interface Bounds {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Returns the bounds of what *arcs* are drawn. */
function boundsOf(arcs: Regions['arcs']): Bounds {
  const bounds = { x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity };
  for (const arc of arcs)
    for (const [x = NaN, y = NaN] of arc) {
      if (x < bounds.x0) bounds.x0 = x;
      if (x > bounds.x1) bounds.x1 = x;
      if (y < bounds.y0) bounds.y0 = y;
      if (y > bounds.y1) bounds.y1 = y;
    }
  return bounds;
}
