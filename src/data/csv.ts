import Papa from 'papaparse';
import type { Problem } from './problem.ts';

/** One record of a CSV file: its cells by column name, and the line on which it starts. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The records of a CSV file, and what was wrong with its form. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly problems: readonly Problem[];
}

/**
 * Returns the records of *text*, a CSV file with a header line (RFC 4180), cells trimmed and in Unicode
 * normalisation form C. A missing cell is an empty string. A file without records or without one of the
 * *required* columns gives a problem and no rows; a record with more cells than columns gives a problem.
 */
export function parseCsv(text: string, file: string, required: readonly string[]): CsvTable {
  const records = readRecords(text);
  const header = records[0]?.cells;
  if (!header || records.length < 2) return { columns: [], rows: [], problems: [fault('file-empty', file)] };

  const columns = header.map((name) => name.toLowerCase());
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const problems = missing.map((column) => ({ ...fault('column-missing', file), line: 1, column }));
    return { columns, rows: [], problems };
  }

  const rows: CsvRow[] = [];
  const problems: Problem[] = [];
  for (const { line, cells } of records.slice(1)) {
    if (cells.length > columns.length) {
      problems.push({ ...fault('row-malformed', file), line, value: cells.slice(columns.length).join(',') });
      continue;
    }
    rows.push({ line, cells: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])) });
  }
  return { columns, rows, problems };
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Returns the non-empty records of *text* with the lines they start on: a quoted cell may span lines. */
function readRecords(text: string): CsvRecord[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const records: CsvRecord[] = [];
  let line = 1;
  let offset = 0;
  Papa.parse<string[]>(source, {
    newline: '\n',
    step: ({ data, meta }) => {
      const cells = data.map((cell) => cell.normalize('NFC').trim());
      if (cells.some((cell) => cell !== '')) records.push({ line, cells });
      line += source.slice(offset, meta.cursor).split('\n').length - 1;
      offset = meta.cursor;
    },
  });
  return records;
}

function fault(kind: Problem['kind'], file: string): Problem {
  return { kind, file, line: null, column: null, value: '' };
}
