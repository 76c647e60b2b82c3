import { parseCsv } from './csv.ts';
import { parseIsoDay } from './day.ts';
import { milestoneOfRow, type Milestone } from './milestone.ts';
import type { Problem, ProblemKind } from './problem.ts';

export type { Milestone } from './milestone.ts';

/** Returns the milestones that *text*, the content of `milestones.csv`, lists, earliest first. */
export function parseMilestones(
  text: string,
  file: string,
): { readonly milestones: readonly Milestone[]; readonly problems: readonly Problem[] } {
  const table = parseCsv(text, file, ['date', 'reported_count']);
  const milestones: Milestone[] = [];
  const problems: Problem[] = [...table.problems];
  for (const row of table.rows) {
    const { cells, line } = row;
    const cell = (column: string) => cells[column] ?? '';
    const report = (kind: ProblemKind, column: string) =>
      problems.push({ kind, file, line, column, value: cell(column) });
    const day = parseIsoDay(cell('date'));
    const isCount = /^\d+$/.test(cell('reported_count'));
    if (day === null) report('date-invalid', 'date');
    if (!isCount) report(cell('reported_count') ? 'number-invalid' : 'value-missing', 'reported_count');
    if (day === null || !isCount) continue;
    milestones.push(milestoneOfRow(row, day));
  }
  return { milestones: milestones.sort((a, b) => a.day - b.day), problems };
}
