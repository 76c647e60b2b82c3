import { parseCsv, type CsvRow } from './csv.ts';
import { latestDay, parseEdtf, type EdtfDate } from './edtf.ts';
import type { Problem, ProblemKind } from './problem.ts';
import type { ProvinceNames } from './province-names.ts';
import type { Bilingual } from './provinces.ts';

/** Who signed on the authority's side: a People's Committee, a department of a province, or a national body. */
export type AuthorityLevel = 'provincial' | 'department' | 'national';

/** One agreement, as `signings.csv` documents it. */
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
  /** The years for which it was concluded; null where they are not documented. */
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
  /** As written: a day, a month or empty. */
  readonly date: string;
  /** An http(s) address, or null where the source has no public one. */
  readonly url: string | null;
}

/** The agreements of a file, what was wrong with the rest, and how many rows there were. */
export interface Signings {
  readonly agreements: readonly Agreement[];
  readonly problems: readonly Problem[];
  readonly rowCount: number;
}

const levels: readonly string[] = ['provincial', 'department', 'national'];

/**
 * Returns the agreements that *text*, the content of a signings CSV, documents, sorted by latest possible
 * day and then by line. A row with a fault is left out and told of in *problems*.
 */
export function parseSignings(text: string, file: string, names: ProvinceNames): Signings {
  const table = parseCsv(text, file, ['id', 'province', 'authority_level', 'signed', 'publisher']);
  const agreements: Agreement[] = [];
  const problems: Problem[] = [...table.problems];
  const ids = new Set<string>();
  for (const row of table.rows) {
    const found = checkRow(row, file, names, ids);
    problems.push(...found);
    if (found.length > 0) continue;
    const agreement = readAgreement(row, names);
    ids.add(agreement.id);
    agreements.push(agreement);
  }
  agreements.sort((a, b) => latestDay(a.signed) - latestDay(b.signed) || a.line - b.line);
  const malformed = table.problems.filter(({ kind }) => kind === 'row-malformed').length;
  return { agreements, problems, rowCount: table.rows.length + malformed };
}

function checkRow(row: CsvRow, file: string, names: ProvinceNames, ids: Set<string>): Problem[] {
  const problems: Problem[] = [];
  const cell = (column: string) => row.cells[column] ?? '';
  const report = (kind: ProblemKind, column: string) =>
    problems.push({ kind, file, line: row.line, column, value: cell(column) });

  if (!cell('id')) report('value-missing', 'id');
  else if (ids.has(cell('id'))) report('id-duplicate', 'id');
  if (!parseEdtf(cell('signed'))) report(cell('signed') ? 'date-invalid' : 'value-missing', 'signed');
  if (!levels.includes(cell('authority_level'))) report('level-unknown', 'authority_level');
  if (!cell('publisher')) report('source-missing', 'publisher');
  if (cell('source_url') && !isWebAddress(cell('source_url'))) report('url-invalid', 'source_url');
  if (cell('term_start') && cell('term_end') && cell('term_start') > cell('term_end'))
    report('term-reversed', 'term_end');
  if (cell('authority_level') !== 'national') checkProvince(row, names, report);
  return problems;
}

function checkProvince(
  { cells }: CsvRow,
  names: ProvinceNames,
  report: (kind: ProblemKind, column: string) => void,
): void {
  const iso = cells['province_iso'] ?? '';
  const name = cells['province'] ?? '';
  if (!iso && !name) return report('value-missing', 'province');
  if (iso && !names.find(iso)) return report('province-unknown', 'province_iso');
  if (name && !names.find(name)) return report('province-unknown', 'province');
  if (iso && name && names.find(iso) !== names.find(name)) report('province-contradictory', 'province');
}

function readAgreement({ cells, line }: CsvRow, names: ProvinceNames): Agreement {
  const cell = (column: string) => cells[column] ?? '';
  const signed = parseEdtf(cell('signed'));
  if (!signed) throw new Error(`invalid date: ${cell('signed')}`);
  const level = cell('authority_level') as AuthorityLevel;
  return {
    id: cell('id'),
    provinceId: level === 'national' ? null : names.find(cell('province_iso') || cell('province')),
    authority: { vi: cell('authority'), en: cell('authority_en') || cell('authority') },
    level,
    vnptParty: { vi: cell('vnpt_party'), en: cell('vnpt_party_en') || cell('vnpt_party') },
    signed,
    dateBasis: cell('date_basis'),
    term: cell('term_start') ? { start: cell('term_start'), end: cell('term_end') } : null,
    kind: cell('kind'),
    areas: cell('areas').split(';').filter(Boolean),
    source: {
      publisher: cell('publisher'),
      title: cell('source_title'),
      date: cell('source_date'),
      url: cell('source_url') || null,
    },
    summary: { vi: cell('summary_vi'), en: cell('summary_en') },
    note: { vi: cell('note_vi'), en: cell('note') },
    line,
  };
}

/** Returns whether *text* is an absolute http or https address: nothing else is ever made a link. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text);
}
