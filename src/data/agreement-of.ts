import type { Agreement } from './agreement.ts';
import type { CsvRow } from './csv-row.ts';

/** What of an agreement is not simply what a cell says. */
export type ReadCells = Pick<Agreement, 'id' | 'provinceId' | 'level' | 'signed' | 'source' | 'term'>;

/** Returns the agreement of *row*: what has been *read* of it, and what its other cells say as they are. */
export function agreementOf({ cells, line }: Pick<CsvRow, 'cells' | 'line'>, read: ReadCells): Agreement {
  const cell = (column: string) => cells[column] ?? '';
  return {
    ...read,
    authority: { vi: cell('authority'), en: cell('authority_en') || cell('authority') },
    vnptParty: { vi: cell('vnpt_party'), en: cell('vnpt_party_en') || cell('vnpt_party') },
    dateBasis: cell('date_basis'),
    kind: cell('kind'),
    areas: cell('areas')
      .split(';')
      .map((area) => area.trim())
      .filter(Boolean),
    summary: { vi: cell('summary_vi'), en: cell('summary_en') },
    note: { vi: cell('note_vi'), en: cell('note') },
    line,
  };
}
