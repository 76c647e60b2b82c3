import type { Feature, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { arcsByUse } from './geography.ts';
import type { Province } from './provinces.ts';
import { foldName } from './spelling.ts';

/** Which object of a topology holds the regions, and which property their ids; null means the ids of the geometries. */
export interface RegionChoice {
  readonly object: string;
  readonly idField: string | null;
}

/** An object of a topology that can be shown as regions, and the fields that can serve as ids. */
export interface RegionObject {
  readonly object: string;
  readonly count: number;
  readonly idFields: readonly (string | null)[];
}

/** The regions of any place: outlines under ids, in degrees or already projected. */
export interface Regions {
  readonly features: readonly (Feature<Polygon | MultiPolygon> & { readonly id: string })[];
  readonly innerBorders: MultiLineString;
  readonly outline: MultiLineString;
  readonly names: readonly Province[];
}

/** Properties in which people keep names, the likeliest first; compared in small letters. */
const nameFields = {
  vi: 'name_vi|ten|ten_tinh|name|name_1|name_2|shapename|state_name|nam|namelsad|admin|title|label|name_en'.split(
    '|',
  ),
  en: 'name_en|name|name_1|name_2|shapename|state_name|nam|namelsad|admin|title|label|name_vi'.split('|'),
};

/** The most properties that are looked at: they are all the same in kind. */
const mostFields = 30;

/** Returns the objects of *topology* that hold at least one area, and what could be the ids in each. */
export function listRegionObjects(topology: Topology): RegionObject[] {
  return Object.keys(topology.objects).flatMap((object) => {
    const areas = describedAreasOf(topology, object);
    if (areas.length === 0) return [];
    const fields = new Set(areas.flatMap(({ properties }) => Object.keys(properties ?? {})));
    const distinct = (field: string | null) =>
      new Set(areas.map((area) => idOf(area, field)).filter(Boolean)).size > areas.length * 0.9;
    const named = [...fields].slice(0, mostFields).filter(distinct);
    return [{ object, count: areas.length, idFields: [...(distinct(null) ? [null] : []), ...named] }];
  });
}

/**
 * Returns the choice under which most of *samples*, what a file writes for regions, are ids or names; of
 * equals, the object with fewer regions, and the ids of the geometries. Null where nothing can be shown.
 */
export function chooseRegions(topology: Topology, samples: readonly string[]): RegionChoice | null {
  const wanted = new Set(samples.map(foldName));
  let best: { choice: RegionChoice; score: number } | null = null;
  for (const { object, count, idFields } of listRegionObjects(topology)) {
    const areas = describedAreasOf(topology, object);
    const names = areas.flatMap((area) => Object.values(nameOf(area, '')).map(foldName));
    idFields.forEach((idField, i) => {
      const known = new Set([...names, ...areas.map((area) => foldName(idOf(area, idField)))]);
      const hits = [...wanted].filter((text) => known.has(text)).length;
      const score = hits - Math.min(0.5, count / 1e6) - i / 1e3;
      if (!best || score > best.score) best = { choice: { object, idField }, score };
    });
  }
  return (best as { choice: RegionChoice } | null)?.choice ?? null;
}

/** Returns the regions of *topology* by *choice*, or null where they cannot be drawn. */
export function readRegions(topology: Topology, { object, idField }: RegionChoice): Regions | null {
  try {
    const areas = areasOf(topology, object);
    const collection = topology.objects[object] as GeometryCollection;
    const features = joinById(areas, idField);
    // The borders are made of the arcs of the regions.
    if (features.length === 0 || !features.every(({ geometry }) => arePositions(geometry.coordinates)))
      return null;
    return { features, ...bordersOf(topology, collection), names: features.map(regionOf) };
  } catch {
    // topojson-client throws on arcs that are out of range or not arrays: the file is broken, not the program.
    return null;
  }
}

/** What a topology says of an area beside its outline. */
interface Described {
  readonly id?: string | number | undefined;
  readonly properties?: Feature['properties'] | undefined;
}

type Area = Feature<Polygon | MultiPolygon>;

/** Returns what *topology* says of the areas of *object*; their outlines are not looked at. */
function describedAreasOf({ objects }: Topology, object: string): Described[] {
  const collection = objects[object];
  if (collection?.type !== 'GeometryCollection') return [];
  return (collection as GeometryCollection<Record<string, unknown>>).geometries.filter(
    ({ type }) => type === 'Polygon' || type === 'MultiPolygon',
  );
}

function areasOf(topology: Topology, object: string): Area[] {
  try {
    const collection = topology.objects[object];
    if (collection?.type !== 'GeometryCollection') return [];
    const { features } = feature(topology, collection as GeometryCollection);
    return features.flatMap(({ id, properties, geometry }: Feature<Geometry | null>): Area[] =>
      geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
        ? [{ type: 'Feature', ...(id === undefined ? {} : { id }), properties, geometry }]
        : [],
    );
  } catch {
    // Broken arcs: nothing of this object can be drawn.
    return [];
  }
}

function idOf({ id, properties }: Described, field: string | null): string {
  const value: unknown = field === null ? id : properties?.[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Returns one feature an id, the parts of a region in one; what has no id goes by its name, or is left out. */
function joinById(areas: readonly Area[], idField: string | null): Regions['features'] {
  const parts = new Map<string, { area: Area; polygons: Position[][][] }>();
  for (const area of areas) {
    const id = idOf(area, idField) || nameOf(area, '').vi;
    if (!id) continue;
    const { geometry } = area;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const known = parts.get(id);
    if (known) known.polygons.push(...polygons);
    else parts.set(id, { area, polygons: [...polygons] });
  }
  return [...parts].map(([id, { area, polygons }]) => ({
    ...area,
    id,
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }));
}

function nameOf({ properties }: Described, fallback: string): Province['name'] {
  const texts = new Map(
    Object.entries(properties ?? {}).flatMap(([field, value]) =>
      typeof value === 'string' && value.trim() ? [[field.toLowerCase(), value.trim()] as const] : [],
    ),
  );
  const find = (fields: readonly string[]) => {
    const field = fields.find((name) => texts.has(name));
    return field === undefined ? null : (texts.get(field) ?? null);
  };
  const vi = find(nameFields.vi) ?? fallback;
  return { vi, en: find(nameFields.en) ?? vi };
}

function regionOf(region: Regions['features'][number]): Province {
  const name = nameOf(region, region.id);
  return { id: region.id, name, isMunicipality: false, region: '', since2025: '' };
}

/** Returns the borders that two of the *regions* share, each arc a line, and what only one of them has. */
function bordersOf(
  topology: Topology,
  { geometries }: GeometryCollection,
): Pick<Regions, 'innerBorders' | 'outline'> {
  const linesOf = (arcs: number[]) =>
    feature(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) })
      .geometry as MultiLineString;
  const lands = geometries.map((geometry) => ('arcs' in geometry ? geometry.arcs.flat(2) : []));
  const { shared, single } = arcsByUse(lands);
  return { innerBorders: linesOf(shared), outline: linesOf(single) };
}

/** Returns whether every position in *coordinates* is a pair of finite numbers: a broken one would be drawn as NaN. */
function arePositions(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates)) return false;
  if (!coordinates.some(Array.isArray)) {
    const [x, y] = coordinates as unknown[];
    return coordinates.length === 0 || (Number.isFinite(x) && Number.isFinite(y));
  }
  return coordinates.every(arePositions);
}
