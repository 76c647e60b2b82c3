import { authorityLevels, type AuthorityLevel, type ParsedRow } from './agreement.ts';
import type { CsvRow } from './csv.ts';
import type { Day } from './day.ts';
import { earliestDay, latestDay, parseEdtf, type EdtfDate } from './edtf.ts';
import { memoize } from './memoize.ts';
import { severityOf, type Problem, type ProblemKind } from './problem.ts';
import type { Province } from './provinces.ts';
import { isWebAddress } from './web-address.ts';

/** A row in the cells that docs/data.md describes. */
export interface SigningRow extends CsvRow {
  /** Its cells as the file writes them, where they had to be translated. */
  readonly written?: CsvRow['cells'];
  /** What is known to be wrong already, and the columns of which that says all. */
  readonly problems?: readonly Problem[];
  readonly told?: ReadonlySet<string>;
}

/** What rows are read against. */
export interface RowContext {
  readonly file: string;
  readonly provinces: ReadonlyMap<string, Province>;
  /** The days the map tells of, both included; null where every day will do. */
  readonly window: { readonly first: Day; readonly last: Day } | null;
  /** Returns the header of a column as the file writes it. */
  readonly headerOf: (column: string) => string;
  /** Returns the place of a column among the cells of a row, −1 where the file has none such. */
  readonly indexOf: (column: string) => number;
}

/** The columns without which no agreement can be read. */
export const requiredColumns = [['province_iso', 'province'], 'signed', ['publisher', 'source_url']] as const;

/** A row as its cells are read one after the other, and where their faults are told. */
interface Cells {
  (column: string): string;
  has(column: string): boolean;
  report(kind: ProblemKind, column: string): void;
}

/** Returns what *row* documents, or null where a fault leaves it out, and every fault and notice. */
export function readSigning(
  row: SigningRow,
  context: RowContext,
): { readonly parsed: ParsedRow | null; readonly problems: readonly Problem[] } {
  const problems = [...(row.problems ?? [])];
  const cell = createCells(row, context, problems);
  if (cell.has('id') && !cell('id')) cell.report('value-missing', 'id');
  const signed = readSigned(cell, context.window);
  const level = readLevel(cell);
  const provinceId = readProvince(cell, level, context.provinces);
  checkSource(cell, signed);
  checkTerm(cell);
  if (!signed || !level || problems.some((problem) => severityOf(problem) === 'error'))
    return { parsed: null, problems };
  return { parsed: { line: row.line, provinceId, level, signed, cells: row.cells }, problems };
}

function createCells(row: SigningRow, { file, headerOf }: RowContext, problems: Problem[]): Cells {
  const cell = (column: string) => row.cells[column] ?? '';
  const written = row.written ?? row.cells;
  return Object.assign(cell, {
    has: (column: string) => row.cells[column] !== undefined,
    report(kind: ProblemKind, column: string) {
      if (row.told?.has(column)) return;
      problems.push({ kind, file, line: row.line, column: headerOf(column), value: written[column] ?? '' });
    },
  });
}

/** Rows that say the same share one date, which need not be kept and sent again. */
const dateOf = memoize(parseEdtf);

function readSigned(cell: Cells, window: RowContext['window']): EdtfDate | null {
  if (!cell('signed')) {
    cell.report('value-missing', 'signed');
    return null;
  }
  const signed = dateOf(cell('signed'));
  if (!signed) {
    cell.report('date-invalid', 'signed');
    return null;
  }
  const isOutside =
    window && (latestDay(signed) < window.first || (earliestDay(signed) ?? window.first) > window.last);
  if (isOutside) cell.report('date-outside-window', 'signed');
  return signed;
}

/** A file without the column lists agreements with provinces; where it has the column, every cell counts. */
function readLevel(cell: Cells): AuthorityLevel | null {
  if (!cell.has('authority_level')) return 'provincial';
  const level = authorityLevels.find((name) => name === cell('authority_level')) ?? null;
  if (!level) cell.report(cell('authority_level') ? 'level-unknown' : 'value-missing', 'authority_level');
  return level;
}

/** A row names its province by its code, by its Vietnamese name, or by both. */
function readProvince(
  cell: Cells,
  level: AuthorityLevel | null,
  provinces: RowContext['provinces'],
): string | null {
  const [code, name] = [cell('province_iso'), cell('province')];
  const column = name ? 'province' : 'province_iso';
  if (level === 'national') {
    if (code || name) cell.report('province-ignored', column);
    return null;
  }
  if (!code && !name) {
    cell.report('value-missing', cell.has('province') ? 'province' : 'province_iso');
    return null;
  }
  const known = code ? provinces.get(code) : [...provinces.values()].find((one) => one.name.vi === name);
  if (!known) cell.report('province-unknown', code ? 'province_iso' : 'province');
  else if (name && known.name.vi !== name) cell.report('province-contradictory', 'province');
  return known?.id ?? null;
}

/** How an address begins that no page should lead to: a script, a name on a disk, a web address cut short. */
const otherAddress =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|data|vbscript|mailto|file|blob):|[a-z]:\\|\/\/|\\\\|www\.)\S/i;

/** A dash or a question mark names no publisher. */
function checkSource(cell: Cells, signed: EdtfDate | null): void {
  const [publisher, url] = [cell('publisher'), cell('source_url')];
  if (url && !isWebAddress(url)) cell.report('url-invalid', 'source_url');
  if (otherAddress.test(publisher)) cell.report('url-invalid', 'publisher');
  if (!url && !/[\p{L}\p{N}]/u.test(publisher)) cell.report('source-missing', 'publisher');
  const date = readOptionalDate(cell, 'source_date', 'source-date-invalid');
  if (date && signed && (earliestDay(signed) ?? -Infinity) > latestDay(date))
    cell.report('source-before-signing', 'source_date');
}

function checkTerm(cell: Cells): void {
  const start = readOptionalDate(cell, 'term_start', 'term-invalid');
  const end = readOptionalDate(cell, 'term_end', 'term-invalid');
  if (start && end && (earliestDay(start) ?? -Infinity) > latestDay(end))
    cell.report('term-reversed', 'term_end');
}

function readOptionalDate(cell: Cells, column: string, fault: ProblemKind): EdtfDate | null {
  const date = cell(column) ? dateOf(cell(column)) : null;
  if (cell(column) && !date) cell.report(fault, column);
  return date;
}
