import type { Agreement, AuthorityLevel, Source } from './agreement.ts';
import { agreementOf } from './agreement-of.ts';
import type { CsvRow } from './csv-reader.ts';
import { earliestDay, formatEdtf, latestDay, type EdtfDate } from './edtf.ts';
import { severityOf, type Problem } from './problem.ts';
import type { Bilingual } from './province.ts';
import { readProvince } from './province-cell.ts';
import { remembering } from './remembering.ts';
import type { RowContext, RowReader } from './row-reader.ts';
import { foldName } from './spelling.ts';
import { readDate } from './spreadsheet-date.ts';
import { hostOf, isWebAddress } from './web-address.ts';

/** Rows that say the same share one date: it need not be read, kept and sent again. */
const dateOf = remembering(readDate);
const foldedOf = remembering(foldName);
/** Nor need what they say in both languages: by the Vietnamese, then by the English. */
const pairsBy = remembering(() => new Map<string, Bilingual>());

function pairOf(vi: string, en: string): Bilingual {
  const pairs = pairsBy(vi);
  const pair = pairs.get(en) ?? { vi, en };
  pairs.set(en, pair);
  return pair;
}

const levelsByName: Readonly<Record<AuthorityLevel, string>> = {
  provincial: 'provincial|province|tinh|cap tinh|tinh thanh|ubnd|ubnd tinh|uy ban nhan dan tinh|thanh pho',
  department: 'department|departmental|so|cap so|so nganh|so ban nganh',
  national: 'national|quoc gia|cap quoc gia|trung uong|cap trung uong|bo|bo nganh',
};

/** Returns the agreement that *row* documents, or null where a fault leaves it out, and every fault and notice. */
export function readSigning(
  row: CsvRow,
  context: RowContext,
): { readonly agreement: Agreement | null; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const reader = createRowReader(row, context, problems);
  const id = readId(reader, row.line);
  const signed = readSigned(reader, context.window);
  const level = readLevel(reader);
  const provinceId = readProvince(reader, level, signed);
  const source = readSource(reader, signed);
  const term = readTerm(reader);
  if (!signed || !level || problems.some((problem) => severityOf(problem) === 'error'))
    return { agreement: null, problems };

  return { agreement: agreementOf(row, { id, provinceId, level, signed, source, term }, pairOf), problems };
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

/** A file without ids gets them from its lines; where it has them, none may be missing. */
function readId({ cell, has, report }: RowReader, line: number): string {
  if (!has('id')) return `line-${line}`;
  if (!cell('id')) report('value-missing', 'id');
  return cell('id');
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
  const folded = foldedOf(cell('authority_level'));
  const level = levels.find((name) => levelsByName[name].split('|').includes(folded)) ?? null;
  if (!level) report(folded ? 'level-unknown' : 'value-missing', 'authority_level');
  return level;
}

const levels: readonly AuthorityLevel[] = ['provincial', 'department', 'national'];

/** How an address begins that no page should lead to: a script, a name on a disk, a web address cut short. */
const otherAddress =
  /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|data|vbscript|mailto|file|blob):|[a-z]:\\|\/\/|\\\\|www\.)\S/i;

/**
 * An address may stand in the column of the publisher; then, and where no publisher is named, its host is the
 * publisher. A dash or a question mark names none.
 */
function readSource({ cell, report }: RowReader, signed: EdtfDate | null): Source {
  const isPublisherAddress = isWebAddress(cell('publisher'));
  const url = cell('source_url') || (isPublisherAddress ? cell('publisher') : '');
  if (url && !isWebAddress(url)) report('url-invalid', 'source_url');
  if (otherAddress.test(cell('publisher')) && !isPublisherAddress) report('url-invalid', 'publisher');
  if (!/[\p{L}\p{N}]/u.test(cell('publisher')) && !url) report('source-missing', 'publisher');
  const publisher = isPublisherAddress ? '' : cell('publisher');

  const date = cell('source_date') ? dateOf(cell('source_date')) : null;
  if (typeof date === 'string') report('source-date-invalid', 'source_date');
  else if (date && signed && (earliestDay(signed) ?? -Infinity) > latestDay(date))
    report('source-before-signing', 'source_date');
  return {
    publisher: publisher || hostOf(url),
    title: cell('source_title'),
    // A spreadsheet's 41639 tells a reader nothing; of an interval, “Q4/2013” tells more than EDTF.
    date: date && typeof date !== 'string' && date.kind === 'point' ? formatEdtf(date) : cell('source_date'),
    url: url || null,
  };
}

function readTerm({ cell, report }: RowReader): Agreement['term'] {
  const [start, end] = ['term_start', 'term_end'].map((column) => {
    const date = cell(column) ? dateOf(cell(column)) : null;
    if (typeof date === 'string') report('term-invalid', column);
    return typeof date === 'string' ? null : date;
  });
  if (start && end && (earliestDay(start) ?? -Infinity) > latestDay(end)) report('term-reversed', 'term_end');
  const term = { start: cell('term_start'), end: cell('term_end') };
  return term.start || term.end ? term : null;
}
