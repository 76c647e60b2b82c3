import {
  agreementOf,
  type Agreement,
  type AuthorityLevel,
  type ParsedRow,
  type Source,
} from '../data/agreement.ts';
import type { EdtfDate } from '../data/edtf.ts';
import type { Bilingual } from '../data/provinces.ts';

/**
 * The agreement of a row of a large file: place, level and day are at hand, all else is read from the text of its cells
 * when somebody asks for it.
 */
export class StoredAgreement implements Agreement {
  readonly line: number;
  readonly provinceId: string | null;
  readonly level: AuthorityLevel;
  readonly signed: EdtfDate;
  /** Its cells as JSON, without line ends. */
  readonly text: string;
  readonly #columns: readonly string[];
  #whole: Agreement | null = null;

  constructor(
    { line, provinceId, level, signed }: Omit<ParsedRow, 'cells'>,
    text: string,
    columns: readonly string[],
  ) {
    this.line = line;
    this.provinceId = provinceId;
    this.level = level;
    this.signed = signed;
    this.text = text;
    this.#columns = columns;
  }

  /** All of it, as a plain value. */
  get whole(): Agreement {
    if (this.#whole) return this.#whole;
    const { line, provinceId, level, signed } = this;
    const texts = JSON.parse(this.text) as string[];
    const cells = Object.fromEntries(this.#columns.map((column, i) => [column, texts[i] ?? '']));
    return (this.#whole = agreementOf({ line, provinceId, level, signed, cells }));
  }

  get id(): string {
    return this.whole.id;
  }
  get authority(): Bilingual {
    return this.whole.authority;
  }
  get vnptParty(): Bilingual {
    return this.whole.vnptParty;
  }
  get dateBasis(): string {
    return this.whole.dateBasis;
  }
  get term(): Agreement['term'] {
    return this.whole.term;
  }
  get kind(): string {
    return this.whole.kind;
  }
  get areas(): readonly string[] {
    return this.whole.areas;
  }
  get source(): Source {
    return this.whole.source;
  }
  get summary(): Bilingual {
    return this.whole.summary;
  }
  get note(): Bilingual {
    return this.whole.note;
  }
}
