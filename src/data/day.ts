/** A calendar day as whole days since 1970-01-01, proleptic Gregorian, without a time zone. */
export type Day = number;

const msPerDay = 86_400_000;

/** Returns the day of *year*, *month* (1–12) and *date* (1–31), or null where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = new Date(0);
  // setUTCFullYear, unlike Date.UTC, does not read the years 0–99 as 1900–1999.
  time.setUTCFullYear(year, month - 1, date);
  const exists = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1;
  return exists ? time.getTime() / msPerDay : null;
}

/** Returns the last day of *month* (1–12) in *year*. */
export function lastDayOfMonth(year: number, month: number): Day {
  return new Date(0).setUTCFullYear(year, month, 0) / msPerDay;
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
