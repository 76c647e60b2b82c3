import { agreementOf, type Agreement, type ParsedRow } from './agreement.ts';
import { parseCsv } from './csv.ts';
import { formatEdtf, latestDay } from './edtf.ts';
import { severityOf, type Problem } from './problem.ts';
import type { Province } from './provinces.ts';
import { readSigning, requiredColumns, type RowContext, type SigningRow } from './signing-row.ts';

/**
 * The agreements of a file, what was wrong with the rest, and how many rows there were: those of the
 * agreements and those that countRowsLeftOut finds in the problems.
 */
export interface Signings {
  readonly agreements: readonly Agreement[];
  readonly problems: readonly Problem[];
  readonly rowCount: number;
}

/**
 * Returns the agreements that *text*, the content of a signings CSV, documents, sorted by latest possible
 * day and then by line. A row with a fault is left out and told of in *problems*.
 */
export function parseSignings(
  text: string,
  file: string,
  provinces: readonly Province[],
  window: RowContext['window'] = null,
): Signings {
  const { header, rows, unread, problems } = parseCsv(text, file, requiredColumns);
  const byId = new Map(provinces.map((province) => [province.id, province]));
  const indexOf = (column: string) => header.findIndex((name) => name.toLowerCase() === column);
  const headerOf = (column: string) => header[indexOf(column)] ?? column;
  const reader = new SigningRows({ file, provinces: byId, window, headerOf, indexOf });
  const read = reader.read(rows);
  return {
    agreements: read.parsed.map(agreementOf).sort(bySigning),
    problems: [...problems, ...read.problems],
    rowCount: rows.length + unread.length,
  };
}

/** Compares agreements by their latest possible day, and of a day by their lines. */
export function bySigning(
  a: Pick<Agreement, 'signed' | 'line'>,
  b: Pick<Agreement, 'signed' | 'line'>,
): number {
  return latestDay(a.signed) - latestDay(b.signed) || a.line - b.line;
}

/** Reads the rows of one file in their order: what a row says, and which earlier one it repeats. */
export class SigningRows {
  readonly #context: RowContext;
  readonly #lineById = new Map<string, number>();
  readonly #lineByContent = new Map<string, number>();
  readonly #lineBySigning = new Map<string, number>();

  constructor(context: RowContext) {
    this.#context = context;
  }

  /** Returns what *rows* document, and every fault and notice. */
  read(rows: Iterable<SigningRow>): { readonly parsed: ParsedRow[]; readonly problems: Problem[] } {
    const all: ParsedRow[] = [];
    const problems: Problem[] = [];
    for (const row of rows) {
      const read = readSigning(row, this.#context);
      // One by one: a call takes no more than some hundred thousand arguments.
      for (const problem of read.problems) problems.push(problem);
      const repetition = read.parsed && this.#repetitionIn(read.parsed, row);
      if (repetition) problems.push(repetition);
      if (read.parsed && (!repetition || severityOf(repetition) === 'notice')) all.push(read.parsed);
    }
    return { parsed: all, problems };
  }

  /**
   * Returns the gravest problem of a row that repeats an earlier one, or null: every cell but the id, the id, or the
   * province, authority and date. A row that is not left out is remembered.
   */
  #repetitionIn(
    { provinceId, signed }: ParsedRow,
    { line, cells, raw, written = cells }: SigningRow,
  ): Problem | null {
    const { file, headerOf, indexOf } = this.#context;
    const id = written['id'];
    const content = raw.toSpliced(indexOf('id'), id === undefined ? 0 : 1).join('\0');
    const known = this.#lineByContent.get(content);
    const base = { file, line, column: null, value: '' };
    if (known !== undefined) return { ...base, kind: 'row-duplicate', otherLine: known };
    const sameId = id === undefined ? undefined : this.#lineById.get(id);
    if (id !== undefined && sameId !== undefined)
      return { ...base, kind: 'id-duplicate', column: headerOf('id'), value: id, otherLine: sameId };

    const signing = [provinceId, cells['authority']?.toLowerCase(), formatEdtf(signed)].join('\0');
    const similar = this.#lineBySigning.get(signing);
    if (id !== undefined) this.#lineById.set(id, line);
    this.#lineByContent.set(content, line);
    if (similar === undefined) this.#lineBySigning.set(signing, line);
    return similar === undefined ? null : { ...base, kind: 'row-similar', otherLine: similar };
  }
}
