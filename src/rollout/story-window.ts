import { dayOf, partsOf, type Day } from '../data/day.ts';

/** The days a page tells of. */
export interface StoryWindow {
  /** The first and the last day, both included. */
  readonly first: Day;
  readonly last: Day;
  /** The years the days lie in, in order: the classes of the choropleth. */
  readonly years: readonly number[];
}

/** Returns the window of whole years from *firstYear* to *lastYear*, both included. */
export function windowOfYears(firstYear: number, lastYear: number): StoryWindow {
  return {
    first: dayOf(firstYear, 1, 1) ?? 0,
    last: dayOf(lastYear, 12, 31) ?? 0,
    years: Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i),
  };
}

/** The days of the page's own story: 1 January 2013 to 31 December 2019. */
export const ownWindow: StoryWindow = windowOfYears(2013, 2019);

/** The first and the last day of the page's own story, and its years. */
export const { first: firstDay, last: lastDay, years } = ownWindow;

/** Returns *day* moved into *window*. */
export function clampDay(day: Day, { first, last }: StoryWindow = ownWindow): Day {
  return Math.min(last, Math.max(first, Math.round(day)));
}

/** The most years that a window spans: more could not be told apart by colour. */
export const mostYears = 60;

/**
 * Returns the window of the years in which *days* lie, or null where there are none. Of more than 60 years
 * it keeps those at the end: a slip of the pen makes a year too early more often than one too late.
 */
export function windowOfDays(days: Iterable<Day>): StoryWindow | null {
  const found = new Set<number>();
  for (const day of days) found.add(partsOf(day).year);
  const plausible = [...found].filter((year) => year >= 1000 && year <= 2199).sort((a, b) => a - b);
  const lastYear = plausible.at(-1);
  if (lastYear === undefined) return null;
  const firstYear = plausible.find((year) => year > lastYear - mostYears) ?? lastYear;
  return windowOfYears(firstYear, lastYear);
}
