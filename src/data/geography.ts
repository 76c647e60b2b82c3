import type { Feature, MultiLineString, MultiPolygon, Polygon, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Problem } from './problem.ts';

/** A province on the map: its outline under its ISO 3166-2 code. */
export type ProvinceFeature = Feature<Polygon | MultiPolygon> & { readonly id: string };

/** What the map draws, in degrees of longitude and latitude. */
export interface Geography {
  readonly provinces: readonly ProvinceFeature[];
  /** The borders that two provinces share, each once. */
  readonly innerBorders: MultiLineString;
  /** The coast and the national border. */
  readonly outline: MultiLineString;
  /** Neighbouring countries under their ISO 3166-1 codes; none where the topology has none. */
  readonly neighbours: readonly Feature<Geometry>[];
  /** Island groups shown in insets, under the code of the province each belongs to. */
  readonly archipelagos: readonly Feature<Geometry>[];
}

/** Returns what *text*, a TopoJSON with the object `provinces`, describes, or the problem with it. */
export function parseGeography(text: string, file: string): Geography | Problem {
  const fault: Problem = { kind: 'topology-invalid', file, line: null, column: null, value: '' };
  const topology = readTopology(text);
  const provinces = topology?.objects['provinces'];
  if (!topology || provinces?.type !== 'GeometryCollection') return fault;
  try {
    const geography = readGeography(topology, provinces as GeometryCollection);
    const { neighbours, archipelagos } = geography;
    const shapes = [...geography.provinces, ...neighbours, ...archipelagos].map(({ geometry }) => geometry);
    // The borders are made of the arcs of the provinces.
    return shapes.every(isDrawable) ? geography : fault;
  } catch {
    // topojson-client throws on arcs that are out of range or not arrays: the file is broken, not the program.
    return fault;
  }
}

function readGeography(topology: Topology, provinces: GeometryCollection): Geography {
  return {
    provinces: featuresOf(topology, 'provinces').filter(isProvinceFeature),
    ...bordersOf(topology, provinces),
    neighbours: featuresOf(topology, 'neighbours'),
    archipelagos: featuresOf(topology, 'archipelagos'),
  };
}

/** Returns the borders that two of the *regions* share, each arc a line, and what only one of them has. */
export function bordersOf(
  topology: Topology,
  regions: GeometryCollection,
): Pick<Geography, 'innerBorders' | 'outline'> {
  const linesOf = (arcs: number[]) =>
    feature(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) })
      .geometry as MultiLineString;
  const { shared, single } = arcsByUse(regions);
  return { innerBorders: linesOf(shared), outline: linesOf(single) };
}

function arcsByUse({ geometries }: GeometryCollection): { shared: number[]; single: number[] } {
  const users = new Map<number, Set<number>>();
  geometries.forEach((geometry, i) => {
    for (const index of 'arcs' in geometry ? geometry.arcs.flat(2) : []) {
      const arc = index < 0 ? ~index : index;
      users.set(arc, (users.get(arc) ?? new Set()).add(i));
    }
  });
  const arcs = [...users].map(([arc, { size }]) => ({ arc, size }));
  return {
    shared: arcs.flatMap(({ arc, size }) => (size > 1 ? arc : [])),
    single: arcs.flatMap(({ arc, size }) => (size === 1 ? arc : [])),
  };
}

/** Returns whether every position of *geometry* is a pair of finite numbers: a broken one would be drawn as NaN. */
export function isDrawable(geometry: Geometry): boolean {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.every(isDrawable);
  return arePositions(geometry.coordinates);
}

function arePositions(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates)) return false;
  if (!coordinates.some(Array.isArray)) {
    const [x, y] = coordinates as unknown[];
    return coordinates.length === 0 || (Number.isFinite(x) && Number.isFinite(y));
  }
  return coordinates.every(arePositions);
}

/** Returns whether *topology* has provinces under the codes of Vietnam's. */
export function hasProvincesOfVietnam({ objects }: Topology): boolean {
  const provinces = objects['provinces'];
  return (
    provinces?.type === 'GeometryCollection' &&
    (provinces as GeometryCollection).geometries.some(({ id }) => /^VN-\w{2}$/.test(String(id)))
  );
}

/** Returns the topology that *text* is, or null where it is none; its arcs and objects may still be broken. */
export function readTopology(text: string): Topology | null {
  try {
    const value: unknown = JSON.parse(text);
    const isTopology =
      typeof value === 'object' &&
      value !== null &&
      'type' in value &&
      value.type === 'Topology' &&
      'arcs' in value &&
      Array.isArray(value.arcs) &&
      'objects' in value &&
      typeof value.objects === 'object' &&
      value.objects !== null;
    return isTopology ? (value as Topology) : null;
  } catch {
    // Not JSON: the caller says so.
    return null;
  }
}

function featuresOf(topology: Topology, name: string): Feature<Geometry>[] {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') return [];
  return feature(topology, object as GeometryCollection).features;
}

function isProvinceFeature(candidate: Feature<Geometry>): candidate is ProvinceFeature {
  return (
    typeof candidate.id === 'string' &&
    (candidate.geometry.type === 'Polygon' || candidate.geometry.type === 'MultiPolygon')
  );
}
