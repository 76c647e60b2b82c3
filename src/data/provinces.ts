import { parseCsv } from './csv.ts';
import type { Problem } from './problem.ts';

/** A text in the two languages of the page. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** One of the provinces and municipalities of 2008 – June 2025. */
export interface Province {
  /** ISO 3166-2 code, such as VN-HP: the key everywhere. */
  readonly id: string;
  readonly name: Bilingual;
  readonly isMunicipality: boolean;
  readonly region: string;
  /** The province or city it belongs to since 1 July 2025, in Vietnamese; empty where that is not known. */
  readonly since2025: string;
}

/** Returns the provinces that *text*, the content of `provinces.csv`, lists, in its order. */
export function parseProvinces(
  text: string,
  file: string,
): { readonly provinces: readonly Province[]; readonly problems: readonly Problem[] } {
  const { rows, problems } = parseCsv(text, file, ['iso', 'name_vi', 'name_en']);
  const provinces = rows.map(({ cells }) => ({
    id: cells['iso'] ?? '',
    name: { vi: cells['name_vi'] ?? '', en: cells['name_en'] ?? '' },
    isMunicipality: cells['type'] === 'municipality',
    region: cells['region'] ?? '',
    since2025: cells['since_2025_07'] ?? '',
  }));
  return { provinces, problems };
}
