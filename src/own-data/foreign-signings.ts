import type { ParsedRow } from '../data/agreement.ts';
import type { CsvReader, CsvRow } from '../data/csv.ts';
import { translateRow } from './foreign-row.ts';
import type { Problem } from '../data/problem.ts';
import type { ProvinceNames } from './province-names.ts';
import type { RowContext } from '../data/signing-row.ts';
import { SigningRows } from '../data/signings.ts';

/** What foreign rows are read against. */
export interface ForeignContext {
  readonly file: string;
  readonly names: ProvinceNames;
  readonly window?: RowContext['window'];
}

/** Translates the rows of one foreign file in their order and has the strict reader read them. */
export class ForeignSignings {
  readonly #context;
  readonly #rows: SigningRows;
  /** The first date that could only be read month first, and whether another could be read either way. */
  #monthFirst: Problem | null = null;
  #hasEitherOrder = false;

  constructor({ file, names, window = null }: ForeignContext, reader: CsvReader) {
    const headerOf = (column: string) => reader.headerOf(column);
    const indexOf = (column: string) => reader.indexOf(column);
    this.#context = { file, names, headerOf };
    this.#rows = new SigningRows({ file, provinces: names.byId, window, headerOf, indexOf });
  }

  /** Returns what *rows* document, and every fault and notice. */
  read(rows: readonly CsvRow[]): {
    readonly parsed: readonly ParsedRow[];
    readonly problems: readonly Problem[];
  } {
    return this.#rows.read(
      rows.map((row) => {
        const translated = translateRow(row, this.#context);
        this.#monthFirst ??= translated.problems?.find(({ kind }) => kind === 'date-month-first') ?? null;
        this.#hasEitherOrder ||= isEitherOrder(row.cells['signed'] ?? '');
        return translated;
      }),
    );
  }

  /** Returns what can be said only of all rows together. */
  end(): readonly Problem[] {
    if (!this.#monthFirst || !this.#hasEitherOrder) return [];
    return [{ ...this.#monthFirst, kind: 'dates-mixed-order', line: null }];
  }
}

/** Returns whether *date* names another day when its first two numbers change places. */
function isEitherOrder(date: string): boolean {
  const [, a, b] = /^(\d\d?)[/.-](\d\d?)[/.-]\d{4}/.exec(date) ?? [];
  return a !== undefined && Number(a) <= 12 && Number(b) <= 12 && Number(a) !== Number(b);
}
