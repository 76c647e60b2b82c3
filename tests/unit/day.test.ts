import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, lastDayOfMonth, partsOf } from '../../src/data/day.ts';

const msPerDay = 86_400_000;

/** Returns the day as the calendar of the platform has it, or null where its months and dates run over. */
function platformDay(year: number, month: number, date: number): number | null {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, date);
  const exists = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1;
  return exists ? time.getTime() / msPerDay : null;
}

const years = [0, 1, 4, 99, 100, 400, 1600, 1899, 1900, 1904, 1969, 1970, 1999, 2000, 2013, 2016, 2100, 9999];
const months = Array.from({ length: 15 }, (_, i) => i);
const dates = Array.from({ length: 34 }, (_, i) => i);

describe('dayOf(year, month, date)', () => {
  it.each(years)('agrees with the platform on every day of %i, and on those it has not', (year) => {
    for (const month of months)
      expect(dates.map((date) => dayOf(year, month, date))).toEqual(
        dates.map((date) => platformDay(year, month, date)),
      );
  });

  it('is undone by partsOf and written by isoOf', () => {
    const day = dayOf(2016, 2, 29) ?? NaN;
    expect(partsOf(day)).toEqual({ year: 2016, month: 2, date: 29 });
    expect(isoOf(day)).toBe('2016-02-29');
  });
});

describe('lastDayOfMonth(year, month)', () => {
  it.each([
    [2013, 2, '2013-02-28'],
    [2016, 2, '2016-02-29'],
    [1900, 2, '1900-02-28'],
    [2000, 2, '2000-02-29'],
    [2013, 12, '2013-12-31'],
    [2014, 4, '2014-04-30'],
  ])('ends month %i-%i on %s', (year, month, iso) => {
    expect(isoOf(lastDayOfMonth(year, month))).toBe(iso);
  });
});
