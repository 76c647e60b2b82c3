import { parseCsv } from '../data/csv.ts';
import { parseGeography } from '../data/geography.ts';
import { parseMilestones, type Milestone } from '../data/milestones.ts';
import type { Problem } from '../data/problem.ts';
import { createProvinceNames } from '../data/province-names.ts';
import { parseProvinces, type Province } from '../data/provinces.ts';
import { parseStory, type Chapter } from '../data/story.ts';
import type { Lang } from '../model/lang.ts';
import { drawMap, type MapDrawing } from '../model/map-drawing.ts';
import { ownWindow, type StoryWindow } from '../model/story-window.ts';
import { ownPage } from '../model/url-state.ts';
import { parseSignings, type Agreement, type Signings } from '../data/agreements.ts';

/** Where the files of the page are. */
export interface Sources {
  readonly signings: string;
  readonly milestones: string;
  readonly provinces: string;
  readonly topology: string;
  readonly story: string;
}

/** What stands in place of the page's own opening and method. */
export interface OwnWords {
  readonly opening: string;
  readonly method: readonly string[];
}

/** What a page shows; null where a file could not be had at all. */
export interface Loaded {
  readonly signings: Signings | null;
  readonly milestones: readonly Milestone[] | null;
  readonly provinces: readonly Province[] | null;
  readonly drawing: MapDrawing | null;
  readonly chapters: readonly Chapter[] | null;
  readonly problems: readonly Problem[];
  readonly window: StoryWindow;
  /** What the codes of the provinces look like in an address. */
  readonly provinceId: RegExp;
  /** Whether a reader brought the data along: then what is wrong with them is told apart from the page. */
  readonly isOwnData: boolean;
  /** What is said of a reader's own data; null where the page speaks of its own. */
  readonly words: Readonly<Record<Lang, OwnWords>> | null;
}

/** The names by which readers and data keepers know the files. */
export const fileNames: Readonly<Record<keyof Sources, string>> = {
  signings: 'signings.csv',
  milestones: 'milestones.csv',
  provinces: 'provinces.csv',
  topology: 'vietnam-provinces.topo.json',
  story: 'story.csv',
};

/** Fetches, reads and checks all files at once; a missing or broken one takes no other with it. */
export async function load(sources: Sources): Promise<Loaded> {
  const [signingsText, milestonesText, provincesText, topologyText, storyText] = await Promise.all([
    fetchText(sources.signings),
    fetchText(sources.milestones),
    fetchText(sources.provinces),
    fetchText(sources.topology),
    fetchText(sources.story),
  ]);
  const map = topologyText === null ? null : parseGeography(topologyText, fileNames.topology);
  const geography = map && 'kind' in map ? null : map;
  const drawing = geography && drawMap(geography);
  const list = provincesText === null ? null : parseProvinces(provincesText, fileNames.provinces);
  const provinces = list && list.provinces.length > 0 ? list.provinces : null;
  const names = createProvinceNames(provinces ?? provincesNamedIn(signingsText ?? ''));
  const signings =
    signingsText === null
      ? null
      : parseSignings(signingsText, fileNames.signings, names, {
          window: ownWindow,
        });
  const reports = milestonesText === null ? null : parseMilestones(milestonesText, fileNames.milestones);
  const story = storyText === null ? null : parseStory(storyText, fileNames.story);
  return {
    signings,
    milestones: reports && reports.milestones,
    provinces,
    drawing,
    chapters: story && story.chapters,
    window: ownWindow,
    provinceId: ownPage.provinceId,
    isOwnData: false,
    words: null,
    problems: [
      ...(signings?.problems ?? []),
      ...(drawing ? offMap(signings?.agreements ?? [], drawing, fileNames.signings) : []),
      ...(reports?.problems ?? []),
      ...(list?.problems ?? []),
      ...(map && 'kind' in map ? [map] : []),
      ...(story?.problems ?? []),
    ],
  };
}

/** Returns the text at *url*, or null where it cannot be had. */
export async function fetchText(url: string): Promise<string | null> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : null;
  } catch {
    // No network, or the address answers nothing: the caller tells the reader what is missing.
    return null;
  }
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

/** Returns a problem for each of *agreements* of a province that *drawing* does not show. */
export function offMap(
  agreements: readonly Agreement[],
  drawing: Pick<MapDrawing, 'provinces'>,
  file: string,
): Problem[] {
  const drawn = new Set(drawing.provinces.map(({ id }) => id));
  return agreements.flatMap(({ provinceId, line }) =>
    provinceId === null || drawn.has(provinceId)
      ? []
      : [
          {
            kind: 'province-off-map' as const,
            file,
            line,
            column: 'province',
            value: provinceId,
          },
        ],
  );
}
