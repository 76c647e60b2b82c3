import type { Agreement } from '../data/agreement.ts';
import { partsOf, type Day } from '../data/day.ts';
import { bisectRight } from 'd3';
import { earliestDay, latestDay } from '../data/edtf.ts';
import type { Milestone } from '../data/milestones.ts';
import { ownWindow, type StoryWindow } from './story-window.ts';

/** What the map says of a province on a day: no document, perhaps signed by then, or signed. */
export type ProvinceState = 'none' | 'possible' | 'signed';

/** The numbers of a day. */
export interface Counts {
  /** Provinces signed by the day, in our documents. */
  readonly documented: number;
  /** What VNPT was last reported to have reached by the day; null before the first report. */
  readonly reported: number | null;
  /** National bodies signed with by the day; they are no provinces. */
  readonly national: number;
}

/** A day on which at least one agreement is signed for certain, and those agreements. */
export interface SigningDay {
  readonly day: Day;
  readonly agreements: readonly Agreement[];
}

/** Everything the page shows of the rollout, by day. */
export interface Rollout {
  /** The days it tells of. */
  readonly window: StoryWindow;
  /** The agreements in the window, sorted by latest possible day. */
  readonly agreements: readonly Agreement[];
  /** The earliest day that any agreement with a known start can have: there every open start begins. */
  readonly storyStart: Day;
  /** The days to step through, earliest first. */
  readonly signingDays: readonly SigningDay[];
  /** Returns what the map says of a province on *day*. */
  stateOf(provinceId: string, day: Day): ProvinceState;
  /** Returns the year a province is coloured by once it is signed: that of its first certain signing; null without one. */
  classOf(provinceId: string): number | null;
  /** Returns the provinces whose state may differ between two days, in either order; found by binary search. */
  changedBetween(a: Day, b: Day): ReadonlySet<string>;
  countsAt(day: Day): Counts;
  /** The provinces with at least one agreement. */
  readonly provinceIds: readonly string[];
  /** Returns the agreements of a province, or of the national bodies for null. */
  agreementsOf(provinceId: string | null): readonly Agreement[];
  /** Returns the last signing day up to *day*, or null before the first. */
  signingDayAt(day: Day): SigningDay | null;
  /** The days on which the count of documented provinces steps up, one entry a province. */
  readonly documentedDays: readonly Day[];
}

interface Thresholds {
  possibleFrom: Day;
  signedFrom: Day;
}

/**
 * Returns the rollout that *agreements* and *milestones* tell. An agreement is signed from its latest
 * possible day on, and possible from its earliest; an open start begins with the earliest day that any
 * agreement with a known start can have. Agreements wholly outside the window are left out.
 */
export function createRollout(
  allAgreements: readonly Agreement[],
  milestones: readonly Milestone[],
  window: StoryWindow = ownWindow,
): Rollout {
  const agreements = allAgreements.filter((agreement) => isInWindow(agreement, window));
  const storyStart = agreements.reduce(
    (start, { signed }) => Math.min(start, earliestDay(signed) ?? Infinity),
    Infinity,
  );
  const agreementsByProvince = groupBy(agreements, ({ provinceId }) => provinceId);
  const byProvince = thresholdsBy(agreements, storyStart, ({ provinceId }) => provinceId);
  const byBody = thresholdsBy(agreements, storyStart, (agreement) =>
    agreement.level === 'national' ? agreement.authority.vi : null,
  );

  const changes = [...byProvince]
    .flatMap(([id, { possibleFrom, signedFrom }]) => [
      { day: possibleFrom, id },
      { day: signedFrom, id },
    ])
    .sort((a, b) => a.day - b.day);
  const changeDays = changes.map(({ day }) => day);
  const documentedDays = signedDaysOf(byProvince);
  const nationalDays = signedDaysOf(byBody);
  const milestoneDays = milestones.map(({ day }) => day);
  const signingDays = groupByDay(agreements, window);
  const signingDayNumbers = signingDays.map(({ day }) => day);

  return {
    window,
    agreements,
    storyStart,
    signingDays,
    documentedDays,
    stateOf: (provinceId, day) => stateAt(byProvince.get(provinceId), day),
    classOf(provinceId) {
      const thresholds = byProvince.get(provinceId);
      return thresholds ? partsOf(thresholds.signedFrom).year : null;
    },
    changedBetween(a, b) {
      const from = bisectRight(changeDays, Math.min(a, b));
      const to = bisectRight(changeDays, Math.max(a, b));
      return new Set(changes.slice(from, to).map(({ id }) => id));
    },
    countsAt: (day) => ({
      documented: bisectRight(documentedDays, day),
      reported: milestones[bisectRight(milestoneDays, day) - 1]?.count ?? null,
      national: bisectRight(nationalDays, day),
    }),
    provinceIds: [...byProvince.keys()],
    agreementsOf: (provinceId) => agreementsByProvince.get(provinceId) ?? [],
    signingDayAt: (day) => signingDays[bisectRight(signingDayNumbers, day) - 1] ?? null,
  };
}

/** Returns whether *agreement* may have been signed on a day of *window*. */
export function isInWindow({ signed }: Pick<Agreement, 'signed'>, { first, last }: StoryWindow): boolean {
  return latestDay(signed) >= first && (earliestDay(signed) ?? first) <= last;
}

function stateAt(thresholds: Thresholds | undefined, day: Day): ProvinceState {
  if (!thresholds || day < thresholds.possibleFrom) return 'none';
  return day < thresholds.signedFrom ? 'possible' : 'signed';
}

/** Returns what is said of *agreement* alone on *day*; *storyStart* is where an open start begins. */
export function agreementStateAt({ signed }: Agreement, day: Day, storyStart: Day): ProvinceState {
  return stateAt({ possibleFrom: earliestDay(signed) ?? storyStart, signedFrom: latestDay(signed) }, day);
}

/**
 * Returns a text that differs on two days where the agreements in a list, sorted by latest possible day,
 * differ in what is said of them. Of very many it looks at those alone that a list shows.
 */
export function agreementStatesAt(agreements: readonly Agreement[], day: Day, storyStart: Day): string {
  return agreements
    .slice(0, 60)
    .map((agreement) => agreementStateAt(agreement, day, storyStart))
    .join();
}

/** Returns from which day on each group of agreements is possible and signed; no group for a null key. */
function thresholdsBy(
  agreements: readonly Agreement[],
  storyStart: Day,
  keyOf: (agreement: Agreement) => string | null,
): Map<string, Thresholds> {
  const groups = new Map<string, Thresholds>();
  for (const agreement of agreements) {
    const key = keyOf(agreement);
    if (key === null) continue;
    const group = groups.get(key) ?? { possibleFrom: Infinity, signedFrom: Infinity };
    group.possibleFrom = Math.min(group.possibleFrom, earliestDay(agreement.signed) ?? storyStart);
    group.signedFrom = Math.min(group.signedFrom, latestDay(agreement.signed));
    groups.set(key, group);
  }
  return groups;
}

function signedDaysOf(groups: ReadonlyMap<string, Thresholds>): Day[] {
  return [...groups.values()].map(({ signedFrom }) => signedFrom).sort((a, b) => a - b);
}

function groupByDay(agreements: readonly Agreement[], { last }: StoryWindow): SigningDay[] {
  return [...groupBy(agreements, ({ signed }) => latestDay(signed))]
    .filter(([day]) => day <= last)
    .map(([day, group]) => ({ day, agreements: group }))
    .sort((a, b) => a.day - b.day);
}

function groupBy<Key>(
  agreements: readonly Agreement[],
  keyOf: (agreement: Agreement) => Key,
): Map<Key, Agreement[]> {
  const groups = new Map<Key, Agreement[]>();
  for (const agreement of agreements) {
    const key = keyOf(agreement);
    const group = groups.get(key);
    if (group) group.push(agreement);
    else groups.set(key, [agreement]);
  }
  return groups;
}
