import { describe, expect, it } from 'vitest';
import { agreementStateAt, createRollout } from '../../src/rollout/rollout.ts';
import { agreement, day } from './agreement-fixture.ts';

const anchor = agreement('VN-HP', '2013-12-18');

/** Returns the state of VN-05 on *iso*, where it signed on *edtf* and the story begins with *anchor*. */
function stateOn(edtf: string, iso: string): string {
  return createRollout([anchor, agreement('VN-05', edtf)], []).stateOf('VN-05', day(iso));
}

describe('the state of a province', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a day, the day before', '2016-10-11', '2016-10-10', 'none'],
    ['a day, on it', '2016-10-11', '2016-10-11', 'signed'],
    ['a day, the day after', '2016-10-11', '2016-10-12', 'signed'],
    ['a month of 31 days, the day before', '2014-08', '2014-07-31', 'none'],
    ['a month of 31 days, its first day', '2014-08', '2014-08-01', 'possible'],
    ['a month of 31 days, its last day but one', '2014-08', '2014-08-30', 'possible'],
    ['a month of 31 days, its last day', '2014-08', '2014-08-31', 'signed'],
    ['a month of 30 days, its last day but one', '2014-04', '2014-04-29', 'possible'],
    ['a month of 30 days, its last day', '2014-04', '2014-04-30', 'signed'],
    ['February of a common year, the 27th', '2015-02', '2015-02-27', 'possible'],
    ['February of a common year, the 28th', '2015-02', '2015-02-28', 'signed'],
    ['February of a leap year, the 28th', '2016-02', '2016-02-28', 'possible'],
    ['February of a leap year, the 29th', '2016-02', '2016-02-29', 'signed'],
    ['the leap day, the day before', '2016-02-29', '2016-02-28', 'none'],
    ['the leap day, on it', '2016-02-29', '2016-02-29', 'signed'],
    ['a year, the last day of the year before', '2017', '2016-12-31', 'none'],
    ['a year, its first day', '2017', '2017-01-01', 'possible'],
    ['a year, its last day but one', '2017', '2017-12-30', 'possible'],
    ['a year, its last day', '2017', '2017-12-31', 'signed'],
    ['an interval of days, the day before', '2014-10-01/2014-10-15', '2014-09-30', 'none'],
    ['an interval of days, its first', '2014-10-01/2014-10-15', '2014-10-01', 'possible'],
    ['an interval of days, its last but one', '2014-10-01/2014-10-15', '2014-10-14', 'possible'],
    ['an interval of days, its last', '2014-10-01/2014-10-15', '2014-10-15', 'signed'],
    ['an interval of years, its first day', '2014/2015', '2014-01-01', 'possible'],
    ['an interval of years, between them', '2014/2015', '2014-12-31', 'possible'],
    ['an interval of years, its last day', '2014/2015', '2015-12-31', 'signed'],
    ['an open start, before the story begins', '../2017-05-24', '2013-12-17', 'none'],
    ['an open start, the day the story begins', '../2017-05-24', '2013-12-18', 'possible'],
    ['an open start, its last day but one', '../2017-05-24', '2017-05-23', 'possible'],
    ['an open start, its last day', '../2017-05-24', '2017-05-24', 'signed'],
  ];
  it.each(cases)('%s', (_, edtf, iso, state) => {
    expect(stateOn(edtf, iso)).toBe(state);
  });

  it('is the strongest among its agreements', () => {
    const rollout = createRollout(
      [anchor, agreement('VN-35', '../2017-05-24'), agreement('VN-35', '2016-10-07')],
      [],
    );
    expect(rollout.stateOf('VN-35', day('2016-10-06'))).toBe('possible');
    expect(rollout.stateOf('VN-35', day('2016-10-07'))).toBe('signed');
  });

  it('is none for a province without an agreement', () => {
    expect(createRollout([anchor], []).stateOf('VN-HN', day('2019-12-31'))).toBe('none');
  });

  it('begins an open start with the earliest day of any interval, not of the first signing', () => {
    const rollout = createRollout([agreement('VN-41', '2014/2015'), agreement('VN-37', '../2019-07-17')], []);
    expect(rollout.stateOf('VN-37', day('2013-12-31'))).toBe('none');
    expect(rollout.stateOf('VN-37', day('2014-01-01'))).toBe('possible');
  });

  it('takes no notice of agreements wholly outside the window', () => {
    const rollout = createRollout([agreement('VN-05', '2012-06'), agreement('VN-06', '2020-01-01')], []);
    expect(rollout.agreements).toEqual([]);
    expect(rollout.stateOf('VN-05', day('2019-12-31'))).toBe('none');
  });
});

describe('the class of a province', () => {
  it('is the year of the latest possible day of the agreement whose latest possible day comes first', () => {
    const rollout = createRollout([agreement('VN-47', '2016-09-29'), agreement('VN-47', '2014/2015')], []);
    expect(rollout.classOf('VN-47')).toBe(2015);
  });

  it('is null without an agreement', () => {
    expect(createRollout([anchor], []).classOf('VN-HN')).toBeNull();
  });
});

describe('the counts', () => {
  const rollout = createRollout(
    [
      anchor,
      agreement('VN-47', '2014-09-04'),
      agreement('VN-47', '2016-09-29'),
      agreement(null, '2014-09-09', 'Ủy ban Dân tộc'),
      agreement(null, '2017-11-22', 'Tổng cục Du lịch'),
      agreement(null, '2018-11-22', 'Tổng cục Du lịch'),
    ],
    [
      { day: day('2016-10-11'), count: 48, publisher: '', title: '', url: '' },
      { day: day('2020-08-31'), count: 55, publisher: '', title: '', url: '' },
    ],
  );

  it('count provinces, not agreements', () => {
    expect(rollout.countsAt(day('2019-12-31')).documented).toBe(2);
  });

  it('count national bodies apart, each once', () => {
    expect(rollout.countsAt(day('2014-09-08')).national).toBe(0);
    expect(rollout.countsAt(day('2014-09-09'))).toMatchObject({ documented: 2, national: 1 });
    expect(rollout.countsAt(day('2019-12-31')).national).toBe(2);
  });

  it('report the last milestone up to the day, and none before the first', () => {
    expect(rollout.countsAt(day('2016-10-10')).reported).toBeNull();
    expect(rollout.countsAt(day('2016-10-11')).reported).toBe(48);
    expect(rollout.countsAt(day('2019-12-31')).reported).toBe(48);
  });
});

describe('what changes between two days', () => {
  const rollout = createRollout(
    [anchor, agreement('VN-05', '2016-10-11'), agreement('VN-71', '2014-08')],
    [],
  );
  const between = (a: string, b: string) => [...rollout.changedBetween(day(a), day(b))].sort();

  it('is what turns possible or signed after the earlier day and up to the later', () => {
    expect(between('2014-07-31', '2014-08-01')).toEqual(['VN-71']);
    expect(between('2014-08-01', '2014-08-30')).toEqual([]);
    expect(between('2014-08-30', '2014-08-31')).toEqual(['VN-71']);
  });

  it('is the same in either direction', () => {
    expect(between('2019-12-31', '2013-01-01')).toEqual(between('2013-01-01', '2019-12-31'));
    expect(between('2013-01-01', '2019-12-31')).toEqual(['VN-05', 'VN-71', 'VN-HP']);
  });
});

describe('the days of signing', () => {
  it('hold all agreements that are signed for certain from that day on', () => {
    const rollout = createRollout([agreement('VN-71', '2014-08'), agreement('VN-63', '2014-08'), anchor], []);
    expect(rollout.signingDays.map((entry) => [entry.day, entry.agreements.length])).toEqual([
      [day('2013-12-18'), 1],
      [day('2014-08-31'), 2],
    ]);
    expect(rollout.signingDayAt(day('2013-12-17'))).toBeNull();
    expect(rollout.signingDayAt(day('2014-08-30'))?.day).toBe(day('2013-12-18'));
  });
});

it('an agreement alone follows the same rule as its province', () => {
  const open = agreement('VN-37', '../2019-07-17');
  const storyStart = day('2013-12-18');
  expect(agreementStateAt(open, day('2013-12-17'), storyStart)).toBe('none');
  expect(agreementStateAt(open, day('2013-12-18'), storyStart)).toBe('possible');
  expect(agreementStateAt(open, day('2019-07-17'), storyStart)).toBe('signed');
});
