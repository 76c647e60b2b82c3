import { dayOf, type Day } from '../data/day.ts';

/** The days the page tells of, both included: 1 January 2013 to 31 December 2019. */
export const firstDay: Day = dayOf(2013, 1, 1) ?? 0;
export const lastDay: Day = dayOf(2019, 12, 31) ?? 0;

/** The years the page tells of, in order: the classes of the choropleth. */
export const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019] as const;

/** Returns *day* moved into the window. */
export function clampDay(day: Day): Day {
  return Math.min(lastDay, Math.max(firstDay, Math.round(day)));
}

/** Returns where *day* lies in the window: 0 at the start of its first day, 1 at the end of its last. */
export function fractionOf(day: Day): number {
  return (day - firstDay) / (lastDay + 1 - firstDay);
}
