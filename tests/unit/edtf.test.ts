import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/data/day.ts';
import { earliestDay, formatEdtf, latestDay, parseEdtf } from '../../src/data/edtf.ts';

/** Each date with its earliest and latest possible day; null where the start is open. */
const edges: readonly (readonly [string, string | null, string])[] = [
  ['2013-12-18', '2013-12-18', '2013-12-18'],
  ['2014-04', '2014-04-01', '2014-04-30'],
  ['2014-12', '2014-12-01', '2014-12-31'],
  ['2014-02', '2014-02-01', '2014-02-28'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2016-02-29', '2016-02-29', '2016-02-29'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2014', '2014-01-01', '2014-12-31'],
  ['2016', '2016-01-01', '2016-12-31'],
  ['2014/2015', '2014-01-01', '2015-12-31'],
  ['2014-10-01/2014-10-15', '2014-10-01', '2014-10-15'],
  ['2014-02/2016-02', '2014-02-01', '2016-02-29'],
  ['2015-12-31/2016', '2015-12-31', '2016-12-31'],
  ['../2017-05-24', null, '2017-05-24'],
  ['../2016-02', null, '2016-02-29'],
];

describe('parseEdtf(text)', () => {
  it.each(edges)('reads %s as %s to %s', (text, earliest, latest) => {
    const date = parseEdtf(text);
    if (!date) throw new Error(`invalid date: ${text}`);
    const first = earliestDay(date);
    expect(first === null ? null : isoOf(first)).toBe(earliest);
    expect(isoOf(latestDay(date))).toBe(latest);
    expect(formatEdtf(date)).toBe(text);
  });

  it.each([
    ...['', ' ', '2013-12-18 ', '2013-2', '2013-02-29', '2014-04-31', '2014-13', '2014-00', '2014-01-00'],
    ...['13-12-18', '18/12/2013', '2015/2014', '2014-02-02/2014-02-01', '2014/..', '../..', '/2014', '2014/'],
    ...['2014~', '2014-XX', '201X', 'Q3/2014', '2014/2015/2016', '20131218', '-2014', '٢٠١٤'],
  ])('reads nothing from “%s”', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });
});
