import { parseCsv } from './csv.ts';
import type { Day } from './day.ts';
import { fileNames } from './file-names.ts';
import { parseMilestones, type Milestone } from './milestones.ts';
import type { Problem } from './problem.ts';
import { parseProvinces, type Province } from './provinces.ts';
import { parseSignings, type Signings } from './signings.ts';
import { parseStory, type Chapter } from './story.ts';

/** The tables of the page, as text; null where a file could not be had. */
export interface FileTexts {
  readonly signings: string | null;
  readonly milestones: string | null;
  readonly provinces: string | null;
  /** Left out where no story is told. */
  readonly story?: string | null | undefined;
}

/** What could be read of the tables; null where a file could not be had at all. */
export interface FilesRead {
  readonly signings: Signings | null;
  readonly milestones: readonly Milestone[] | null;
  readonly provinces: readonly Province[] | null;
  readonly chapters: readonly Chapter[] | null;
  /** What is wrong with all but the signings, which have their own. */
  readonly problems: readonly Problem[];
}

/** Returns what *texts* say, whatever is wrong with them; a missing or broken one takes no other with it. */
export function readFiles(texts: FileTexts, window: { first: Day; last: Day }): FilesRead {
  const list = texts.provinces === null ? null : parseProvinces(texts.provinces, fileNames.provinces);
  const provinces = list && list.provinces.length > 0 ? list.provinces : null;
  const reports = texts.milestones === null ? null : parseMilestones(texts.milestones, fileNames.milestones);
  const story = typeof texts.story === 'string' ? parseStory(texts.story, fileNames.story) : null;
  return {
    signings:
      texts.signings === null
        ? null
        : parseSignings(
            texts.signings,
            fileNames.signings,
            provinces ?? provincesNamedIn(texts.signings),
            window,
          ),
    milestones: reports && reports.milestones,
    provinces,
    chapters: texts.story === undefined ? [] : story && story.chapters,
    problems: [...(reports?.problems ?? []), ...(list?.problems ?? []), ...(story?.problems ?? [])],
  };
}

/** Returns the provinces that the rows of *signings* name beside their codes, for when the list of them cannot be had. */
function provincesNamedIn(signings: string): Province[] {
  const { rows } = parseCsv(signings, fileNames.signings, ['province_iso', 'province']);
  return rows.flatMap(({ cells }) => {
    const { province_iso: id = '', province: name = '' } = cells;
    return id && name
      ? [{ id, name: { vi: name, en: name }, isMunicipality: false, region: '', since2025: '' }]
      : [];
  });
}
