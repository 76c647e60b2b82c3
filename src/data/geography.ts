import type { Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Problem } from './problem.ts';

/** An area under its code: polygons of rings of arcs, of which `~i` is the arc `i` backwards, as in TopoJSON. */
export interface Land {
  readonly id: string;
  readonly polygons: readonly (readonly (readonly number[])[])[];
}

/** What the map draws. Lands that touch share their arcs, so that each need be drawn only once. */
export interface Geography {
  /** Lines in degrees of longitude and latitude. */
  readonly arcs: readonly (readonly Position[])[];
  /** The provinces under their ISO 3166-2 codes. */
  readonly provinces: readonly Land[];
  /** The arcs that two provinces share. */
  readonly innerBorders: readonly number[];
  /** The arcs of the coast and the national border. */
  readonly outline: readonly number[];
  /** Neighbouring countries under their ISO 3166-1 codes; none where the topology has none. */
  readonly neighbours: readonly Land[];
  /** Island groups shown in insets, under the code of the province each belongs to. */
  readonly archipelagos: readonly { readonly id: string; readonly positions: readonly Position[] }[];
}

/** Returns what *text*, a TopoJSON with the object `provinces`, describes, or the problem with it. */
export function parseGeography(text: string, file: string): Geography | Problem {
  const fault: Problem = { kind: 'topology-invalid', file, line: null, column: null, value: '' };
  const topology = readTopology(text);
  if (topology?.objects['provinces']?.type !== 'GeometryCollection') return fault;
  try {
    return readGeography(topology);
  } catch {
    // What is not where the format has it: the file is broken, not the program.
    return fault;
  }
}

/** Throws where *topology* is not made as the format wants: the TopoJSON Format Specification, version 1.0.0. */
function readGeography(topology: Topology): Geography {
  const arcs = decodeArcs(topology);
  const inDegrees = degreesOf(topology);
  const provinces = landsOf(topology, 'provinces').filter(({ id }) => id !== '');
  const neighbours = landsOf(topology, 'neighbours');
  for (const { polygons } of [...provinces, ...neighbours])
    for (const ring of polygons.flat())
      if (ring.length === 0 || !ring.every((i) => (i < 0 ? ~i : i) in arcs))
        throw new RangeError('a ring of arcs that are not there');
  const { shared, single } = arcsByUse(provinces.map(({ polygons }) => polygons.flat(2)));
  return {
    arcs,
    provinces,
    innerBorders: shared,
    outline: single,
    neighbours,
    archipelagos: geometriesOf(topology, 'archipelagos').flatMap((geometry) =>
      geometry.type === 'MultiPoint'
        ? [{ id: String(geometry.id), positions: geometry.coordinates.map(([x = NaN, y = NaN]) => inDegrees(x, y)) }]
        : [],
    ),
  };
}

/** Returns the arcs in degrees: where there is a transform, each position is written as the way from the one before. */
function decodeArcs(topology: Topology): Position[][] {
  const isDelta = topology.transform !== undefined;
  const inDegrees = degreesOf(topology);
  return topology.arcs.map((arc) => {
    if (arc.length < 2) throw new RangeError('an arc without two ends');
    let x = 0;
    let y = 0;
    return arc.map((step) => {
      x = isDelta ? x + (step[0] ?? NaN) : (step[0] ?? NaN);
      y = isDelta ? y + (step[1] ?? NaN) : (step[1] ?? NaN);
      return inDegrees(x, y);
    });
  });
}

/** Returns what turns a position as *topology* writes it into degrees; that throws where it is no pair of numbers. */
function degreesOf({ transform }: Topology): (x: number, y: number) => Position {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [left, bottom] = transform?.translate ?? [0, 0];
  return (x, y) => {
    const longitude = x * scaleX + left;
    const latitude = y * scaleY + bottom;
    if (!Number.isFinite(longitude + latitude)) throw new RangeError('a position that is no pair of numbers');
    return [longitude, latitude];
  };
}

/** Returns the areas of the object *name*; what has no code has an empty one. */
function landsOf(topology: Topology, name: string): Land[] {
  return geometriesOf(topology, name).flatMap((geometry) => {
    const id = typeof geometry.id === 'string' ? geometry.id : '';
    if (geometry.type === 'Polygon') return [{ id, polygons: [geometry.arcs] }];
    return geometry.type === 'MultiPolygon' ? [{ id, polygons: geometry.arcs }] : [];
  });
}

function geometriesOf({ objects }: Topology, name: string): GeometryCollection['geometries'] {
  const object = objects[name];
  return object?.type === 'GeometryCollection' ? (object as GeometryCollection).geometries : [];
}

/** Returns the arcs, each once and forwards, that two of the *lands*, lists of arcs, share, and those only one of them has. */
export function arcsByUse(lands: readonly (readonly number[])[]): { shared: number[]; single: number[] } {
  const users = new Map<number, Set<number>>();
  lands.forEach((arcs, land) => {
    for (const index of arcs) {
      const arc = index < 0 ? ~index : index;
      users.set(arc, (users.get(arc) ?? new Set()).add(land));
    }
  });
  const arcs = [...users].map(([arc, { size }]) => ({ arc, size }));
  return {
    shared: arcs.flatMap(({ arc, size }) => (size > 1 ? arc : [])),
    single: arcs.flatMap(({ arc, size }) => (size === 1 ? arc : [])),
  };
}

/** Returns whether *topology* has provinces under the codes of Vietnam's. */
export function hasProvincesOfVietnam(topology: Topology): boolean {
  return geometriesOf(topology, 'provinces').some(({ id }) => /^VN-\w{2}$/.test(String(id)));
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
