import type { RowForm } from './csv-row.ts';
import type { Day } from './day.ts';
import type { Problem, ProblemKind } from './problem.ts';
import type { ProvinceNames } from './province-names.ts';

/** What a row is read against. */
export interface RowContext {
  readonly file: string;
  readonly names: ProvinceNames;
  /** The days the map tells of, both included; null where every day will do. */
  readonly window: { readonly first: Day; readonly last: Day } | null;
  /** How the row can be taken apart again. */
  readonly form: RowForm;
  /** Returns the header of a column as the file writes it. */
  readonly headerOf: (column: string) => string;
}

/** A row as its cells are read one after the other, and where their faults are told. */
export interface RowReader {
  readonly names: ProvinceNames;
  /** Returns the cell of *column*; empty where it is empty or the file has no such column. */
  cell(column: string): string;
  /** Returns whether the file has *column*. */
  has(column: string): boolean;
  report(kind: ProblemKind, column: string, more?: Pick<Problem, 'suggestions' | 'otherLine'>): void;
}
