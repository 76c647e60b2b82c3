import { formatCsv } from './csv-export.ts';
import type { CsvTable } from './csv-reader.ts';
import { rawOf, rowOf, textOf, type KeptRow, type RowForm } from './csv-row.ts';
import type { Problem } from './problem.ts';
import type { ProvinceNames } from './province-names.ts';
import type { RowAgreement } from './row-agreement.ts';
import { columnOfSigning } from './signing-columns.ts';
import { SigningRows } from './signing-rows.ts';
import { SigningsFileReader } from './signings-file.ts';
import type { Signings } from './signings-reader.ts';

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
  /** The most rows that are read. */
  readonly maxRows: number;
}

/** A signings file held in memory: it can be corrected, read again and written again, and loses nothing. */
export class SigningsTable {
  /** Whether the file has more rows than are held. */
  isTruncated = false;
  readonly #options: TableOptions;
  readonly #reader: SigningsFileReader;
  #header: readonly string[] = [];
  #rows: KeptRow[] = [];
  readonly #unread: CsvTable['unread'][number][] = [];
  readonly #formProblems: Problem[] = [];
  #problems: Problem[] = [];
  #rowCount = 0;
  #before: { readonly rows: KeptRow[]; readonly problems: Problem[] } | null = null;

  constructor(options: TableOptions) {
    this.#options = options;
    this.#reader = new SigningsFileReader(options);
  }

  /** Returns the agreements that *chunk* adds. */
  push(chunk: Uint8Array): readonly RowAgreement[] {
    return this.#add(this.#reader.push(chunk));
  }

  /** Returns the agreements that the end of the file adds. */
  end(): readonly RowAgreement[] {
    return this.#add(this.#reader.end());
  }

  /** How the rows are to be taken apart. */
  get form(): RowForm {
    return this.#reader.form;
  }

  /** How many rows the file has, and everything that is wrong with it, by line. */
  get summary(): Omit<Signings, 'agreements'> {
    const problems = this.#problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return { rowCount: this.#rowCount, problems };
  }

  /** Returns a notice for each of *agreements*, read from this file, with its date as the file writes it. */
  noticesOutsideWindow(agreements: readonly RowAgreement[]): Problem[] {
    const column = this.#headerOf('signed');
    return agreements.map((agreement) => ({
      kind: 'date-outside-window',
      file: this.#options.file,
      line: agreement.line,
      column,
      value: rowOf(agreement, this.form).cells['signed'] ?? '',
    }));
  }

  /** Writes *corrections* into the cells and returns the agreements of the whole file, read again. */
  correct(corrections: readonly Correction[]): readonly RowAgreement[] {
    this.#before = { rows: this.#rows, problems: this.#problems };
    for (const { column, value, text } of corrections) {
      const index = this.#header.indexOf(column);
      const key = columnOfSigning(column);
      if (index < 0 || key === null) continue;
      this.#rows = this.#rows.map((row) => {
        const { cells, raw } = rowOf(row, this.form);
        return cells[key] === value ? { line: row.line, text: textOf(raw.with(index, text)) } : row;
      });
    }
    const { file, names } = this.#options;
    const headerOf = (name: string) => this.#headerOf(name);
    const reader = new SigningRows({ file, names, window: null, form: this.form, headerOf });
    const { agreements, problems } = reader.read(this.#rows.map((row) => rowOf(row, this.form)));
    this.#problems = [...this.#formProblems, ...problems, ...reader.end()];
    return agreements;
  }

  /** Takes the last corrections back; they can be taken back once. */
  undo(): void {
    if (!this.#before) return;
    ({ rows: this.#rows, problems: this.#problems } = this.#before);
    this.#before = null;
  }

  /** Returns the text of the file as it stands: every record and column, in the order of the lines. */
  text(): string {
    const { delimiter: written } = this.form;
    const read = this.#rows.map(({ line, text }) => ({ line, raw: rawOf(text, written) }));
    const records = [...read, ...this.#unread].sort((a, b) => a.line - b.line);
    // Semicolons are kept; tabs and bars would stay one column in a spreadsheet.
    const delimiter = written === ';' ? ';' : ',';
    return formatCsv([this.#header, ...records.map(({ raw }) => raw)], delimiter);
  }

  #add({
    agreements,
    problems,
    formProblems,
    rowCount,
    header,
    rows,
    unread,
  }: Batch): readonly RowAgreement[] {
    for (const { line, text } of rows) this.#rows.push({ line, text });
    for (const record of unread) this.#unread.push(record);
    for (const problem of problems) this.#problems.push(problem);
    for (const problem of formProblems) this.#formProblems.push(problem);
    this.#rowCount += rowCount;
    if (header.length > 0) this.#header = header;
    this.isTruncated ||= formProblems.some(({ kind }) => kind === 'rows-over-limit');
    return agreements;
  }

  #headerOf(column: string): string {
    return this.#header.find((name) => columnOfSigning(name) === column) ?? column;
  }
}

type Batch = ReturnType<SigningsFileReader['push']>;
