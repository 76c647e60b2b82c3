import type { Agreement } from './agreement.ts';
import { CsvReader, type CsvRow, type CsvTable } from './csv.ts';
import type { ColumnOf } from './csv-header.ts';
import { Duplicates } from './duplicates.ts';
import { latestDay } from './edtf.ts';
import { severityOf, type Problem } from './problem.ts';
import type { RowContext } from './row-reader.ts';
import { readSigning } from './signing-row.ts';
import type { ProvinceNames } from './province-names.ts';

/**
 * The agreements of a file, what was wrong with the rest, and how many rows there were: those of the
 * agreements and those that countRowsLeftOut finds in the problems.
 */
export interface Signings {
  readonly agreements: readonly Agreement[];
  readonly problems: readonly Problem[];
  readonly rowCount: number;
}

/** What a chunk of a file adds to its Signings. */
export interface SigningsBatch extends Signings {
  /** The header cells as written; empty until they have been read. */
  readonly header: readonly string[];
  /** Every row whose cells could be told apart, good or not, for a file that is to be written again. */
  readonly rows: readonly CsvRow[];
}

/** How a signings file is read. */
export interface SigningsOptions {
  /** The name of the file, for its problems. */
  readonly file: string;
  readonly names: ProvinceNames;
  /** The days the map tells of, both included: rows outside get a notice. By default every day will do. */
  readonly window?: RowContext['window'];
  /** The most rows that are read; 1,000,000 by default. */
  readonly maxRows?: number;
  /** Finds the column of a header cell; by default only the names of docs/data.md are known. */
  readonly columnOf?: ColumnOf;
}

const defaultMaxRows = 1_000_000;

const requiredColumns = [['province', 'province_iso'], 'signed', ['publisher', 'source_url']] as const;

/** Reads a signings CSV chunk of text after chunk: agreements and problems come out as soon as they are known. */
export class SigningsReader {
  readonly #csv: CsvReader;
  readonly #context: RowContext;
  readonly #duplicates = new Duplicates();
  #rowCount = 0;
  /** The first date that could only be read month first, and whether another could be read either way. */
  #monthFirst: Problem | null = null;
  #hasEitherOrder = false;

  constructor({ file, names, window = null, ...options }: SigningsOptions) {
    this.#csv = new CsvReader({ maxRows: defaultMaxRows, ...options, file, required: requiredColumns });
    this.#context = { file, names, window, headerOf: (column) => this.#csv.headerOf(column) };
  }

  /** Returns what *chunk* adds. */
  push(chunk: string): SigningsBatch {
    return this.#read(this.#csv.push(chunk));
  }

  /** Returns what the end of the file adds. */
  end(): SigningsBatch {
    const batch = this.#read(this.#csv.end());
    if (!this.#monthFirst || !this.#hasEitherOrder) return batch;
    const notice: Problem = { ...this.#monthFirst, kind: 'dates-mixed-order', line: null };
    return { ...batch, problems: [...batch.problems, notice] };
  }

  #read({ header, rows, problems }: CsvTable): SigningsBatch {
    const read = rows.map((row) => this.#readRow(row));
    const rowCount = this.#csv.rowCount - this.#rowCount;
    this.#rowCount = this.#csv.rowCount;
    return {
      agreements: read.flatMap(({ agreement }) => agreement ?? []),
      problems: [...problems, ...read.flatMap((row) => row.problems)],
      rowCount,
      header,
      rows,
    };
  }

  #readRow(row: CsvRow): { agreement: Agreement | null; problems: Problem[] } {
    const { agreement, problems } = readSigning(row, this.#context);
    this.#monthFirst ??= problems.find(({ kind }) => kind === 'date-month-first') ?? null;
    this.#hasEitherOrder ||= isEitherOrder(row.cells['signed'] ?? '');
    const repeated = agreement && this.#duplicates.find(agreement, row);
    if (!repeated) return { agreement, problems };
    const isId = repeated.kind === 'id-duplicate';
    const problem: Problem = {
      ...repeated,
      file: this.#context.file,
      line: row.line,
      column: isId ? this.#context.headerOf('id') : null,
      value: isId ? agreement.id : '',
    };
    return {
      agreement: severityOf(problem) === 'error' ? null : agreement,
      problems: [...problems, problem],
    };
  }
}

/** Returns what *batches*, all those of a file, add up to, the agreements sorted by latest possible day and then by line. */
export function collectSignings(batches: readonly Signings[]): Signings {
  const agreements = batches.flatMap((batch) => batch.agreements);
  return {
    agreements: agreements.sort((a, b) => latestDay(a.signed) - latestDay(b.signed) || a.line - b.line),
    problems: batches.flatMap(({ problems }) => problems),
    rowCount: batches.reduce((sum, { rowCount }) => sum + rowCount, 0),
  };
}

/** Returns whether *date* names another day when its first two numbers change places. */
function isEitherOrder(date: string): boolean {
  const [, a, b] = /^(\d\d?)[/.-](\d\d?)[/.-]\d{4}/.exec(date) ?? [];
  return a !== undefined && Number(a) <= 12 && Number(b) <= 12 && Number(a) !== Number(b);
}
