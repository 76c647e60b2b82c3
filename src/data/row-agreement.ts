import { agreementOf } from './agreement-of.ts';
import type { Agreement, AuthorityLevel, Source } from './agreement.ts';
import { rowOf, type KeptRow, type RowForm } from './csv-row.ts';
import { formatEdtf, type EdtfDate } from './edtf.ts';
import type { Bilingual } from './province.ts';
import { dateOf } from './spreadsheet-date.ts';
import { hostOf, isWebAddress } from './web-address.ts';

/** What has been read of a row: where, by whom and when its agreement was signed. */
export interface Finding {
  readonly provinceId: string | null;
  readonly level: AuthorityLevel;
  readonly signed: EdtfDate;
}

/**
 * The agreement of a row. Of a hundred thousand a page shows the place and the day; all else is taken from the
 * text of the row when somebody asks for it.
 */
export class RowAgreement implements Agreement {
  readonly provinceId: string | null;
  readonly level: AuthorityLevel;
  readonly signed: EdtfDate;
  readonly line: number;
  readonly text: string;
  readonly #form: RowForm;
  #whole: Agreement | null = null;

  constructor({ line, text }: KeptRow, form: RowForm, { provinceId, level, signed }: Finding) {
    this.provinceId = provinceId;
    this.level = level;
    this.signed = signed;
    this.line = line;
    this.text = text;
    this.#form = form;
  }

  /** All of it, as a plain value. */
  get whole(): Agreement {
    if (this.#whole) return this.#whole;
    const { provinceId, level, signed, line } = this;
    const row = rowOf(this, this.#form);
    const cell = (column: string) => row.cells[column] ?? '';
    const id = row.cells['id'] ?? `line-${line}`;
    const read = { id, provinceId, level, signed, source: sourceOf(cell), term: termOf(cell) };
    return (this.#whole = agreementOf(row, read));
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

type Cell = (column: string) => string;

/** An address may stand in the column of the publisher; then, and where no publisher is named, its host is the publisher. */
function sourceOf(cell: Cell): Source {
  const named = cell('publisher');
  const publisher = isWebAddress(named) ? '' : named;
  const url = cell('source_url') || (publisher ? '' : named);
  const date = cell('source_date') ? dateOf(cell('source_date')) : null;
  return {
    publisher: publisher || hostOf(url),
    title: cell('source_title'),
    // A spreadsheet's 41639 tells a reader nothing; of an interval, “Q4/2013” tells more than EDTF.
    date: date && typeof date !== 'string' && date.kind === 'point' ? formatEdtf(date) : cell('source_date'),
    url: url || null,
  };
}

function termOf(cell: Cell): Agreement['term'] {
  const term = { start: cell('term_start'), end: cell('term_end') };
  return term.start || term.end ? term : null;
}
