import { parseCsv } from './csv.ts';
import { parseIsoDay, type Day } from './day.ts';
import type { Problem, ProblemKind } from './problem.ts';

/** How many provinces VNPT was reported to have signed with by a day. */
export interface Milestone {
  readonly day: Day;
  readonly count: number;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
}

/** Returns the milestones that *text*, the content of `milestones.csv`, lists, earliest first. */
export function parseMilestones(
  text: string,
  file: string,
): { readonly milestones: readonly Milestone[]; readonly problems: readonly Problem[] } {
  const table = parseCsv(text, file, ['date', 'reported_count']);
  const milestones: Milestone[] = [];
  const problems: Problem[] = [...table.problems];
  for (const { cells, line } of table.rows) {
    const cell = (column: string) => cells[column] ?? '';
    const report = (kind: ProblemKind, column: string) =>
      problems.push({ kind, file, line, column, value: cell(column) });
    const day = parseIsoDay(cell('date'));
    const isCount = /^\d+$/.test(cell('reported_count'));
    if (day === null) report('date-invalid', 'date');
    if (!isCount) report(cell('reported_count') ? 'number-invalid' : 'value-missing', 'reported_count');
    if (day === null || !isCount) continue;
    milestones.push({
      day,
      count: Number(cell('reported_count')),
      publisher: cell('publisher'),
      title: cell('source_title'),
      url: cell('source_url'),
    });
  }
  return { milestones: milestones.sort((a, b) => a.day - b.day), problems };
}
