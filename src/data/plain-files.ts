import type { Agreement } from './agreement.ts';
import { agreementOf } from './agreement-of.ts';
import { chapterColumns, readChapters } from './chapter.ts';
import { parseIsoDay, type Day } from './day.ts';
import { earliestDay, latestDay, parseEdtf } from './edtf.ts';
import type { FilesRead, FileTexts } from './files.ts';
import { milestoneOfRow, type Milestone } from './milestone.ts';
import { readPlainCsv, type PlainRow } from './plain-csv.ts';
import { provinceOfRow, type Province } from './province.ts';
import { isWebAddress } from './web-address.ts';

/**
 * Returns what the four tables of the page say, or null where anything in them is missing, faulty or only
 * unusual. It takes the files as this project ships them, in a tenth of the code that understands anybody's;
 * readFiles returns the same of them.
 */
export function readPlainFiles(texts: FileTexts, window: { first: Day; last: Day }): FilesRead | null {
  const signingRows = rowsOf(texts.signings, ['id', 'province_iso', 'province', 'authority_level', 'signed']);
  const provinces = rowsOf(texts.provinces, ['iso', 'name_vi', 'name_en'])?.map(provinceOfRow);
  const milestones = rowsOf(texts.milestones, ['date', 'reported_count'])?.map(milestoneOf);
  const storyRows = texts.story === undefined ? [] : rowsOf(texts.story, chapterColumns);
  const story = storyRows && readChapters({ rows: storyRows, problems: [] }, '');
  if (!story || story.problems.length > 0) return null;
  if (!signingRows || !provinces || !milestones?.every((milestone) => milestone !== null)) return null;
  const byId = new Map(provinces.map((province) => [province.id, province]));
  const agreements = signingRows.map((row) => agreementIn(row, byId, window));
  if (byId.size < provinces.length || !agreements.every((agreement) => agreement !== null)) return null;
  if (hasRepetition(agreements)) return null;
  agreements.sort((a, b) => latestDay(a.signed) - latestDay(b.signed) || a.line - b.line);
  milestones.sort((a, b) => a.day - b.day);
  const signings = { agreements, problems: [], rowCount: agreements.length };
  return { signings, provinces, milestones, chapters: story.chapters, problems: [] };
}

function rowsOf(text: string | null, columns: readonly string[]): PlainRow[] | null {
  const rows = text === null ? null : readPlainCsv(text);
  return rows && columns.every((column) => rows[0]?.cells[column] !== undefined) ? rows : null;
}

function milestoneOf(row: PlainRow): Milestone | null {
  const day = parseIsoDay(row.cells['date'] ?? '');
  return day === null || !/^\d+$/.test(row.cells['reported_count'] ?? '') ? null : milestoneOfRow(row, day);
}

function agreementIn(
  row: PlainRow,
  provinces: ReadonlyMap<string, Province>,
  { first, last }: { first: Day; last: Day },
): Agreement | null {
  const cell = (column: string) => row.cells[column] ?? '';
  const level = (['provincial', 'department', 'national'] as const).find(
    (name) => name === cell('authority_level'),
  );
  const signed = parseEdtf(cell('signed'));
  if (!cell('id') || !level || !signed) return null;
  if (latestDay(signed) < first || (earliestDay(signed) ?? first) > last) return null;
  const province = provinces.get(cell('province_iso'));
  const isPlaced = level === 'national' ? isEmpty(row, 'province') : province?.name.vi === cell('province');
  const source = cell('source_url');
  const isSourced = /^(?!www\.)\p{L}[^:/\\]*$/iu.test(cell('publisher'));
  if (!isPlaced || !isSourced || (source && !isWebAddress(source)) || !areDatesPlain(row, signed))
    return null;
  const term = { start: cell('term_start'), end: cell('term_end') };
  return agreementOf(row, {
    id: cell('id'),
    provinceId: level === 'national' ? null : cell('province_iso'),
    level,
    signed,
    source: {
      publisher: cell('publisher'),
      title: cell('source_title'),
      date: cell('source_date'),
      url: source || null,
    },
    term: term.start || term.end ? term : null,
  });
}

function isEmpty({ cells }: PlainRow, column: string): boolean {
  return !cells[column] && !cells[`${column}_iso`];
}

/** Returns whether the other dates of *row* are dates, and in their order. */
function areDatesPlain({ cells }: PlainRow, signed: Agreement['signed']): boolean {
  const columns = ['source_date', 'term_start', 'term_end'] as const;
  const [published, start, end] = columns.map((column) =>
    cells[column] ? parseEdtf(cells[column]) : undefined,
  );
  if (published === null || start === null || end === null) return false;
  const isAfter = (date: Agreement['signed']) => earliestDay(date) ?? -Infinity;
  if (published && isAfter(signed) > latestDay(published)) return false;
  return !(start && end && isAfter(start) > latestDay(end));
}

/** Returns whether two of *agreements* have one id, or were signed for one province on one date. */
function hasRepetition(agreements: readonly Agreement[]): boolean {
  const ids = new Set(agreements.map(({ id }) => id));
  const signings = new Set(
    agreements.map(({ provinceId, signed }) => `${provinceId} ${earliestDay(signed)} ${latestDay(signed)}`),
  );
  return ids.size < agreements.length || signings.size < agreements.length;
}
