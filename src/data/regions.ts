import type { GeometryCollection, Topology } from 'topojson-specification';
import { bordersOf, polygonsOf, readArcs, type Geography, type Land } from './geography.ts';
import type { Province } from './provinces.ts';
import { remembering } from './remembering.ts';
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

/** The regions of any place: outlines under ids, of arcs in degrees or already projected. */
export interface Regions extends Pick<Geography, 'arcs' | 'innerBorders' | 'outline'> {
  readonly lands: readonly Land[];
  /** Returns what the regions are called, worked out anew: no map needs it to be drawn. */
  readonly names: () => readonly Province[];
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
  const wanted = new Map(samples.map((text) => [foldName(text), text]));
  let best: { choice: RegionChoice; score: number } | null = null;
  for (const { object, count, idFields } of listRegionObjects(topology)) {
    const areas = describedAreasOf(topology, object);
    const names = new Set(areas.flatMap((area) => Object.values(nameOf(area, ''))));
    let folded: string[] | null = null;
    const foldedNames = () => (folded ??= [...names].map(foldName));
    idFields.forEach((idField, i) => {
      const handicap = Math.min(0.5, count / 1e6) + i / 1e3;
      // To fold thousands of names takes long, and need not be where nothing better can come of it.
      if (best && wanted.size - handicap <= best.score) return;
      const ids = areas.map((area) => idOf(area, idField));
      const written = new Set(ids);
      const rest = [...wanted].filter(([, text]) => !written.has(text) && !names.has(text));
      const known = rest.length > 0 ? new Set([...foldedNames(), ...ids.map(foldName)]) : written;
      const hits = wanted.size - rest.filter(([folded]) => !known.has(folded)).length;
      const score = hits - handicap;
      if (!best || score > best.score) best = { choice: { object, idField }, score };
    });
  }
  return (best as { choice: RegionChoice } | null)?.choice ?? null;
}

/** Returns the regions of *topology* by *choice*, or null where they cannot be drawn. */
export function readRegions(topology: Topology, { object, idField }: RegionChoice): Regions | null {
  try {
    const areas = joinById(describedAreasOf(topology, object), idField);
    const lands = areas.map(({ land }) => land);
    if (lands.length === 0) return null;
    return {
      lands,
      arcs: readArcs(topology, lands),
      ...bordersOf(lands),
      names: () => areas.map(({ land, described }) => regionOf(land.id, described)),
    };
  } catch {
    // What is not where the format has it: the file is broken, not the program.
    return null;
  }
}

/** An area of a topology, and what is said of it. */
type Described = GeometryCollection<Record<string, unknown>>['geometries'][number];

/** Returns the areas of *object*; their arcs are not looked at. */
function describedAreasOf({ objects }: Topology, object: string): Described[] {
  const collection = objects[object];
  if (collection?.type !== 'GeometryCollection') return [];
  return (collection as GeometryCollection<Record<string, unknown>>).geometries.filter(
    ({ type }) => type === 'Polygon' || type === 'MultiPolygon',
  );
}

function idOf({ id, properties }: Described, field: string | null): string {
  const described: Record<string, unknown> | undefined = properties;
  const value = field === null ? id : described?.[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Returns one land an id, the parts of a region in one; what has no id goes by its name, or is left out. */
function joinById(
  areas: readonly Described[],
  idField: string | null,
): { land: Land; described: Described }[] {
  const parts = new Map<string, { described: Described; polygons: Land['polygons'][number][] }>();
  for (const area of areas) {
    const id = idOf(area, idField) || nameOf(area, '').vi;
    if (!id) continue;
    const polygons = polygonsOf(area) ?? [];
    const known = parts.get(id);
    if (known) known.polygons.push(...polygons);
    else parts.set(id, { described: area, polygons: [...polygons] });
  }
  return [...parts].map(([id, { described, polygons }]) => ({ land: { id, polygons }, described }));
}

function nameOf({ properties }: Described, fallback: string): Province['name'] {
  const vi = firstText(properties ?? {}, nameFields.vi) ?? fallback;
  return { vi, en: firstText(properties ?? {}, nameFields.en) ?? vi };
}

/** Returns what *properties* say in the first of *fields* that says anything, in whatever case that is written. */
function firstText(properties: Record<string, unknown>, fields: readonly string[]): string | null {
  let text: string | null = null;
  let rank = fields.length - 1;
  for (const field in properties) {
    const value = properties[field];
    const own = fields.indexOf(inSmallLetters(field));
    if (own < 0 || own > rank || typeof value !== 'string' || !value.trim()) continue;
    text = value.trim();
    rank = own;
  }
  return text;
}

const inSmallLetters = remembering((field) => field.toLowerCase());

function regionOf(id: string, described: Described): Province {
  return { id, name: nameOf(described, id), isMunicipality: false, region: '', since2025: '' };
}
