import { dayOf, lastDayOfMonth, type Day } from '../data/day.ts';
import { ownWindow, type StoryWindow } from './story-window.ts';

/** What is wrong with a date a reader typed: it cannot be read, no calendar has it, or the page does not tell of it. */
export type TypedDateFault = 'unreadable' | 'impossible' | 'outside';

/**
 * Returns the day that *text* names, as Vietnamese and ISO 8601 write it: 2014-09-15, 15/9/2014, and of a
 * month (2014-09, 9/2014) or a year its last day, when all of it has been signed. Else returns the fault.
 */
export function parseTypedDate(text: string, { first, last }: StoryWindow = ownWindow): Day | TypedDateFault {
  const written = text.trim().replace(/\s*([/.-])\s*/g, '$1');
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(written);
  const local = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])(\d{4})$/.exec(written);
  const [year, month, date] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : [];
  if (year === undefined) return 'unreadable';
  const day = dayIn(Number(year), month === undefined ? 12 : Number(month), date);
  if (day === null) return 'impossible';
  return day < first || day > last ? 'outside' : day;
}

function dayIn(year: number, month: number, date: string | undefined): Day | null {
  if (month < 1 || month > 12) return null;
  return date === undefined ? lastDayOfMonth(year, month) : dayOf(year, month, Number(date) || 99);
}
