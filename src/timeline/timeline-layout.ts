import type { Agreement } from '../data/agreement.ts';
import { dayOf, type Day } from '../data/day.ts';
import { earliestDay, latestDay, latestYear } from '../data/edtf.ts';
import type { Milestone } from '../data/milestones.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { stackBars, type TimelineBar } from './timeline-bars.ts';
import type { StoryWindow } from '../rollout/story-window.ts';

/** An agreement on the time axis: from its earliest to its latest possible day, in px. */
export interface Mark {
  readonly agreement: Agreement;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Whether its earliest day is not known: the bar fades in. */
  readonly isOpen: boolean;
  /** The year class it is coloured by. */
  readonly year: number;
}

/** A count reported by the press, as a point of the chart, in px. */
export interface MilestonePoint {
  readonly milestone: Milestone;
  readonly x: number;
  readonly y: number;
}

/** The timeline as it is drawn at one width, in px. */
export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly isCompact: boolean;
  readonly radius: number;
  readonly marks: readonly Mark[];
  /** What stands instead of the marks where there are too many to be told apart; else empty. */
  readonly bars: readonly TimelineBar[];
  /** The stepped count of documented provinces: the line, and the area under it. */
  readonly stepLine: string;
  readonly stepArea: string;
  /** The count at the end of the line, and where it ends. */
  readonly total: { readonly count: number; readonly x: number; readonly y: number };
  readonly milestones: readonly MilestonePoint[];
  readonly years: readonly { readonly year: number; readonly x0: number; readonly x1: number }[];
  readonly nationalY: number;
  readonly axisY: number;
  xOf(day: Day): number;
}

/** Half the width of the scrubber's thumb: the axis starts and ends where the thumb's middle does. */
export const thumbRadiusPx = 11;

const axisHeightPx = 18;

/** The most marks, and the most of them above one another, that can be told apart. */
const mostMarks = 600;
const mostRows = 16;

/**
 * Returns the timeline of *rollout* at *width* px. The count stands *chartHeight* px high above the marks;
 * where that is 0, on a phone, it lies behind them.
 */
export function layoutTimeline(
  rollout: Rollout,
  milestones: readonly Milestone[],
  { width, chartHeight, provinceCount }: { width: number; chartHeight: number; provinceCount: number },
): TimelineLayout {
  const isCompact = chartHeight === 0;
  const radius = isCompact ? 2 : 3.5;
  const pitch = radius * 2 + (isCompact ? 0.6 : 1);
  const spanPx = Math.max(1, width - 2 * thumbRadiusPx);
  const { first: firstDay, last: lastDay, years } = rollout.window;
  const xOf = (day: Day) => thumbRadiusPx + ((day - firstDay) / (lastDay - firstDay)) * spanPx;

  const provincial = rollout.agreements.filter(({ level }) => level !== 'national');
  const national = rollout.agreements.filter(({ level }) => level === 'national');
  const toMark = (agreement: Agreement) => markOf(agreement, xOf, rollout.window);
  const stacked = provincial.length > mostMarks ? [] : stackMarks(provincial, toMark, radius);
  const isCrowded = provincial.length > mostMarks || stacked.some(({ row }) => row >= mostRows);
  const rows = isCrowded ? [] : stacked;
  const rowCount = isCrowded ? mostRows / 2 : Math.max(1, ...rows.map(({ row }) => row + 1));
  const lanesBottom = chartHeight + 6 + rowCount * pitch;
  const nationalY = lanesBottom + pitch / 2 + 4;
  const axisY = nationalY + pitch / 2 + 4;
  const chart = isCompact ? { top: 2, bottom: axisY } : { top: 12, bottom: chartHeight };
  const yOf = (count: number) => chart.bottom - (count / provinceCount) * (chart.bottom - chart.top);

  return {
    width,
    isCompact,
    height: axisY + axisHeightPx,
    radius,
    marks: [
      ...rows.map(({ mark, row }) => ({ ...mark, y: round(lanesBottom - (row + 0.5) * pitch) })),
      ...apart(national.map(toMark)).map((mark) => ({ ...mark, y: round(nationalY) })),
    ],
    bars: isCrowded ? stackBars(provincial.map(toMark), lanesBottom, rowCount * pitch - 2) : [],
    ...stepShapes(rollout.documentedDays, rollout.window, xOf, yOf),
    total: {
      count: rollout.documentedDays.length,
      x: xOf(lastDay),
      y: round(yOf(rollout.documentedDays.length)),
    },
    milestones: milestones
      .filter(({ day }) => day >= firstDay && day <= lastDay)
      .map((milestone) => ({ milestone, x: round(xOf(milestone.day)), y: round(yOf(milestone.count)) })),
    years: years.map((year) => ({
      year,
      x0: round(xOf(dayOf(year, 1, 1) ?? firstDay)),
      x1: round(xOf(dayOf(year, 12, 31) ?? lastDay)),
    })),
    nationalY,
    axisY,
    xOf,
  };
}

/** Returns *marks* in the order of their latest days, by which the keyboard walks them. */
export function marksInTime(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((a, b) => latestDay(a.agreement.signed) - latestDay(b.agreement.signed));
}

/** Returns the mark nearest to a point of the chart, in px, or null where none lies within *reachPx*. */
export function nearestMark(marks: readonly Mark[], x: number, y: number, reachPx: number): Mark | null {
  let nearest: Mark | null = null;
  let least = reachPx;
  for (const mark of marks) {
    const distance = Math.hypot(Math.max(mark.x0 - x, 0, x - mark.x1), mark.y - y);
    if (distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}

function markOf(
  agreement: Agreement,
  xOf: (day: Day) => number,
  { first, last }: StoryWindow,
): Omit<Mark, 'y'> {
  const latest = latestDay(agreement.signed);
  const earliest = earliestDay(agreement.signed);
  return {
    agreement,
    x0: round(xOf(Math.max(first, earliest ?? first))),
    x1: round(xOf(Math.min(last, latest))),
    isOpen: earliest === null,
    year: latestYear(agreement.signed),
  };
}

/** Returns each agreement's mark and the lowest row, from 0 up, in which it touches no other. */
function stackMarks(
  agreements: readonly Agreement[],
  markOf: (agreement: Agreement) => Omit<Mark, 'y'>,
  radius: number,
): { mark: Omit<Mark, 'y'>; row: number }[] {
  const rowEnds: { from: number; to: number }[][] = [];
  const marks = agreements.map(markOf);
  return marks
    .sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0) || a.x1 - b.x1)
    .map((mark) => {
      const from = mark.x0 - radius;
      const to = mark.x1 + radius;
      const isFree = (row: { from: number; to: number }[]) =>
        row.every((other) => to + 1 <= other.from || other.to + 1 <= from);
      let row = rowEnds.findIndex(isFree);
      if (row < 0) row = rowEnds.push([]) - 1;
      rowEnds[row]?.push({ from, to });
      return { mark, row };
    });
}

/** Returns *marks* without those that would lie exactly on another. */
function apart(marks: readonly Omit<Mark, 'y'>[]): Omit<Mark, 'y'>[] {
  const places = new Map(marks.map((mark) => [`${Math.round(mark.x0)} ${Math.round(mark.x1)}`, mark]));
  return marks.length > mostMarks ? [...places.values()].slice(0, mostMarks) : [...marks];
}

function stepShapes(
  days: readonly Day[],
  { first, last }: StoryWindow,
  xOf: (day: Day) => number,
  yOf: (count: number) => number,
): { stepLine: string; stepArea: string } {
  const steps = days.map((day, i) => `H${round(xOf(day))}V${round(yOf(i + 1))}`).join('');
  const stepLine = `M${round(xOf(first))},${round(yOf(0))}${steps}H${round(xOf(last))}`;
  return { stepLine, stepArea: `${stepLine}V${round(yOf(0))}Z` };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
