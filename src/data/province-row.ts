import type { CsvRow } from './csv-reader.ts';
import type { Province } from './provinces.ts';

/** Returns the province that a row of `provinces.csv` lists. */
export function provinceOfRow({ cells }: Pick<CsvRow, 'cells'>): Province {
  return {
    id: cells['iso'] ?? '',
    name: { vi: cells['name_vi'] ?? '', en: cells['name_en'] ?? '' },
    isMunicipality: cells['type'] === 'municipality',
    region: cells['region'] ?? '',
    since2025: cells['since_2025_07'] ?? '',
  };
}
