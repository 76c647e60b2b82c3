import Papa from 'papaparse';
import type { Problem, ProblemKind } from './problem.ts';

/** One record of a CSV file, in Unicode normalisation form C. */
export interface CsvRow {
  /** The line on which it starts, the first being 1. */
  readonly line: number;
  /** Its cells by column, trimmed; a missing cell is an empty string. */
  readonly cells: Readonly<Record<string, string>>;
  /** Every cell untrimmed, those of columns that are not read too. */
  readonly raw: readonly string[];
}

/** A record that could not be read as a row: its cells, or of one with broken quotes, its line. */
export type UnreadRow = Pick<CsvRow, 'line' | 'raw'>;

/** The records of a CSV file, and what was wrong with its form. */
export interface CsvTable {
  /** The header cells as written; empty until they have been read. */
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly unread: readonly UnreadRow[];
  readonly problems: readonly Problem[];
}

/** The header of a CSV file: how its cells are separated, what they say, and at which offsets it starts and ends. */
export interface CsvHeader {
  readonly delimiter: string;
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Returns the column that *header*, a cell of the header, names, or null where it names none that is read. */
export type ColumnOf = (header: string) => string | null;

/** How a CSV file is read. */
export interface CsvOptions {
  /** The name of the file, for its problems. */
  readonly file: string;
  /** The columns without which no row can be read; of a list of names, one is enough. */
  readonly required: readonly (string | readonly string[])[];
  /** By default the header in small letters. */
  readonly columnOf?: ColumnOf | undefined;
  /** Finds the header at the start of a text, null where that is blank; by default the first record, with commas. */
  readonly findHeader?: ((text: string, columnOf: ColumnOf) => CsvHeader | null) | undefined;
  /** The most rows that are read; by default all. */
  readonly maxRows?: number | undefined;
}

/** How much text is waited for before the header is read, in characters, unless the file is shorter. */
const headerSize = 20_000;

/** The longest record with quotes, in characters and in lines: in a longer one a quote was never closed. */
const longestRecord = 100_000;
const mostLines = 100;

/** How much is parsed after a record with broken quotes, in characters: what follows it may be broken, too. */
const recoverySize = 16;

/** Returns what *text*, the whole content of a CSV file, holds. */
export function parseCsv(text: string, file: string, required: CsvOptions['required']): CsvTable {
  const reader = new CsvReader({ file, required });
  const tables = [reader.push(text), reader.end()];
  return {
    header: tables[1]?.header ?? [],
    rows: tables.flatMap(({ rows }) => rows),
    unread: tables.flatMap(({ unread }) => unread),
    problems: tables.flatMap(({ problems }) => problems),
  };
}

/**
 * Reads a CSV file with a header (RFC 4180, any line ends) chunk after chunk by PapaParse, and hands out each row and each
 * problem once, whatever the chunks. A file without rows or without a required column gives a problem and no rows. A
 * record that is too long, damaged or has broken quotes gives a problem; after broken quotes, reading goes on with the
 * next line.
 */
export class CsvReader {
  /** How many records the file has so far, the header and empty lines not counted. */
  rowCount = 0;
  readonly #options: CsvOptions;
  readonly #columnOf: ColumnOf;
  #header: CsvHeader | null = null;
  #columns: readonly (string | null)[] = [];
  /** Whole lines that have not been read yet, and the line that is not whole. */
  #text = '';
  #tail = '';
  #line = 1;
  #isRefused = false;
  #rows: CsvRow[] = [];
  #unread: UnreadRow[] = [];
  #problems: Problem[] = [];

  constructor(options: CsvOptions) {
    this.#options = options;
    this.#columnOf = options.columnOf ?? ((header) => header.toLowerCase());
  }

  /** Returns what *chunk* completes. */
  push(chunk: string): CsvTable {
    const text = this.#tail + chunk;
    // A carriage return at the end may be the first half of a line end.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const end = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r')) + 1;
    this.#tail = text.slice(end);
    this.#take(text.slice(0, end));
    return this.#read(false);
  }

  /** Returns the rest. */
  end(): CsvTable {
    this.#take(this.#tail);
    return this.#read(true);
  }

  /** What separates the cells; a comma as long as the header has not been read. */
  get delimiter(): string {
    return this.#header?.delimiter ?? ',';
  }

  /** Returns the header cell of *column* as written, or *column* itself where the file has no such column. */
  headerOf(column: string): string {
    return this.#header?.names[this.indexOf(column)] ?? column;
  }

  /** Returns the place of *column* among the cells of a row, −1 where the file has none such. */
  indexOf(column: string): number {
    return this.#columns.indexOf(column);
  }

  /** Returns the cells of *raw* by column. */
  cellsOf(raw: readonly string[]): CsvRow['cells'] {
    const cells: Record<string, string> = {};
    this.#columns.forEach((column, i) => {
      if (column !== null) cells[column] = (raw[i] ?? '').trim();
    });
    return cells;
  }

  /** A byte order mark may stand in the midst of a file, where two were joined. */
  #take(lines: string): void {
    if (!this.#isRefused)
      this.#text += lines
        .replace(/\uFEFF/g, '')
        .replace(/\r\n?/g, '\n')
        .normalize('NFC');
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
    const { findHeader = readHeader, required } = this.#options;
    const header = findHeader(this.#text, this.#columnOf);
    if (!header) return;
    this.#header = header;
    const columns = header.names.map((name) => (name ? this.#columnOf(name) : null));
    this.#columns = columns.map((column, i) => (columns.indexOf(column) === i ? column : null));
    this.#line += countLines(this.#text.slice(0, header.start));
    columns.forEach((column, i) => {
      if (column !== this.#columns[i]) this.#report('column-duplicate', this.#line, '', header.names[i]);
    });
    for (const names of required.map((name) => [name].flat())) {
      if (names.some((name) => columns.includes(name))) continue;
      this.#report('column-missing', this.#line, '', names[0]);
      this.#isRefused = true;
    }
    this.#line += countLines(this.#text.slice(header.start, header.end));
    this.#text = this.#text.slice(header.end);
  }

  #readRecords(delimiter: string, isLast: boolean): void {
    let size = Infinity;
    while (this.#text && !this.#isRefused) {
      const text = wholeLines(this.#text, size);
      const isAll = text.length === this.#text.length;
      const { end, isBroken } = this.#parse(text, delimiter, isLast && isAll);
      this.#text = this.#text.slice(end);
      if (isBroken || isTooLong(text.slice(end))) {
        this.#skipLine();
        size = recoverySize;
      } else if (isAll) return;
      else size *= 2;
    }
    if (this.#isRefused) this.#text = '';
  }

  /** Reads the records of *text*, all of it where it is the last; returns where the first begins that is broken or not whole. */
  #parse(text: string, delimiter: string, isLast: boolean): { end: number; isBroken: boolean } {
    let [end, isBroken] = [0, false];
    const parser = new Papa.Parser({
      delimiter,
      newline: '\n',
      step: ({ data, errors, meta }: Papa.ParseStepResult<string[]>) => {
        const record = text.slice(end, meta.cursor);
        isBroken = errors.length > 0 || isTooLong(record);
        if (isBroken || this.#isRefused) return parser.abort();
        this.#addRecord((data as unknown as [string[]])[0]);
        this.#line += countLines(record);
        end = meta.cursor;
      },
    });
    const { errors } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
    return { end, isBroken: isBroken || errors.length > 0 };
  }

  #skipLine(): void {
    if (this.#isFull()) return;
    const line = wholeLines(this.#text, 0);
    this.#leaveOut('quotes-broken', [line.trimEnd()]);
    this.#text = this.#text.slice(line.length);
    this.#line++;
  }

  #addRecord(written: readonly string[]): void {
    if (written.every((cell) => cell.trim() === '') || this.#isFull()) return;
    const raw = written.map(unguarded);
    const extra = raw.slice(this.#columns.length).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) return this.#leaveOut('row-malformed', raw, extra.join(' '));
    const damaged = this.#columns.findIndex((column, i) => column !== null && raw[i]?.includes('\uFFFD'));
    if (damaged >= 0) return this.#leaveOut('text-damaged', raw, raw[damaged], this.#header?.names[damaged]);

    this.rowCount++;
    if (raw.length < this.#columns.length) this.#report('row-short', this.#line);
    this.#rows.push({ line: this.#line, cells: this.cellsOf(raw), raw });
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

/** Returns the first record of *text*, null where that is blank. */
function readHeader(text: string): CsvHeader | null {
  return /\S/.test(text) ? headerAt(text, 0, ',') : null;
}

/** Returns the record of *text* that starts at *start* as a header; where its quotes are broken, it ends with its line. */
export function headerAt(text: string, start: number, delimiter: string): CsvHeader {
  const config: Papa.ParseConfig = { delimiter, newline: '\n', preview: 1, fastMode: false };
  const rest = text.slice(start, start + headerSize);
  const { data, errors, meta } = new Papa.Parser(config).parse(rest, 0, false) as Papa.ParseResult<string[]>;
  const line = wholeLines(rest, 0);
  const names = errors.length === 0 ? data[0] : line.split(delimiter);
  return {
    delimiter,
    names: (names ?? []).map((name) => name.replace(/\s+/g, ' ').trim()),
    start,
    end: start + (errors.length === 0 ? meta.cursor : line.length),
  };
}

/** What formatCsv puts before a cell that a spreadsheet would run. */
const formulaGuard = /^'(?=[=+\-@\t\r])/;

function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.replace(formulaGuard, '') : cell;
}

/** Returns whether *record* is so long that its quotes cannot be meant; a record without quotes is a line. */
function isTooLong(record: string): boolean {
  return record.includes('"') && (record.length > longestRecord || countLines(record) > mostLines);
}

/** Returns the lines of *text* that begin within its first *size* characters, at least one. */
function wholeLines(text: string, size: number): string {
  const end = text.indexOf('\n', size) + 1;
  return end === 0 ? text : text.slice(0, end);
}

function countLines(text: string): number {
  let count = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) count++;
  return count;
}
