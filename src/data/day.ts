/** A calendar day as whole days since 1970-01-01, proleptic Gregorian, without a time zone. */
export type Day = number;

const msPerDay = 86_400_000;

/**
 * Returns the day of *year*, *month* (1–12) and *date* (1–31), or null where the calendar has no such day.
 * It is counted, not asked of a Date, which takes four times as long: a large file asks some hundred thousand times.
 */
export function dayOf(year: number, month: number, date: number): Day | null {
  const day = firstDayOfMonth(year, month) + date - 1;
  return month >= 1 && month <= 12 && date >= 1 && day <= lastDayOfMonth(year, month) ? day : null;
}

/** Returns the last day of *month* (1–12) in *year*. */
export function lastDayOfMonth(year: number, month: number): Day {
  return firstDayOfMonth(year, month + 1) - 1;
}

/** The days from 1 March of the year 0 to 1 January 1970. */
const daysTo1970 = 719_468;

/** Returns the first day of *month* (1–12) in *year*; the thirteenth is the next year's first. */
export function firstDayOfMonth(year: number, month: number): Day {
  // In years that begin with March the leap day comes last, and five months have 153 days each time.
  const marchYear = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) - daysTo1970;
}

/** Returns the year, month (1–12) and date (1–31) of *day*. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const time = new Date(day * msPerDay);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, date: time.getUTCDate() };
}

/** Returns *day* as an ISO 8601 calendar date, such as 2013-12-18. */
export function isoOf(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Returns the day that *text* names as YYYY-MM-DD, or null where it names none. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
