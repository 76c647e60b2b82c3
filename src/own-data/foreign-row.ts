import { authorityLevels, type AuthorityLevel } from '../data/agreement.ts';
import type { CsvRow } from '../data/csv.ts';
import { formatEdtf } from '../data/edtf.ts';
import { translateProvince, type ForeignCells } from './foreign-province.ts';
import { memoize } from '../data/memoize.ts';
import type { Problem } from '../data/problem.ts';
import type { ProvinceNames } from './province-names.ts';
import type { SigningRow } from '../data/signing-row.ts';
import { foldName } from '../data/spelling.ts';
import { dateOf } from './spreadsheet-date.ts';
import { hostOf, isWebAddress } from '../data/web-address.ts';

/** What foreign rows are translated by. */
export interface Translation {
  readonly file: string;
  readonly names: ProvinceNames;
  /** Returns the header of a column as the file writes it. */
  readonly headerOf: (column: string) => string;
}

/** Returns *row* in the cells that the strict reader wants, with what could not be translated. */
export function translateRow(row: CsvRow, { file, names, headerOf }: Translation): SigningRow {
  const cells: Record<string, string> = { ...row.cells };
  const problems: Problem[] = [];
  const told = new Set<string>();
  const foreign: ForeignCells = {
    cell: (column) => row.cells[column] ?? '',
    has: (column) => row.cells[column] !== undefined,
    set: (column, text) => (cells[column] = text),
    report(kind, column, more) {
      told.add(column);
      const value = row.cells[column] ?? '';
      problems.push({ kind, file, line: row.line, column: headerOf(column), value, ...more });
    },
  };
  translateDates(foreign);
  translateSource(foreign);
  const level = levelOf(foreign.cell('authority_level'));
  if (level) foreign.set('authority_level', level);
  if (translateProvince(foreign, level, names, cells['signed'] ?? ''))
    told.add('province').add('province_iso');
  return { ...row, cells, written: row.cells, problems, told };
}

function translateDates({ cell, set, report }: ForeignCells): void {
  const signed = cell('signed') ? dateOf(cell('signed')) : null;
  if (typeof signed === 'string') report(signed, 'signed');
  else if (signed) set('signed', formatEdtf(signed));
  for (const column of ['source_date', 'term_start', 'term_end']) {
    const date = cell(column) ? dateOf(cell(column)) : null;
    if (date && typeof date !== 'string') set(column, formatEdtf(date));
  }
}

/** An address may stand in the column of the publisher; then, and where no publisher is named, its host is the publisher. */
function translateSource({ cell, set }: ForeignCells): void {
  const named = cell('publisher');
  const publisher = isWebAddress(named) ? '' : named;
  const url = cell('source_url') || (publisher ? '' : named);
  if (url && isWebAddress(url)) {
    set('source_url', url);
    set('publisher', publisher || hostOf(url));
  }
}

const levelNames: Readonly<Record<AuthorityLevel, string>> = {
  provincial: 'provincial|province|tinh|cap tinh|tinh thanh|ubnd|ubnd tinh|uy ban nhan dan tinh|thanh pho',
  department: 'department|departmental|so|cap so|so nganh|so ban nganh',
  national: 'national|quoc gia|cap quoc gia|trung uong|cap trung uong|bo|bo nganh',
};

const levelOf = memoize((text): AuthorityLevel | null => {
  const folded = foldName(text);
  return authorityLevels.find((level) => levelNames[level].split('|').includes(folded)) ?? null;
});
