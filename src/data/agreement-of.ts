import type { Agreement } from './agreement.ts';
import type { CsvRow } from './csv-row.ts';
import type { Bilingual } from './province.ts';

/** What of an agreement is not simply what a cell says. */
export type ReadCells = Pick<Agreement, 'id' | 'provinceId' | 'level' | 'signed' | 'source' | 'term'>;

/**
 * Returns the agreement of *row*: what has been *read* of it, and what its other cells say as they are. *pairOf* gives what
 * is said in both languages, by default made anew each time.
 */
export function agreementOf(
  { cells, line }: Pick<CsvRow, 'cells' | 'line'>,
  read: ReadCells,
  pairOf = (vi: string, en: string): Bilingual => ({ vi, en }),
): Agreement {
  const cell = (column: string) => cells[column] ?? '';
  const { id, provinceId, level, signed, source, term } = read;
  // Each by its name: copied as a whole, they took two fifths of the time that reading a large file took.
  return {
    id,
    provinceId,
    level,
    signed,
    source,
    term,
    authority: pairOf(cell('authority'), cell('authority_en') || cell('authority')),
    vnptParty: pairOf(cell('vnpt_party'), cell('vnpt_party_en') || cell('vnpt_party')),
    dateBasis: cell('date_basis'),
    kind: cell('kind'),
    areas: cell('areas')
      .split(';')
      .map((area) => area.trim())
      .filter(Boolean),
    summary: pairOf(cell('summary_vi'), cell('summary_en')),
    note: pairOf(cell('note_vi'), cell('note')),
    line,
  };
}
