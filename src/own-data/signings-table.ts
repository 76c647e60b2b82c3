import type { ParsedRow } from '../data/agreement.ts';
import { formatCsv } from '../data/csv-export.ts';
import type { CsvRow, CsvTable, UnreadRow } from '../data/csv.ts';
import { columnOfSigning } from './foreign-columns.ts';
import { ForeignCsv } from './foreign-csv.ts';
import { ForeignSignings } from './foreign-signings.ts';
import type { Problem } from '../data/problem.ts';
import type { ProvinceNames } from './province-names.ts';
import type { RowContext } from '../data/signing-row.ts';
import type { Signings } from '../data/signings.ts';
import { StoredAgreement } from './stored-agreement.ts';

/** What a reader wants written instead of *value* in every cell of a column that says so. */
export interface Correction {
  /** The header of the column as the file writes it. */
  readonly column: string;
  /** The cell as written, without blanks around it. */
  readonly value: string;
  readonly text: string;
}

/** What a table is read by. */
export interface TableOptions {
  /** The name of the file, for its problems. */
  readonly file: string;
  readonly names: ProvinceNames;
  /** The days the map tells of, both included: rows outside get a notice. By default every day will do. */
  readonly window?: RowContext['window'];
  /** The most rows that are read; a million by default. */
  readonly maxRows?: number;
}

/** A row as it is kept, its cells in one text: by themselves they take ten times the room. */
interface KeptRow {
  readonly line: number;
  readonly text: string;
}

/** A foreign signings file held in memory: it can be corrected, read again and written again, and loses nothing. */
export class SigningsTable {
  /** Whether the file has more rows than are held. */
  isTruncated = false;
  readonly #options: TableOptions;
  readonly #csv: ForeignCsv;
  #signings: ForeignSignings;
  #header: readonly string[] = [];
  #columns: readonly string[] | null = null;
  #rows: KeptRow[] = [];
  readonly #unread: UnreadRow[] = [];
  readonly #formProblems: Problem[] = [];
  #problems: Problem[] = [];
  #before: { readonly rows: KeptRow[]; readonly problems: Problem[] } | null = null;

  constructor(options: TableOptions) {
    this.#options = options;
    this.#csv = new ForeignCsv(options.file, options.maxRows);
    this.#signings = new ForeignSignings(options, this.#csv.reader);
  }

  /** Returns the agreements that *chunk* adds. */
  push(chunk: Uint8Array): readonly StoredAgreement[] {
    return this.#add(this.#csv.push(chunk));
  }

  /** Returns the agreements that the end of the file adds. */
  end(): readonly StoredAgreement[] {
    const agreements = this.#add(this.#csv.end());
    this.#problems.push(...this.#signings.end());
    return agreements;
  }

  /** The columns of the cells of its agreements, in their order. */
  get columns(): readonly string[] {
    return this.#columns ?? [];
  }

  /** How many rows the file has, and everything that is wrong with it, by line. */
  get summary(): Omit<Signings, 'agreements'> {
    const problems = this.#problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return { rowCount: this.#csv.reader.rowCount, problems };
  }

  /** The rows, with their cells as the file writes them. */
  get rows(): readonly CsvRow[] {
    return this.#rows.map(({ line, text }) => {
      const raw = JSON.parse(text) as string[];
      return { line, raw, cells: this.#csv.reader.cellsOf(raw) };
    });
  }

  /** Returns a notice for each of *agreements*, read from this file, with its date as the file writes it. */
  noticesOutsideWindow(agreements: readonly StoredAgreement[]): Problem[] {
    const outside = new Set(agreements.map(({ line }) => line));
    const { file } = this.#options;
    const column = this.#csv.reader.headerOf('signed');
    return this.rows
      .filter(({ line }) => outside.has(line))
      .map(({ line, cells }) => ({
        kind: 'date-outside-window',
        ...{ file, line, column, value: cells['signed'] ?? '' },
      }));
  }

  /** Writes *corrections* into the cells and returns the agreements of the whole file, read again. */
  correct(corrections: readonly Correction[]): readonly StoredAgreement[] {
    this.#before = { rows: this.#rows, problems: this.#problems };
    for (const { column, value, text } of corrections) {
      const index = this.#header.indexOf(column);
      if (index < 0 || columnOfSigning(column) === null) continue;
      this.#rows = this.rows.map((row) =>
        kept(row.raw[index]?.trim() === value ? { ...row, raw: row.raw.with(index, text) } : row),
      );
    }
    this.#signings = new ForeignSignings(this.#options, this.#csv.reader);
    const { parsed, problems } = this.#signings.read(this.rows);
    this.#problems = [...this.#formProblems, ...problems, ...this.#signings.end()];
    return parsed.map((row) => this.#store(row));
  }

  /** Takes the last corrections back; they can be taken back once. */
  undo(): void {
    if (!this.#before) return;
    ({ rows: this.#rows, problems: this.#problems } = this.#before);
    this.#before = null;
  }

  /** Returns the text of the file as it stands: every record and column, in the order of the lines. */
  text(): string {
    const records = [...this.rows, ...this.#unread].sort((a, b) => a.line - b.line);
    // Semicolons are kept; tabs and bars would stay one column in a spreadsheet.
    const delimiter = this.#csv.reader.delimiter === ';' ? ';' : ',';
    return formatCsv([this.#header, ...records.map(({ raw }) => raw)], delimiter);
  }

  #add({ header, rows, unread, problems: formProblems }: CsvTable): readonly StoredAgreement[] {
    const { parsed, problems } = this.#signings.read(rows);
    // One by one: a call takes no more than some hundred thousand arguments.
    for (const row of rows) this.#rows.push(kept(row));
    for (const record of unread) this.#unread.push(record);
    for (const problem of formProblems) this.#formProblems.push(problem);
    for (const problem of [...formProblems, ...problems]) this.#problems.push(problem);
    if (header.length > 0) this.#header = header;
    this.isTruncated ||= formProblems.some(({ kind }) => kind === 'rows-over-limit');
    return parsed.map((row) => this.#store(row));
  }

  #store({ cells, ...parsed }: ParsedRow): StoredAgreement {
    this.#columns ??= Object.keys(cells);
    const texts = this.#columns.map((column) => cells[column] ?? '');
    return new StoredAgreement(parsed, JSON.stringify(texts), this.#columns);
  }
}

function kept({ line, raw }: CsvRow): KeptRow {
  return { line, text: JSON.stringify(raw) };
}

/** How many bytes are read at once, so that the cells of rows that have been read can be forgotten. */
const chunkSize = 1_048_576;

/** Returns what *bytes*, the content of a foreign signings file in any encoding, hold, read by *options*. */
export function readTable(
  bytes: Uint8Array,
  options: TableOptions,
): { readonly table: SigningsTable; readonly stored: readonly StoredAgreement[] } {
  const table = new SigningsTable(options);
  const stored: StoredAgreement[] = [];
  const add = (more: readonly StoredAgreement[]) => {
    for (const agreement of more) stored.push(agreement);
  };
  for (let from = 0; from < bytes.length; from += chunkSize)
    add(table.push(bytes.subarray(from, from + chunkSize)));
  add(table.end());
  return { table, stored };
}
