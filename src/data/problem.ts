/** What can be wrong with a file or with one of its cells. Each has its sentences in `model/problem-text.ts`. */
export type ProblemKind =
  | 'file-unreadable'
  | 'file-empty'
  | 'column-missing'
  | 'row-malformed'
  | 'value-missing'
  | 'date-invalid'
  | 'province-unknown'
  | 'province-contradictory'
  | 'level-unknown'
  | 'source-missing'
  | 'url-invalid'
  | 'id-duplicate'
  | 'term-reversed'
  | 'topology-invalid'
  | 'province-off-map';

/** A fault of the data: a value, never thrown, so that what is good is shown and what is bad is listed. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The name of the file, as its reader knows it. */
  readonly file: string;
  /** The line the row starts on, the header being line 1; null where the whole file is meant. */
  readonly line: number | null;
  /** The name of the column; null where the whole row or file is meant. */
  readonly column: string | null;
  /** The value as written; empty where there is none. */
  readonly value: string;
}
