import type { CsvRow } from './csv-row.ts';
import { Duplicates } from './duplicates.ts';
import { severityOf, type Problem } from './problem.ts';
import type { RowAgreement } from './row-agreement.ts';
import type { RowContext } from './row-reader.ts';
import { readSigning } from './signing-row.ts';

/** Reads the rows of one file in their order: what a row says, and how it stands to those before it. */
export class SigningRows {
  readonly #context: RowContext;
  readonly #duplicates = new Duplicates();
  /** The first date that could only be read month first, and whether another could be read either way. */
  #monthFirst: Problem | null = null;
  #hasEitherOrder = false;

  constructor(context: RowContext) {
    this.#context = context;
  }

  /** Returns the agreements that *rows* document, and every fault and notice. */
  read(rows: Iterable<CsvRow>): { readonly agreements: RowAgreement[]; readonly problems: Problem[] } {
    const agreements: RowAgreement[] = [];
    const problems: Problem[] = [];
    for (const row of rows) {
      const read = this.#readRow(row);
      if (read.agreement) agreements.push(read.agreement);
      for (const problem of read.problems) problems.push(problem);
    }
    return { agreements, problems };
  }

  /** Returns what can be said only of all rows together. */
  end(): readonly Problem[] {
    if (!this.#monthFirst || !this.#hasEitherOrder) return [];
    return [{ ...this.#monthFirst, kind: 'dates-mixed-order', line: null }];
  }

  #readRow(row: CsvRow): { agreement: RowAgreement | null; problems: readonly Problem[] } {
    const { agreement, problems } = readSigning(row, this.#context);
    this.#monthFirst ??= problems.find(({ kind }) => kind === 'date-month-first') ?? null;
    this.#hasEitherOrder ||= isEitherOrder(row.cells['signed'] ?? '');
    const repeated = agreement && this.#duplicates.find(agreement, row);
    if (!repeated) return { agreement, problems };
    const isId = repeated.kind === 'id-duplicate';
    const problem: Problem = {
      kind: repeated.kind,
      otherLine: repeated.otherLine,
      file: this.#context.file,
      line: row.line,
      column: isId ? this.#context.headerOf('id') : null,
      value: isId ? (row.cells['id'] ?? '') : '',
    };
    return {
      agreement: severityOf(problem) === 'error' ? null : agreement,
      problems: [...problems, problem],
    };
  }
}

/** Returns whether *date* names another day when its first two numbers change places. */
function isEitherOrder(date: string): boolean {
  const [, a, b] = /^(\d\d?)[/.-](\d\d?)[/.-]\d{4}/.exec(date) ?? [];
  return a !== undefined && Number(a) <= 12 && Number(b) <= 12 && Number(a) !== Number(b);
}
