import type { Agreement } from './agreement.ts';
import type { CsvRow } from './csv-reader.ts';
import { formatEdtf } from './edtf.ts';
import type { ProblemKind } from './problem.ts';
import { remembering } from './remembering.ts';
import { foldName } from './spelling.ts';

/** What a row repeats of an earlier one, and the line of that. */
export interface Repetition {
  readonly kind: Extract<ProblemKind, 'id-duplicate' | 'row-duplicate' | 'row-similar'>;
  readonly otherLine: number;
}

const foldedOf = remembering(foldName);

/** Finds rows that repeat earlier ones; its memory and time grow with the number of rows and no faster. */
export class Duplicates {
  readonly #lineById = new Map<string, number>();
  readonly #lineByContent = new Map<number, number>();
  readonly #lineBySigning = new Map<number, number>();

  /**
   * Returns what *row*, which documents *agreement*, repeats, the gravest only, or null: every cell but the
   * id, the id, or the province, authority and date. A row that repeats nothing, or only those, is remembered.
   */
  find(agreement: Agreement, row: CsvRow): Repetition | null {
    const { id, line, provinceId, authority, signed } = agreement;
    const content = hash(contentOf(row));
    const signing = hash(`${provinceId}\n${foldedOf(authority.vi)}\n${formatEdtf(signed)}`);
    const repeated =
      repetition('row-duplicate', this.#lineByContent.get(content)) ??
      repetition('id-duplicate', this.#lineById.get(id));
    if (repeated) return repeated;

    const similar = repetition('row-similar', this.#lineBySigning.get(signing));
    this.#lineById.set(id, line);
    this.#lineByContent.set(content, line);
    if (!similar) this.#lineBySigning.set(signing, line);
    return similar;
  }
}

/** Returns every cell but the id, as one text. */
function contentOf({ cells }: CsvRow): string {
  let content = '';
  for (const column in cells) if (column !== 'id') content += `${cells[column] ?? ''}\n`;
  return content;
}

function repetition(kind: Repetition['kind'], otherLine: number | undefined): Repetition | null {
  return otherLine === undefined ? null : { kind, otherLine };
}

/**
 * Returns 53 bits of *text*, by two runs of FNV-1a with different starts: among a million rows the chance that
 * any two share them is one in ten thousand, and the rows themselves need not be kept.
 */
function hash(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 15);
  }
  return (a >>> 0) * 2 ** 21 + (b >>> 11);
}
