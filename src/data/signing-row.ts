import type { AuthorityLevel } from './agreement.ts';
import type { CsvRow } from './csv-row.ts';
import { earliestDay, latestDay, type EdtfDate } from './edtf.ts';
import { severityOf, type Problem } from './problem.ts';
import { readProvince } from './province-cell.ts';
import { remembering } from './remembering.ts';
import { RowAgreement } from './row-agreement.ts';
import type { RowContext, RowReader } from './row-reader.ts';
import { foldName } from './spelling.ts';
import { dateOf } from './spreadsheet-date.ts';
import { isWebAddress } from './web-address.ts';

const levelsByName: Readonly<Record<AuthorityLevel, string>> = {
  provincial: 'provincial|province|tinh|cap tinh|tinh thanh|ubnd|ubnd tinh|uy ban nhan dan tinh|thanh pho',
  department: 'department|departmental|so|cap so|so nganh|so ban nganh',
  national: 'national|quoc gia|cap quoc gia|trung uong|cap trung uong|bo|bo nganh',
};

/** Returns the agreement that *row* documents, or null where a fault leaves it out, and every fault and notice. */
export function readSigning(
  row: CsvRow,
  context: RowContext,
): { readonly agreement: RowAgreement | null; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const reader = createRowReader(row, context, problems);
  if (reader.has('id') && !reader.cell('id')) reader.report('value-missing', 'id');
  const signed = readSigned(reader, context.window);
  const level = readLevel(reader);
  const provinceId = readProvince(reader, level, signed);
  checkSource(reader, signed);
  checkTerm(reader);
  if (!signed || !level || problems.some((problem) => severityOf(problem) === 'error'))
    return { agreement: null, problems };
  return { agreement: new RowAgreement(row, context.form, { provinceId, level, signed }), problems };
}

/** Returns a reader of the cells of *row* that puts their faults into *problems*. */
function createRowReader(row: CsvRow, { file, names, headerOf }: RowContext, problems: Problem[]): RowReader {
  const cell = (column: string) => row.cells[column] ?? '';
  return {
    names,
    cell,
    has: (column) => row.cells[column] !== undefined,
    report: (kind, column, more) =>
      problems.push({ kind, file, line: row.line, column: headerOf(column), value: cell(column), ...more }),
  };
}

function readSigned({ cell, report }: RowReader, window: RowContext['window']): EdtfDate | null {
  if (!cell('signed')) {
    report('value-missing', 'signed');
    return null;
  }
  const signed = dateOf(cell('signed'));
  if (typeof signed === 'string') {
    report(signed, 'signed');
    return null;
  }
  const isOutside =
    window && (latestDay(signed) < window.first || (earliestDay(signed) ?? window.first) > window.last);
  if (isOutside) report('date-outside-window', 'signed');
  return signed;
}

/** A file without the column lists agreements with provinces; where it has the column, every cell counts. */
function readLevel({ cell, has, report }: RowReader): AuthorityLevel | null {
  if (!has('authority_level')) return 'provincial';
  const { folded, level } = levelOf(cell('authority_level'));
  if (!level) report(folded ? 'level-unknown' : 'value-missing', 'authority_level');
  return level;
}

const levels: readonly AuthorityLevel[] = ['provincial', 'department', 'national'];

const levelOf = remembering((text) => {
  const folded = foldName(text);
  return { folded, level: levels.find((name) => levelsByName[name].split('|').includes(folded)) ?? null };
});

/** How an address begins that no page should lead to: a script, a name on a disk, a web address cut short. */
const otherAddress =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|data|vbscript|mailto|file|blob):|[a-z]:\\|\/\/|\\\\|www\.)\S/i;

/** An address may stand in the column of the publisher. A dash or a question mark names none. */
function checkSource({ cell, report }: RowReader, signed: EdtfDate | null): void {
  const publisher = cell('publisher');
  const isPublisherAddress = isWebAddress(publisher);
  const url = cell('source_url') || (isPublisherAddress ? publisher : '');
  if (url && !isWebAddress(url)) report('url-invalid', 'source_url');
  if (otherAddress.test(publisher) && !isPublisherAddress) report('url-invalid', 'publisher');
  if (!url && !/[\p{L}\p{N}]/u.test(publisher)) report('source-missing', 'publisher');

  const date = cell('source_date') ? dateOf(cell('source_date')) : null;
  if (typeof date === 'string') report('source-date-invalid', 'source_date');
  else if (date && signed && (earliestDay(signed) ?? -Infinity) > latestDay(date))
    report('source-before-signing', 'source_date');
}

function checkTerm(reader: RowReader): void {
  const start = readTermDate(reader, 'term_start');
  const end = readTermDate(reader, 'term_end');
  if (start && end && (earliestDay(start) ?? -Infinity) > latestDay(end))
    reader.report('term-reversed', 'term_end');
}

function readTermDate({ cell, report }: RowReader, column: string): EdtfDate | null {
  const date = cell(column) ? dateOf(cell(column)) : null;
  if (typeof date !== 'string') return date;
  report('term-invalid', column);
  return null;
}
