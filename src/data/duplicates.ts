import type { CsvRow } from './csv-row.ts';
import { formatEdtf, type EdtfDate } from './edtf.ts';
import { LineIndex } from './line-index.ts';
import type { ProblemKind } from './problem.ts';
import { remembering } from './remembering.ts';
import type { Finding } from './row-agreement.ts';
import { foldName } from './spelling.ts';

/** What a row repeats of an earlier one, and the line of that. */
export interface Repetition {
  readonly kind: Extract<ProblemKind, 'id-duplicate' | 'row-duplicate' | 'row-similar'>;
  readonly otherLine: number;
}

const foldedOf = remembering(foldName);

const writtenDates = new WeakMap<EdtfDate, string>();

/** Returns *date* in EDTF; rows share their dates, so that few are ever written. */
function writtenOf(date: EdtfDate): string {
  const known = writtenDates.get(date);
  if (known !== undefined) return known;
  const written = formatEdtf(date);
  writtenDates.set(date, written);
  return written;
}

/** Finds rows that repeat earlier ones; its memory and time grow with the number of rows and no faster. */
export class Duplicates {
  readonly #lineById = new LineIndex();
  readonly #lineByContent = new LineIndex();
  readonly #lineBySigning = new LineIndex();

  /**
   * Returns what a row, with all that was found in it, repeats, the gravest only, or null: every cell but the
   * id, the id, or the province, authority and date. A row that repeats nothing, or only those, is remembered.
   */
  find({ provinceId, signed }: Finding, { line, cells }: CsvRow): Repetition | null {
    const id = cells['id'] === undefined ? null : hash([cells['id']]);
    const content = hash(contentOf(cells));
    const repeated =
      repetition('row-duplicate', this.#lineByContent.get(content)) ??
      (id === null ? null : repetition('id-duplicate', this.#lineById.get(id)));
    if (repeated) return repeated;

    const signing = hash([provinceId ?? '', foldedOf(cells['authority'] ?? ''), writtenOf(signed)]);
    const similar = repetition('row-similar', this.#lineBySigning.get(signing));
    if (id !== null) this.#lineById.add(id, line);
    this.#lineByContent.add(content, line);
    if (!similar) this.#lineBySigning.add(signing, line);
    return similar;
  }
}

/** Returns every cell but the id. */
function contentOf(cells: CsvRow['cells']): string[] {
  const content: string[] = [];
  for (const column in cells) if (column !== 'id') content.push(cells[column] ?? '');
  return content;
}

function repetition(kind: Repetition['kind'], otherLine: number | undefined): Repetition | null {
  return otherLine === undefined ? null : { kind, otherLine };
}

/**
 * Returns 53 bits of *texts*, by two runs of FNV-1a with different starts: among a million rows the chance that
 * any two share them is one in ten thousand, and the rows themselves need not be kept.
 */
function hash(texts: readonly string[]): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (const text of texts)
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : lineFeed;
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 15);
    }
  return (a >>> 0) * 2 ** 21 + (b >>> 11);
}

const lineFeed = 10;
