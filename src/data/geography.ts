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

/** Throws where *topology* is not made as the TopoJSON Format Specification, version 1.0.0, has it. */
function readGeography(topology: Topology): Geography {
  const inDegrees = positionsOf(topology);
  const provinces = landsOf(topology, 'provinces').filter(({ id }) => id !== '');
  const neighbours = landsOf(topology, 'neighbours');
  return {
    arcs: readArcs(topology, [...provinces, ...neighbours]),
    provinces,
    ...bordersOf(provinces),
    neighbours,
    archipelagos: geometriesOf(topology, 'archipelagos').flatMap((geometry) =>
      geometry.type === 'MultiPoint'
        ? [
            {
              id: String(geometry.id),
              positions: geometry.coordinates.map(([x = NaN, y = NaN]) => inDegrees(x, y)),
            },
          ]
        : [],
    ),
  };
}

/**
 * Returns the arcs of *topology*, those that no land of *lands* uses empty. Throws where one is missing, or is no line
 * of pairs of numbers.
 */
export function readArcs(topology: Topology, lands: readonly Land[]): Position[][] {
  const positionOf = positionsOf(topology);
  // Where there is a transform, each position is written as the way from the one before.
  const isDelta = topology.transform !== undefined;
  const arcs: Position[][] = topology.arcs.map(() => []);
  for (const ring of lands.flatMap(({ polygons }) => polygons.flat())) {
    if (ring.length === 0) throw new RangeError('a ring without arcs');
    for (const index of ring) {
      const i = forwards(index);
      if (arcs[i]?.length === 0) arcs[i] = readArc(topology.arcs[i] ?? []);
      else if (!arcs[i]) throw new RangeError('an arc that is not there');
    }
  }
  return arcs;

  function readArc(arc: readonly Position[]): Position[] {
    if (arc.length < 2) throw new RangeError('an arc without two ends');
    let x = 0;
    let y = 0;
    return arc.map((step) => {
      x = isDelta ? x + (step[0] ?? NaN) : (step[0] ?? NaN);
      y = isDelta ? y + (step[1] ?? NaN) : (step[1] ?? NaN);
      return positionOf(x, y);
    });
  }
}

/** Returns the number of the arc that *index* names, whichever way it is gone. */
export function forwards(index: number): number {
  return index < 0 ? ~index : index;
}

/** Returns what turns a position as *topology* writes it into coordinates; that throws where it is no pair of numbers. */
function positionsOf({ transform }: Topology): (x: number, y: number) => Position {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [left, bottom] = transform?.translate ?? [0, 0];
  return (x, y) => {
    const east = x * scaleX + left;
    const north = y * scaleY + bottom;
    if (!Number.isFinite(east + north)) throw new RangeError('a position that is no pair of numbers');
    return [east, north];
  };
}

/** Returns the areas of the object *name*; what has no code has an empty one. */
function landsOf(topology: Topology, name: string): Land[] {
  return geometriesOf(topology, name).flatMap((geometry) => {
    const polygons = polygonsOf(geometry);
    return polygons ? [{ id: typeof geometry.id === 'string' ? geometry.id : '', polygons }] : [];
  });
}

/** Returns the polygons of *geometry*, null where it is no area. */
export function polygonsOf(geometry: GeometryCollection['geometries'][number]): Land['polygons'] | null {
  if (geometry.type === 'Polygon') return [geometry.arcs];
  return geometry.type === 'MultiPolygon' ? geometry.arcs : null;
}

function geometriesOf({ objects }: Topology, name: string): GeometryCollection['geometries'] {
  const object = objects[name];
  return object?.type === 'GeometryCollection' ? (object as GeometryCollection).geometries : [];
}

/** Returns the arcs, each once and forwards, that two of the *lands* share, and those only one of them has. */
export function bordersOf(lands: readonly Land[]): Pick<Geography, 'innerBorders' | 'outline'> {
  const users: Land[] = [];
  const isShared: boolean[] = [];
  for (const land of lands)
    for (const rings of land.polygons)
      for (const ring of rings)
        for (const index of ring) {
          const arc = forwards(index);
          isShared[arc] = (users[arc] ??= land) !== land || isShared[arc] === true;
        }
  const innerBorders: number[] = [];
  const outline: number[] = [];
  // Arcs of no land are holes, which are passed over.
  isShared.forEach((is, arc) => (is ? innerBorders : outline).push(arc));
  return { innerBorders, outline };
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
