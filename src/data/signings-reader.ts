import type { Agreement } from './agreement.ts';
import { CsvReader, type CsvTable } from './csv-reader.ts';
import type { CsvRow, RowForm } from './csv-row.ts';
import type { ColumnOf } from './csv-header.ts';
import { latestDay } from './edtf.ts';
import type { Problem } from './problem.ts';
import { provinceColumns } from './province-cell.ts';
import type { RowAgreement } from './row-agreement.ts';
import type { RowContext } from './row-reader.ts';
import { SigningRows } from './signing-rows.ts';
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
  readonly agreements: readonly RowAgreement[];
  /** The header cells as written; empty until they have been read. */
  readonly header: readonly string[];
  /** Every row whose cells could be told apart, good or not, for a file that is to be written again. */
  readonly rows: readonly CsvRow[];
  /** The records that are no such rows. */
  readonly unread: CsvTable['unread'];
  /** Those of the problems that are with the form of the file, not with what its cells say. */
  readonly formProblems: readonly Problem[];
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

const requiredColumns = [provinceColumns, 'signed', ['publisher', 'source_url']] as const;

/** Reads a signings CSV chunk of text after chunk: agreements and problems come out as soon as they are known. */
export class SigningsReader {
  readonly #csv: CsvReader;
  readonly #signingRows: SigningRows;
  #rowCount = 0;

  constructor({ file, names, window = null, ...options }: SigningsOptions) {
    this.#csv = new CsvReader({ maxRows: defaultMaxRows, ...options, file, required: requiredColumns });
    const csv = this.#csv;
    this.#signingRows = new SigningRows({
      ...{ file, names, window },
      get form() {
        return csv.form;
      },
      headerOf: (column) => csv.headerOf(column),
    });
  }

  /** How the rows of the file are to be taken apart. */
  get form(): RowForm {
    return this.#csv.form;
  }

  /** Returns what *chunk* adds. */
  push(chunk: string): SigningsBatch {
    return this.#read(this.#csv.push(chunk));
  }

  /** Returns what the end of the file adds. */
  end(): SigningsBatch {
    const batch = this.#read(this.#csv.end());
    return { ...batch, problems: [...batch.problems, ...this.#signingRows.end()] };
  }

  #read({ header, rows, unread, problems: formProblems }: CsvTable): SigningsBatch {
    const { agreements, problems } = this.#signingRows.read(rows);
    const rowCount = this.#csv.rowCount - this.#rowCount;
    this.#rowCount = this.#csv.rowCount;
    return {
      agreements,
      problems: [...formProblems, ...problems],
      formProblems,
      rowCount,
      header,
      rows,
      unread,
    };
  }
}

/**
 * Returns what *batches*, all those of a file, add up to, as plain values; the agreements are sorted by latest possible
 * day and then by line.
 */
export function collectSignings(
  batches: readonly Pick<SigningsBatch, 'agreements' | 'problems' | 'rowCount'>[],
): Signings {
  const agreements = batches.flatMap((batch) => batch.agreements.map(({ whole }) => whole));
  return {
    agreements: agreements.sort((a, b) => latestDay(a.signed) - latestDay(b.signed) || a.line - b.line),
    problems: batches.flatMap(({ problems }) => problems),
    rowCount: batches.reduce((sum, { rowCount }) => sum + rowCount, 0),
  };
}
