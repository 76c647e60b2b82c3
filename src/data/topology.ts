import { transform as dequantizer } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** An area of a topology, and what is said of it. */
export type Area = Polygon<Record<string, unknown>> | MultiPolygon<Record<string, unknown>>;

/** The areas of one object of a topology. */
export interface Areas extends GeometryCollection<Record<string, unknown>> {
  geometries: Area[];
}

/**
 * Returns the topology that *text* holds, or null where it is none, or where its arcs or areas are not what the TopoJSON
 * Format Specification 1.0.0 says: topojson-client takes them on trust.
 */
export function readTopology(text: string): Topology | null {
  try {
    const value: unknown = JSON.parse(text);
    return isTopology(value) ? value : null;
  } catch {
    // Not JSON: the caller says so.
    return null;
  }
}

/** Returns the polygons and multipolygons of the object *name*; none where there is no such collection. */
export function areasOf({ objects }: Topology, name: string): Areas {
  const object = objects[name];
  const geometries = object?.type === 'GeometryCollection' ? object.geometries : [];
  return { type: 'GeometryCollection', geometries: geometries.filter(isArea) };
}

/** Returns *topology* with each point of its arcs where *project* puts it; an arc is projected once, however many areas share it. */
export function projectArcs(topology: Topology, project: (point: number[]) => number[]): Topology {
  const { transform = null, ...rest } = topology;
  const dequantize = dequantizer(transform);
  // The second argument says whether the point is a delta: the first of an arc is none.
  return {
    ...rest,
    arcs: topology.arcs.map((arc) => arc.map((point, i) => project(dequantize(point, i > 0)))),
  };
}

/** Returns whether *topology* has provinces under the codes of Vietnam's. */
export function hasProvincesOfVietnam(topology: Topology): boolean {
  return areasOf(topology, 'provinces').geometries.some(({ id }) => isVietnamese(id));
}

/** Returns whether *id* is an ISO 3166-2 code of Vietnam. */
export function isVietnamese(id: unknown): boolean {
  return typeof id === 'string' && /^VN-\w{2}$/.test(id);
}

function isArea(geometry: unknown): geometry is Area {
  return isRecord(geometry) && (geometry['type'] === 'Polygon' || geometry['type'] === 'MultiPolygon');
}

function isTopology(value: unknown): value is Topology {
  if (!isRecord(value) || value['type'] !== 'Topology') return false;
  const { arcs, objects, transform } = value;
  if (!isListOf(arcs, isLine) || !isRecord(objects)) return false;
  const isRing = (ring: unknown) => isListOf(ring, (index) => isArcIndex(index, arcs.length), 1);
  return (
    (transform === undefined || isTransform(transform)) &&
    Object.values(objects).every((object) => isObject(object, isRing))
  );
}

/** Of what is no area only island groups are drawn: the points of other geometries are never looked at. */
function isObject(object: unknown, isRing: (ring: unknown) => boolean): boolean {
  if (!isRecord(object)) return false;
  if (object['type'] !== 'GeometryCollection') return true;
  return isListOf(object['geometries'], (geometry) => {
    if (!isRecord(geometry)) return false;
    if (geometry['type'] === 'Polygon') return isListOf(geometry['arcs'], isRing);
    if (geometry['type'] === 'MultiPolygon')
      return isListOf(geometry['arcs'], (polygon) => isListOf(polygon, isRing));
    return geometry['type'] !== 'MultiPoint' || isListOf(geometry['coordinates'], isPosition);
  });
}

function isLine(arc: unknown): boolean {
  return isListOf(arc, isPosition, 2);
}

function isPosition(position: unknown): boolean {
  return isListOf(position, Number.isFinite, 2);
}

function isTransform(transform: unknown): boolean {
  return isRecord(transform) && isPosition(transform['scale']) && isPosition(transform['translate']);
}

/** An index from 0 on, or `~index` for the arc backwards. */
function isArcIndex(index: unknown, count: number): boolean {
  return typeof index === 'number' && Number.isInteger(index) && index >= -count && index < count;
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean, least = 0): value is unknown[] {
  return Array.isArray(value) && value.length >= least && value.every(isItem);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
