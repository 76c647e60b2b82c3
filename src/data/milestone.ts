import type { CsvRow } from './csv-row.ts';
import type { Day } from './day.ts';

/** How many provinces VNPT was reported to have signed with by a day. */
export interface Milestone {
  readonly day: Day;
  readonly count: number;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
}

/** Returns the milestone that a row of `milestones.csv` lists, its date being *day*. */
export function milestoneOfRow({ cells }: Pick<CsvRow, 'cells'>, day: Day): Milestone {
  return {
    day,
    count: Number(cells['reported_count']),
    publisher: cells['publisher'] ?? '',
    title: cells['source_title'] ?? '',
    url: cells['source_url'] ?? '',
  };
}
