/** What can be wrong with a file or with one of its cells. Each has its sentences in `model/problem-text.ts`. */
export type ProblemKind = keyof typeof reachOfKind;

/**
 * How far each kind of problem reaches: `file`, the file or a part of it could not be read; `row`, the row
 * is left out; `notice`, something a data keeper should know, and nothing is left out.
 */
const reachOfKind = {
  'file-unreadable': 'file',
  'file-empty': 'file',
  'file-xlsx': 'file',
  'file-xls': 'file',
  'file-html': 'file',
  'file-binary': 'file',
  'encoding-tcvn3': 'file',
  'encoding-vni': 'file',
  'encoding-mojibake': 'file',
  'column-missing': 'file',
  'column-duplicate': 'file',
  'rows-over-limit': 'file',
  'dates-mixed-order': 'notice',
  'row-malformed': 'row',
  'row-short': 'notice',
  'row-duplicate': 'row',
  'row-similar': 'notice',
  'quotes-broken': 'row',
  'text-damaged': 'row',
  'value-missing': 'row',
  'number-invalid': 'row',
  'date-invalid': 'row',
  'date-impossible': 'row',
  'date-two-digit-year': 'row',
  'date-month-first': 'row',
  'date-time-zone': 'row',
  'date-reversed': 'row',
  'date-outside-window': 'notice',
  'province-unknown': 'row',
  'province-ambiguous': 'row',
  'province-enlarged': 'row',
  'province-contradictory': 'row',
  'province-ignored': 'notice',
  'level-unknown': 'row',
  'source-missing': 'row',
  'source-date-invalid': 'notice',
  'source-before-signing': 'row',
  'url-invalid': 'row',
  'id-duplicate': 'row',
  'term-invalid': 'notice',
  'term-reversed': 'row',
  'topology-invalid': 'file',
  'province-off-map': 'notice',
} as const;

/** Every kind of problem, in the order in which they are documented. */
export const problemKinds = Object.keys(reachOfKind) as readonly ProblemKind[];

/** A province that may have been meant: only ever offered, never applied. */
export interface Suggestion {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
}

/** A fault of the data: a value, never thrown, so that what is good is shown and what is bad is listed. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The name of the file, as its reader knows it. */
  readonly file: string;
  /** The line the row starts on, the first line being 1; null where the whole file is meant. */
  readonly line: number | null;
  /** The name of the column, as the file writes it; null where the whole row or file is meant. */
  readonly column: string | null;
  /** The value as written; empty where there is none. */
  readonly value: string;
  /** What may have been meant, likeliest first; absent where nothing comes near. */
  readonly suggestions?: readonly Suggestion[];
  /** The line of the earlier row that this one repeats; absent where no other row is meant. */
  readonly otherLine?: number;
}

/** Returns `error` where *problem* keeps a row or a file from being shown, `notice` where nothing is left out. */
export function severityOf({ kind }: Problem): 'error' | 'notice' {
  return reachOfKind[kind] === 'notice' ? 'notice' : 'error';
}

/**
 * Returns how many rows *problems*, those of one file, leave out. With it the sum is right: the rows of a
 * file are those shown and those counted here.
 */
export function countRowsLeftOut(problems: readonly Problem[]): number {
  const lines = problems.filter(({ kind }) => reachOfKind[kind] === 'row').map(({ line }) => line);
  return new Set(lines).size;
}
