import { readFileSync } from 'node:fs';
import { severityOf, type Problem } from '../../src/data/problem.ts';
import { provinceColumns, provinceIn } from '../../src/own-data/foreign-province.ts';
import { parseProvinceAliases } from '../../src/own-data/province-aliases.ts';
import { createProvinceNames } from '../../src/own-data/province-names.ts';
import { parseProvinces } from '../../src/data/provinces.ts';
import { readTable } from '../../src/own-data/signings-table.ts';
import { firstDay, lastDay } from '../../src/rollout/story-window.ts';

/** What was found in a signings file. */
export interface Check {
  readonly rowCount: number;
  /** How many rows the page would show. */
  readonly shownCount: number;
  readonly problems: readonly Problem[];
  /** Each province as the file writes it, and its id. */
  readonly matched: Readonly<Record<string, string>>;
  /** Whether a row or the file is left out; notices alone are no errors. */
  readonly hasErrors: boolean;
}

/** Returns what is wrong with *bytes*, the content of the signings file *file*, judged as the page judges it. */
export function checkFile(bytes: Uint8Array, file: string): Check {
  const { provinces } = parseProvinces(readData('provinces.csv'), 'provinces.csv');
  const names = createProvinceNames(provinces, parseProvinceAliases(readData('province-aliases.csv')));
  const options = { file, names, window: { first: firstDay, last: lastDay } };
  const { table, stored } = readTable(bytes, options);
  const { rowCount, problems } = table.summary;
  const matched: Record<string, string> = {};
  for (const { cells } of table.rows) {
    const column = provinceColumns.find((candidate) => cells[candidate]);
    const name = (column && cells[column]) ?? '';
    const id = column && provinceIn(column, name, names);
    if (id) matched[name] = id;
  }
  return {
    rowCount,
    shownCount: stored.length,
    problems,
    matched,
    hasErrors: problems.some((problem) => severityOf(problem) === 'error'),
  };
}

function readData(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
}
