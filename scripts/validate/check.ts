import { readFileSync } from 'node:fs';
import { severityOf, type Problem } from '../../src/data/problem.ts';
import { provinceColumns, provinceIn } from '../../src/data/province-cell.ts';
import { parseProvinceAliases } from '../../src/data/province-aliases.ts';
import { createProvinceNames } from '../../src/data/province-names.ts';
import { parseProvinces } from '../../src/data/provinces.ts';
import { SigningsFileReader } from '../../src/data/signings-file.ts';
import type { SigningsBatch } from '../../src/data/signings-reader.ts';
import { firstDay, lastDay } from '../../src/model/story-window.ts';

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

const chunkSize = 1_048_576;

/** Returns what is wrong with *bytes*, the content of the signings file *file*, judged as the page judges it. */
export function checkFile(bytes: Uint8Array, file: string): Check {
  const { provinces } = parseProvinces(readData('provinces.csv'), 'provinces.csv');
  const names = createProvinceNames(provinces, parseProvinceAliases(readData('province-aliases.csv')));
  const reader = new SigningsFileReader({ file, names, window: { first: firstDay, last: lastDay } });

  const matched: Record<string, string> = {};
  const problems: Problem[] = [];
  let [rowCount, shownCount] = [0, 0];
  const add = (batch: SigningsBatch) => {
    rowCount += batch.rowCount;
    shownCount += batch.agreements.length;
    // One by one: a call takes no more than some hundred thousand arguments.
    for (const problem of batch.problems) problems.push(problem);
    for (const { cells } of batch.rows) {
      const column = provinceColumns.find((candidate) => cells[candidate]);
      const name = (column && cells[column]) ?? '';
      const id = column && provinceIn(column, name, names);
      if (id) matched[name] = id;
    }
  };
  for (let from = 0; from < bytes.length; from += chunkSize)
    add(reader.push(bytes.subarray(from, from + chunkSize)));
  add(reader.end());
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    rowCount,
    shownCount,
    problems,
    matched,
    hasErrors: problems.some((problem) => severityOf(problem) === 'error'),
  };
}

function readData(name: string): string {
  return readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
}
