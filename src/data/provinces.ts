import { parseCsv } from './csv.ts';
import type { Problem } from './problem.ts';
import { provinceOfRow, type Province } from './province.ts';

export type { Bilingual, Province } from './province.ts';

/** Returns the provinces that *text*, the content of `provinces.csv`, lists, in its order. */
export function parseProvinces(
  text: string,
  file: string,
): { readonly provinces: readonly Province[]; readonly problems: readonly Problem[] } {
  const table = parseCsv(text, file, ['iso', 'name_vi', 'name_en']);
  return { provinces: table.rows.map(provinceOfRow), problems: table.problems };
}
