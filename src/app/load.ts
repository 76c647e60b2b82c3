import { parseCsv } from '../data/csv.ts';
import { parseGeography, type Geography } from '../data/geography.ts';
import { parseMilestones, type Milestone } from '../data/milestones.ts';
import type { Problem } from '../data/problem.ts';
import { createProvinceNames } from '../data/province-names.ts';
import { parseProvinces, type Province } from '../data/provinces.ts';
import { firstDay, lastDay } from '../model/story-window.ts';
import { parseSignings, type Signings } from '../data/agreements.ts';

/** Where the files of the page are. */
export interface Sources {
  readonly signings: string;
  readonly milestones: string;
  readonly provinces: string;
  readonly topology: string;
}

/** What could be read of the files; null where a file could not be had at all. */
export interface Loaded {
  readonly signings: Signings | null;
  readonly milestones: readonly Milestone[] | null;
  readonly provinces: readonly Province[] | null;
  readonly geography: Geography | null;
  readonly problems: readonly Problem[];
}

/** The names by which readers and data keepers know the files. */
export const fileNames: Readonly<Record<keyof Sources, string>> = {
  signings: 'signings.csv',
  milestones: 'milestones.csv',
  provinces: 'provinces.csv',
  topology: 'vietnam-provinces.topo.json',
};

/**
 * Fetches, reads and checks all files at once; a missing or broken one takes no other with it. *textOf*
 * returns the text of a source, null where it cannot be had.
 */
export async function load(sources: Sources, textOf = fetchText): Promise<Loaded> {
  const [signingsText, milestonesText, provincesText, topologyText] = await Promise.all([
    textOf(sources.signings),
    textOf(sources.milestones),
    textOf(sources.provinces),
    textOf(sources.topology),
  ]);
  const map = topologyText === null ? null : parseGeography(topologyText, fileNames.topology);
  const geography = map && 'kind' in map ? null : map;
  const list = provincesText === null ? null : parseProvinces(provincesText, fileNames.provinces);
  const provinces = list && list.provinces.length > 0 ? list.provinces : null;
  const names = createProvinceNames(provinces ?? provincesNamedIn(signingsText ?? ''));
  const signings =
    signingsText === null
      ? null
      : parseSignings(signingsText, fileNames.signings, names, {
          window: { first: firstDay, last: lastDay },
        });
  const reports = milestonesText === null ? null : parseMilestones(milestonesText, fileNames.milestones);
  return {
    signings,
    milestones: reports && reports.milestones,
    provinces,
    geography,
    problems: [
      ...(signings?.problems ?? []),
      ...(geography ? offMap(signings, geography) : []),
      ...(reports?.problems ?? []),
      ...(list?.problems ?? []),
      ...(map && 'kind' in map ? [map] : []),
    ],
  };
}

/** Returns the text at *url*, or null where it cannot be had. */
async function fetchText(url: string): Promise<string | null> {
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

/** Returns a problem for each agreement of a province that *geography* does not draw. */
function offMap(signings: Signings | null, geography: Geography): Problem[] {
  const drawn = new Set(geography.provinces.map(({ id }) => id));
  return (signings?.agreements ?? []).flatMap(({ provinceId, line }) =>
    provinceId === null || drawn.has(provinceId)
      ? []
      : [
          {
            kind: 'province-off-map' as const,
            file: fileNames.signings,
            line,
            column: 'province',
            value: provinceId,
          },
        ],
  );
}
