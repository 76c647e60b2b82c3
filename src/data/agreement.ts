import type { EdtfDate } from './edtf.ts';
import type { Bilingual } from './provinces.ts';

/** Who signs on the authority's side: a People's Committee, a department of a province, or a national body. */
export const authorityLevels = ['provincial', 'department', 'national'] as const;
export type AuthorityLevel = (typeof authorityLevels)[number];

/** One agreement, as a signings file documents it. */
export interface Agreement {
  readonly id: string;
  /** ISO 3166-2 code of the province; null for a national body. */
  readonly provinceId: string | null;
  /** In English it may be empty in the file: then the Vietnamese name stands for it. */
  readonly authority: Bilingual;
  readonly level: AuthorityLevel;
  readonly vnptParty: Bilingual;
  readonly signed: EdtfDate;
  /** How the date is known: stated, article, inferred or term. */
  readonly dateBasis: string;
  /** The years for which it was concluded, as written; null where they are not documented. */
  readonly term: { readonly start: string; readonly end: string } | null;
  readonly kind: string;
  readonly areas: readonly string[];
  readonly source: Source;
  /** What it is about, in a sentence or two; empty where no article was at hand. */
  readonly summary: Bilingual;
  /** A fact a reader may want, or the reason for the precision of the date. */
  readonly note: Bilingual;
  /** The line of the file on which the row starts. */
  readonly line: number;
}

/** Where an agreement is documented. */
export interface Source {
  readonly publisher: string;
  /** Empty where the title is not known. */
  readonly title: string;
  /** A day, a month or a year in EDTF; as written where it is none of these; empty where it is not known. */
  readonly date: string;
  /** An http(s) address, or null where the source has no public one. */
  readonly url: string | null;
}

/** What a row says, read as far as the map needs it: where, by whom and when its agreement was signed. */
export interface ParsedRow extends Pick<Agreement, 'line' | 'provinceId' | 'level' | 'signed'> {
  /** Its cells by column. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Returns the agreement of a row. */
export function agreementOf({ cells, ...parsed }: ParsedRow): Agreement {
  const cell = (column: string) => cells[column] ?? '';
  const term = { start: cell('term_start'), end: cell('term_end') };
  return {
    ...parsed,
    id: cells['id'] ?? `line-${parsed.line}`,
    authority: { vi: cell('authority'), en: cell('authority_en') || cell('authority') },
    vnptParty: { vi: cell('vnpt_party'), en: cell('vnpt_party_en') || cell('vnpt_party') },
    dateBasis: cell('date_basis'),
    term: term.start || term.end ? term : null,
    kind: cell('kind'),
    areas: cell('areas')
      .split(';')
      .map((area) => area.trim())
      .filter(Boolean),
    source: {
      publisher: cell('publisher'),
      title: cell('source_title'),
      date: cell('source_date'),
      url: cell('source_url') || null,
    },
    summary: { vi: cell('summary_vi'), en: cell('summary_en') },
    note: { vi: cell('note_vi'), en: cell('note') },
  };
}
