import { parseCsv } from '../data/csv.ts';

/** Something people write for a province besides its names. Listed for several provinces, it matches none. */
export interface ProvinceAlias {
  readonly alias: string;
  /** ISO 3166-2 code of the province. */
  readonly id: string;
}

/** Returns the spellings that *text*, the content of `province-aliases.csv`, lists, in its order. */
export function parseProvinceAliases(text: string): readonly ProvinceAlias[] {
  const { rows } = parseCsv(text, '', ['alias', 'iso']);
  return rows.map(({ cells }) => ({ alias: cells['alias'] ?? '', id: cells['iso'] ?? '' }));
}
