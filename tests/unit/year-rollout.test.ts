import { describe, expect, it } from 'vitest';
import { createRollout } from '../../src/rollout/rollout.ts';
import { createYearRollout } from '../../src/rollout/year-rollout.ts';
import { agreement, day } from './agreement-fixture.ts';

const rollout = createRollout(
  [
    agreement('VN-HP', '2013-12-18'),
    agreement('VN-47', '2014-09-04'),
    agreement('VN-47', '2016-09-29'),
    agreement('VN-71', '2014-08'),
    agreement('VN-41', '2014/2015'),
    agreement('VN-35', '../2017-05-24'),
    agreement(null, '2014-09-09', 'Ủy ban Dân tộc'),
  ],
  [{ day: day('2014-10-11'), count: 48, publisher: '', title: '', url: '' }],
);
const year = createYearRollout(rollout);

describe('createYearRollout(rollout)', () => {
  it.each([
    ['VN-HP', '2013-12-17', 'none'],
    ['VN-HP', '2013-12-18', 'signed'],
    ['VN-HP', '2014-01-01', 'none'],
    ['VN-47', '2014-09-04', 'signed'],
    ['VN-47', '2015-06-01', 'none'],
    ['VN-47', '2016-09-28', 'none'],
    ['VN-47', '2016-09-29', 'signed'],
    ['VN-71', '2014-08-01', 'possible'],
    ['VN-71', '2014-08-31', 'signed'],
    ['VN-41', '2013-12-31', 'none'],
    ['VN-41', '2014-12-31', 'possible'],
    ['VN-41', '2015-12-31', 'possible'],
    ['VN-41', '2016-01-01', 'none'],
    ['VN-35', '2013-12-18', 'possible'],
    ['VN-35', '2017-12-31', 'possible'],
    ['VN-35', '2018-01-01', 'none'],
    ['VN-01', '2014-06-01', 'none'],
  ])('says of %s on %s alone: %s', (id, iso, state) => {
    expect(year.stateOf(id, day(iso))).toBe(state);
  });

  it('counts the year alone, and no report: reports are totals', () => {
    expect(year.countsAt(day('2014-12-31'))).toEqual({ documented: 2, reported: null, national: 1 });
    expect(year.countsAt(day('2015-12-31'))).toEqual({ documented: 0, reported: null, national: 0 });
  });

  it('leaves the class of a province, and what was signed by a day, as they are', () => {
    expect(year.classOf('VN-47')).toBe(2014);
    expect(rollout.stateOf('VN-47', day('2015-06-01'))).toBe('signed');
  });

  it('tells of every province that may differ when the year turns', () => {
    expect(year.changedBetween(day('2013-12-31'), day('2014-01-01'))).toContain('VN-HP');
  });
});
