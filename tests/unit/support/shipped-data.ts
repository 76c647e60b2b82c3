import { readFileSync } from 'node:fs';
import { parseProvinceAliases } from '../../../src/own-data/province-aliases.ts';
import { createProvinceNames } from '../../../src/own-data/province-names.ts';
import { parseProvinces } from '../../../src/data/provinces.ts';
import { bySigning, type Signings } from '../../../src/data/signings.ts';
import { readTable, type TableOptions } from '../../../src/own-data/signings-table.ts';

/** Returns the text of a file under `data/`. */
export function readData(name: string): string {
  return readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');
}

/** Returns the bytes of a file under `tests/fixtures/`. */
export function readFixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
}

export const { provinces } = parseProvinces(readData('provinces.csv'), 'provinces.csv');
export const aliases = parseProvinceAliases(readData('province-aliases.csv'));

/** The finder as somebody's own data get it, with every alias. */
export const names = createProvinceNames(provinces, aliases);

/** Returns the agreements that *bytes*, the content of somebody's own file in any encoding, document. */
export function parseForeignSignings(bytes: Uint8Array, options: TableOptions): Signings {
  const { table, stored } = readTable(bytes, options);
  return { ...table.summary, agreements: stored.map(({ whole }) => whole).sort(bySigning) };
}

/** Returns what *text* documents, read as somebody's own file. */
export function readForeign(text: string, file = 'f.csv', options: Partial<TableOptions> = {}): Signings {
  return parseForeignSignings(new TextEncoder().encode(text), { file, names, ...options });
}
