import { geoPath, geoTransverseMercator, mean, type GeoProjection } from 'd3';
import type { GeoJsonProperties } from 'geojson';
import { feature, mergeArcs, mesh } from 'topojson-client';
import type { MultiPoint, Topology } from 'topojson-specification';
import { areasOf, projectArcs, type Areas } from '../data/topology.ts';
import type { Frame, Inset, Point, Shape } from './map-shape.ts';
import { shapesOf } from './province-shapes.ts';

/** The whole map as SVG path data, projected once; it scales with its view box. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly provinces: readonly Shape[];
  /** The borders that two provinces share, each once. */
  readonly innerBorders: string;
  /** The land of all provinces: the coast and the border of the country. */
  readonly outline: string;
  readonly neighbours: readonly string[];
  /** Where the names of countries (by ISO 3166-1 code) and of the sea may stand, best first. */
  readonly names: readonly { readonly id: string; readonly places: readonly Point[] }[];
  readonly insets: readonly Inset[];
  /** How `vietnamProjection` is fitted to the drawing; null where the map is of another place. */
  readonly fit: ProjectionFit | null;
}

/** The scale of a projection, in units a radian, and where its centre lies on the drawing. */
export interface ProjectionFit {
  readonly scale: number;
  readonly translate: readonly [number, number];
}

/** The central meridian of Vietnam in degrees, 105°45′ E. */
const vietnamMeridian = 105.75;

const width = 640;
const height = 1000;
const mainland: Frame = { x: 10, y: 10, width: 480, height: 980 };

/** Where each archipelago has its window, east of the coast it lies off. */
const insetFrames: Readonly<Record<string, Frame>> = {
  'VN-DN': { x: 490, y: 370, width: 140, height: 110 },
  'VN-34': { x: 490, y: 660, width: 140, height: 170 },
};

/** The room between the islands of an inset and its frame, and the radius of an island, in units of the drawing. */
const insetPadding = 14;
const islandRadius = 2.2;

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

/**
 * Returns transverse Mercator on *meridian*, in degrees: on 105°45′ E the projection of VN-2000, the national reference
 * system (Decision 83/2000/QĐ-TTg). With *fit* it is that of a drawing.
 */
export function vietnamProjection(
  fit: ProjectionFit | null = null,
  meridian = vietnamMeridian,
): GeoProjection {
  // Arcs are dense enough: no points are put between theirs.
  const projection = geoTransverseMercator().rotate([-meridian, 0]).precision(0);
  return fit ? projection.scale(fit.scale).translate([...fit.translate]) : projection;
}

/** Returns the map of Vietnam in *topology*: its *provinces*, and the neighbours and archipelagos where it has them. */
export function drawVietnam(
  topology: Topology,
  provinces: Areas = areasOf(topology, 'provinces'),
): MapDrawing {
  const land = mergeArcs(topology, provinces.geometries);
  const projection = vietnamProjection().fitExtent(cornersOf(mainland), mesh(topology, provinces));
  const projected = projectArcs(topology, ([longitude = NaN, latitude = NaN]) => [
    ...(projection([longitude, latitude]) ?? []),
  ]);
  const path = geoPath().digits(1);
  return {
    width,
    height,
    provinces: shapesOf(projected, provinces, path),
    innerBorders: path(mesh(projected, provinces, (one, other) => one !== other)) ?? '',
    outline: path(feature(projected, land)) ?? '',
    neighbours: feature(projected, areasOf(topology, 'neighbours')).features.map((land) => path(land) ?? ''),
    names: Object.entries(namePlaces).map(([id, places]) => ({
      id,
      places: places.map(([longitude, latitude]) => {
        const [x = NaN, y = NaN] = projection([longitude, latitude]) ?? [];
        return { x, y };
      }),
    })),
    insets: archipelagosOf(topology).flatMap((archipelago) => drawInset(topology, archipelago)),
    fit: { scale: projection.scale(), translate: projection.translate() },
  };
}

/** Returns the island groups that are shown in insets, under the code of the province each belongs to. */
function archipelagosOf({ objects }: Topology): MultiPoint<GeoJsonProperties>[] {
  const object = objects['archipelagos'];
  if (object?.type !== 'GeometryCollection') return [];
  return object.geometries.filter((geometry) => geometry.type === 'MultiPoint');
}

/** An inset has the meridian of its islands, so that one far from the map's own is not turned. */
function drawInset(topology: Topology, archipelago: MultiPoint<GeoJsonProperties>): Inset[] {
  const id = String(archipelago.id);
  const frame = insetFrames[id];
  if (!frame) return [];
  const islands = feature(topology, archipelago);
  const meridian = mean(islands.geometry.coordinates, ([longitude]) => longitude);
  const inner = {
    x: frame.x + insetPadding,
    y: frame.y + insetPadding,
    width: frame.width - 2 * insetPadding,
    height: frame.height - 2 * insetPadding,
  };
  const projection = vietnamProjection(null, meridian).fitExtent(cornersOf(inner), islands);
  return [{ id, d: geoPath(projection).digits(1).pointRadius(islandRadius)(islands) ?? '', ...frame }];
}

function cornersOf({ x, y, width, height }: Frame): [[number, number], [number, number]] {
  return [
    [x, y],
    [x + width, y + height],
  ];
}
