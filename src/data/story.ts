import { parseCsv, type CsvRow } from './csv.ts';
import { parseIsoDay, type Day } from './day.ts';
import type { Problem, ProblemKind } from './problem.ts';
import type { Bilingual } from './provinces.ts';

/** One chapter of the story: a span of days, the provinces it is about, and what the documents say of it. */
export interface Chapter {
  readonly id: string;
  readonly from: Day;
  /** The day on which the map stands while the chapter is read. */
  readonly to: Day;
  /** ISO 3166-2 codes of the provinces in focus; may be none. */
  readonly provinces: readonly string[];
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** What the text rests on: ids of agreements, and days (YYYY-MM-DD) of reported counts. */
  readonly sources: readonly string[];
}

const texts = ['title_vi', 'title_en', 'text_vi', 'text_en', 'sources'] as const;

/** Returns the chapters that *text*, the content of `story.csv`, tells, in the order of the days they end with. */
export function parseStory(
  text: string,
  file: string,
): { readonly chapters: readonly Chapter[]; readonly problems: readonly Problem[] } {
  const table = parseCsv(text, file, ['id', 'from', 'to', ...texts]);
  const chapters: Chapter[] = [];
  const problems: Problem[] = [...table.problems];
  for (const row of table.rows) {
    const report = (kind: ProblemKind, column: string) =>
      problems.push({ kind, file, line: row.line, column, value: row.cells[column] ?? '' });
    const chapter = readChapter(row, report);
    if (chapter && chapters.some(({ id }) => id === chapter.id)) report('id-duplicate', 'id');
    else if (chapter) chapters.push(chapter);
  }
  return { chapters: chapters.sort((a, b) => a.to - b.to), problems };
}

/** Returns the chapter of a row, or null where a fault was reported. */
function readChapter(
  { cells }: Pick<CsvRow, 'cells'>,
  report: (kind: ProblemKind, column: string) => void,
): Chapter | null {
  const cell = (column: string) => cells[column] ?? '';
  const from = parseIsoDay(cell('from'));
  const to = parseIsoDay(cell('to'));
  if (from === null) report('date-invalid', 'from');
  if (to === null) report('date-invalid', 'to');
  const isReversed = from !== null && to !== null && from > to;
  if (isReversed) report('date-reversed', 'to');
  const missing = ['id', ...texts].filter((column) => cell(column) === '');
  for (const column of missing) report('value-missing', column);
  if (from === null || to === null || isReversed || missing.length > 0) return null;
  return {
    id: cell('id'),
    from,
    to,
    provinces: listOf(cell('provinces')),
    title: { vi: cell('title_vi'), en: cell('title_en') },
    text: { vi: cell('text_vi'), en: cell('text_en') },
    sources: listOf(cell('sources')),
  };
}

function listOf(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}
