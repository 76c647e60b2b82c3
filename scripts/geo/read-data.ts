import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Papa from 'papaparse';
import type { Topology } from 'topojson-specification';

const require = createRequire(import.meta.url);

/** Returns the parsed JSON of *path* in an installed package, such as `world-atlas/countries-10m.json`. */
export function readPackageTopology(path: string): Topology {
  return JSON.parse(readFileSync(require.resolve(path), 'utf8')) as Topology;
}

/** Returns the parsed JSON of the project's own file *name* in `data/geometry/`. */
export function readGeometryData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../data/geometry/${name}`, import.meta.url), 'utf8'));
}

/** One province as `data/provinces.csv` has it, with the area of the statistics office. */
export interface OfficialProvince {
  readonly id: string;
  readonly name: string;
  readonly areaKm2: number;
}

/** Returns the 63 provinces of `data/provinces.csv` in its order. */
export function readOfficialProvinces(): OfficialProvince[] {
  const text = readFileSync(new URL('../../data/provinces.csv', import.meta.url), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => ({
    id: row.iso ?? '',
    name: row.name_vi ?? '',
    areaKm2: Number(row.area_km2),
  }));
}
