/** A calendar day as whole days since 1970-01-01, proleptic Gregorian, without a time zone. */
export type Day = number;

const msPerDay = 86_400_000;

/** How many days of a common year lie before each of its months, and in the whole of it. */
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/**
 * Returns the day of *year*, *month* (1–12) and *date* (1–31), or null where the calendar has no such day.
 * It is counted, not asked of a Date, which takes four times as long: a large file asks some hundred thousand times.
 */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!(month >= 1 && month <= 12 && date >= 1)) return null;
  const day = firstOfMonth(year, month) + date - 1;
  return day <= lastDayOfMonth(year, month) ? day : null;
}

/** Returns the last day of *month* (1–12) in *year*. */
export function lastDayOfMonth(year: number, month: number): Day {
  return firstOfMonth(year, month + 1) - 1;
}

/** Returns the first day of *month* in *year*; the month after the twelfth begins the next year. */
function firstOfMonth(year: number, month: number): Day {
  const daysBefore = daysBeforeMonth[month - 1] ?? 0;
  // The leap day of this year counts from March on, those of the years before always.
  return (year - 1970) * 365 + leapDaysTo(month > 2 ? year : year - 1) - leapDaysTo(1969) + daysBefore;
}

/** Returns how many leap days there are from the year 1 to the end of *year*. */
function leapDaysTo(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
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
