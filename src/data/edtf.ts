import { dayOf, firstDayOfMonth, lastDayOfMonth, type Day } from './day.ts';

/** How precisely a point in time is known. */
export type Precision = 'day' | 'month' | 'year';

/** A point in time as precise as its source: a year, a month of it or a day of that. */
export interface EdtfPoint {
  readonly precision: Precision;
  readonly year: number;
  /** 1–12; null where only the year is known. */
  readonly month: number | null;
  /** 1–31; null where only the month or the year is known. */
  readonly date: number | null;
}

/**
 * A date of signing: one point, or an interval somewhere in which the signing lies.
 * An interval whose *start* is null is open: its earliest day is not known.
 */
export type EdtfDate =
  | { readonly kind: 'point'; readonly point: EdtfPoint }
  | { readonly kind: 'interval'; readonly start: EdtfPoint | null; readonly end: EdtfPoint };

/**
 * Returns the date that *text* writes in EDTF (ISO 8601-2:2019, level 0, and the open start `..` of
 * level 1), or null where it writes none: a day, a month, a year, or an interval `a/b` of those.
 */
export function parseEdtf(text: string): EdtfDate | null {
  const [first = '', second, ...more] = text.split('/');
  if (more.length > 0) return null;
  if (second === undefined) {
    const point = parsePoint(first);
    return point && { kind: 'point', point };
  }
  const start = first === '..' ? null : parsePoint(first);
  const end = parsePoint(second);
  if (!end || (!start && first !== '..')) return null;
  if (start && firstDayOfPoint(start) > lastDayOfPoint(end)) return null;
  return { kind: 'interval', start, end };
}

/** Returns *date* written in EDTF; the inverse of parseEdtf. */
export function formatEdtf(date: EdtfDate): string {
  if (date.kind === 'point') return formatPoint(date.point);
  return `${date.start ? formatPoint(date.start) : '..'}/${formatPoint(date.end)}`;
}

/** Returns the earliest day on which *date* can lie, or null where its start is open. */
export function earliestDay(date: EdtfDate): Day | null {
  if (date.kind === 'point') return firstDayOfPoint(date.point);
  return date.start && firstDayOfPoint(date.start);
}

/** Returns the latest day on which *date* can lie. */
export function latestDay(date: EdtfDate): Day {
  return lastDayOfPoint(date.kind === 'point' ? date.point : date.end);
}

/** Returns the year of the latest day on which *date* can lie. */
export function latestYear(date: EdtfDate): number {
  return (date.kind === 'point' ? date.point : date.end).year;
}

function parsePoint(text: string): EdtfPoint | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const date = match[3] === undefined ? null : Number(match[3]);
  if (dayOf(year, month ?? 1, date ?? 1) === null) return null;
  return { precision: date ? 'day' : month ? 'month' : 'year', year, month, date };
}

function formatPoint({ year, month, date }: EdtfPoint): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return [pad(year, 4), month && pad(month, 2), date && pad(date, 2)]
    .filter((part) => part !== null)
    .join('-');
}

function firstDayOfPoint({ year, month, date }: EdtfPoint): Day {
  return firstDayOfMonth(year, month ?? 1) + (date ?? 1) - 1;
}

function lastDayOfPoint(point: EdtfPoint): Day {
  return point.date === null ? lastDayOfMonth(point.year, point.month ?? 12) : firstDayOfPoint(point);
}
