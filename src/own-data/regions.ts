import type { Topology } from 'topojson-specification';
import type { Province } from '../data/provinces.ts';
import { memoize } from '../data/memoize.ts';
import { foldName } from '../data/spelling.ts';
import { areasOf, type Area, type Areas } from '../data/topology.ts';

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

/** The regions of any place: their areas, one an id, and what they are called. */
export interface Regions {
  readonly areas: Areas;
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
    const areas = areasOf(topology, object).geometries;
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
    const areas = areasOf(topology, object).geometries;
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

/** Returns the regions of *topology* by *choice*, or null where there are none. */
export function readRegions(topology: Topology, { object, idField }: RegionChoice): Regions | null {
  const parts = new Map<string, Area[]>();
  for (const area of areasOf(topology, object).geometries) {
    // What has no id goes by its name, or is left out.
    const id = idOf(area, idField) || nameOf(area, '').vi;
    if (id) parts.set(id, [...(parts.get(id) ?? []), area]);
  }
  if (parts.size === 0) return null;
  const geometries = [...parts].map(([id, areas]): Area => ({
    type: 'MultiPolygon',
    id,
    arcs: areas.flatMap((area) => (area.type === 'Polygon' ? [area.arcs] : area.arcs)),
  }));
  const names = [...parts].flatMap(([id, [first]]) => (first ? [regionOf(id, first)] : []));
  return { areas: { type: 'GeometryCollection', geometries }, names };
}

function idOf({ id, properties }: Area, field: string | null): string {
  const described: Record<string, unknown> | undefined = properties;
  const value = field === null ? id : described?.[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function nameOf({ properties }: Area, fallback: string): Province['name'] {
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

const inSmallLetters = memoize((field) => field.toLowerCase());

function regionOf(id: string, area: Area): Province {
  return { id, name: nameOf(area, id), isMunicipality: false, region: '', since2025: '' };
}
