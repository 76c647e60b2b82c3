import Papa from 'papaparse';
import { findHeader, type ColumnOf, type CsvHeader } from './csv-header.ts';
import { rowOf, textOf, unguarded, type CsvRow, type RowForm } from './csv-row.ts';
import type { Problem, ProblemKind } from './problem.ts';
import { scanQuotes } from './quotes.ts';

/** The records of a CSV file, and what was wrong with its form. */
export interface CsvTable {
  /** The header cells as written. */
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** The records that could not be read as rows, for a file that is to be written again; of a broken one, its line. */
  readonly unread: readonly Pick<CsvRow, 'line' | 'raw'>[];
  readonly problems: readonly Problem[];
}

/** How a CSV file is read. */
export interface CsvOptions {
  /** The name of the file, for its problems. */
  readonly file: string;
  /** The columns without which no row can be read; of a list of names, one is enough. */
  readonly required: readonly (string | readonly string[])[];
  /** Finds the column of a header cell; by default the header in small letters. */
  readonly columnOf?: ColumnOf;
  /** The most rows that are read; by default all. */
  readonly maxRows?: number;
}

/** How much text is waited for before the header is read, in characters, unless the file is shorter. */
const headerSize = 20_000;

/**
 * Reads a CSV file with a header line chunk after chunk and hands out each row and each problem once: RFC
 * 4180, also with semicolons, tabs or bars, and with any line ends. A file without rows or without a required
 * column gives a problem and no rows. A record that is too long, damaged or has broken quotes gives a problem
 * instead of a row; after broken quotes, reading goes on with the next line.
 */
export class CsvReader {
  /** How many records the file has so far, the header and empty lines not counted. */
  rowCount = 0;
  readonly #options: CsvOptions;
  readonly #columnOf: ColumnOf;
  #header: CsvHeader | null = null;
  #form: RowForm = { delimiter: ',', columns: [] };
  #text = '';
  #held = '';
  #line = 1;
  #isRefused = false;
  #rows: CsvRow[] = [];
  #unread: Pick<CsvRow, 'line' | 'raw'>[] = [];
  #problems: Problem[] = [];

  constructor(options: CsvOptions) {
    this.#options = options;
    this.#columnOf = options.columnOf ?? smallLetters;
  }

  /** Returns what *chunk* completes. */
  push(chunk: string): CsvTable {
    // The first half of a CRLF waits for the second; a byte order mark may stand where two files were joined.
    const text = this.#held + (chunk.includes('\uFEFF') ? chunk.replaceAll('\uFEFF', '') : chunk);
    this.#held = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - this.#held.length);
    if (!this.#isRefused) this.#text += whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
    return this.#read(false);
  }

  /** Returns the rest. */
  end(): CsvTable {
    if (this.#held) this.#text += '\n';
    return this.#read(true);
  }

  /** How the rows are to be taken apart; without columns as long as the header has not been read. */
  get form(): RowForm {
    return this.#form;
  }

  /** Returns the header cell of *column* as written, or *column* itself where the file has no such column. */
  headerOf(column: string): string {
    return this.#header?.names[this.#form.columns.indexOf(column)] ?? column;
  }

  #read(isLast: boolean): CsvTable {
    if (!this.#header && (isLast || this.#text.length > headerSize)) this.#readHeader();
    if (this.#header) this.#readRecords(this.#header.delimiter, isLast);
    if (isLast && this.rowCount === 0 && !this.#isRefused) this.#report('file-empty', null);
    const table = {
      header: this.#header?.names ?? [],
      rows: this.#rows,
      unread: this.#unread,
      problems: this.#problems,
    };
    [this.#rows, this.#unread, this.#problems] = [[], [], []];
    return table;
  }

  #readHeader(): void {
    const header = findHeader(this.#text, this.#columnOf);
    if (!header) return;
    this.#header = header;
    const columns = header.names.map((name) => (name ? this.#columnOf(name) : null));
    const read = columns.map((column, i) => (columns.indexOf(column) === i ? column : null));
    this.#form = { delimiter: header.delimiter, columns: read };
    this.#line += countLines(this.#text, 0, header.start);
    columns.forEach((column, i) => {
      if (column !== read[i]) this.#report('column-duplicate', this.#line, '', header.names[i]);
    });
    for (const names of this.#options.required.map((name) => [name].flat())) {
      if (names.some((name) => columns.includes(name))) continue;
      this.#report('column-missing', this.#line, '', names[0]);
      this.#isRefused = true;
    }
    this.#line += countLines(this.#text, header.start, header.end);
    this.#text = this.#text.slice(header.end);
  }

  #readRecords(delimiter: string, isLast: boolean): void {
    while (this.#text && !this.#isRefused) {
      const { end, isBroken } = scanQuotes(this.#text, 0, delimiter, isLast);
      this.#readWhole(inFormC(this.#text.slice(0, end)), delimiter);
      this.#text = this.#text.slice(end);
      if (!isBroken) return;
      this.#skipLine();
    }
    if (this.#isRefused) this.#text = '';
  }

  /** Reads *text*, which ends with a record. */
  #readWhole(text: string, delimiter: string): void {
    if (text.includes('"') || delimiter === '"') return this.#readQuoted(text, delimiter);
    for (let start = 0; start < text.length && !this.#isRefused; this.#line++) {
      const lineEnd = text.indexOf('\n', start);
      const end = lineEnd < 0 ? text.length : lineEnd;
      const record = text.slice(start, end);
      this.#addRecord(cellsOf(record, delimiter), record);
      start = end + 1;
    }
  }

  #readQuoted(text: string, delimiter: string): void {
    let offset = 0;
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      step: ({ data, meta }) => {
        this.#addRecord(data);
        this.#line += countLines(text, offset, meta.cursor);
        offset = meta.cursor;
      },
    });
  }

  #skipLine(): void {
    const end = this.#text.indexOf('\n') + 1 || this.#text.length;
    if (this.#isFull()) return;
    this.#leaveOut('quotes-broken', [this.#text.slice(0, end).trimEnd()]);
    this.#text = this.#text.slice(end);
    this.#line++;
  }

  /** Takes a record of which *written* are the cells; *text* is all of it where it has no quotes. */
  #addRecord(written: readonly string[], text?: string): void {
    if (written.every((cell) => cell.trim() === '') || this.#isFull()) return;
    const { columns } = this.#form;
    const raw = written.some((cell) => cell.startsWith("'")) ? written.map(unguarded) : written;
    const extra = raw.slice(columns.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) return this.#leaveOut('row-malformed', raw, extra.join(' '));
    const isDamaged = (column: string | null, i: number) => column !== null && raw[i]?.includes('\uFFFD');
    const damaged = text?.includes('\uFFFD') === false ? -1 : columns.findIndex(isDamaged);
    if (damaged >= 0) return this.#leaveOut('text-damaged', raw, raw[damaged], this.#header?.names[damaged]);

    this.rowCount++;
    if (raw.length < columns.length) this.#report('row-short', this.#line);
    this.#rows.push(rowOf({ line: this.#line, text: text ?? textOf(raw) }, this.#form, raw));
  }

  #leaveOut(kind: ProblemKind, raw: readonly string[], value = raw.join(' '), column?: string): void {
    this.rowCount++;
    this.#unread.push({ line: this.#line, raw });
    this.#report(kind, this.#line, value, column);
  }

  /** Returns whether no more rows are read, and says so at the first one that is left. */
  #isFull(): boolean {
    const { maxRows = Infinity } = this.#options;
    if (this.rowCount < maxRows) return false;
    if (!this.#isRefused) this.#report('rows-over-limit', this.#line, String(maxRows));
    this.#isRefused = true;
    return true;
  }

  #report(kind: ProblemKind, line: number | null, value = '', column: string | null = null): void {
    this.#problems.push({ kind, file: this.#options.file, line, column, value });
  }
}

function smallLetters(header: string): string {
  return header.toLowerCase();
}

/** Returns what *delimiter* parts in *record*, as split does, in two thirds of its time. */
function cellsOf(record: string, delimiter: string): string[] {
  const cells: string[] = [];
  let from = 0;
  for (let to = record.indexOf(delimiter); to >= 0; to = record.indexOf(delimiter, from)) {
    cells.push(record.slice(from, to));
    from = to + 1;
  }
  cells.push(record.slice(from));
  return cells;
}

/** Returns *text* in normalisation form C, in which any text without combining marks and other scripts is. */
function inFormC(text: string): string {
  return /[\u0300-\uFFFF]/.test(text) ? text.normalize('NFC') : text;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let end = text.indexOf('\n', from); end >= 0 && end < to; end = text.indexOf('\n', end + 1)) count++;
  return count;
}
