import { describe, expect, it } from 'vitest';
import {
  layoutTimeline,
  marksInTime,
  nearestMark,
  thumbRadiusPx,
} from '../../src/timeline/timeline-layout.ts';
import { createRollout } from '../../src/rollout/rollout.ts';
import { firstDay, lastDay } from '../../src/rollout/story-window.ts';
import { agreement, day } from './agreement-fixture.ts';

const milestones = [{ day: day('2016-10-11'), count: 48, publisher: '', title: '', url: '' }];
const rollout = createRollout(
  [
    agreement('VN-HP', '2013-12-18'),
    agreement('VN-47', '2014-09-04'),
    agreement('VN-36', '2014-09-05'),
    agreement('VN-22', '2014-09-06'),
    agreement('VN-41', '2014/2015'),
    agreement('VN-37', '../2019-07-17'),
    agreement(null, '2014-09-09', 'Ủy ban Dân tộc'),
  ],
  milestones,
);
const layout = (width: number, chartHeight: number) =>
  layoutTimeline(rollout, milestones, { width, chartHeight, provinceCount: 63 });

describe.each([
  [320, 0],
  [700, 90],
])('layoutTimeline at %d px with a chart of %d px', (width, chartHeight) => {
  const { marks, xOf, height, nationalY, radius } = layout(width, chartHeight);

  it('puts the first and the last day where the thumb stands at its ends', () => {
    expect(xOf(firstDay)).toBe(thumbRadiusPx);
    expect(xOf(lastDay)).toBe(width - thumbRadiusPx);
  });

  it('draws every agreement inside, a day as a point and an interval from end to end', () => {
    expect(marks).toHaveLength(7);
    for (const { x0, x1, y } of marks) {
      expect(x0).toBeGreaterThanOrEqual(0);
      expect(x1).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    const interval = marks.find(({ agreement: { provinceId } }) => provinceId === 'VN-41');
    expect(interval?.x0).toBeCloseTo(xOf(day('2014-01-01')), 0);
    expect(interval?.x1).toBeCloseTo(xOf(day('2015-12-31')), 0);
    expect(marks.filter(({ isOpen }) => isOpen)).toHaveLength(1);
  });

  it('lets no mark cover another', () => {
    for (const a of marks)
      for (const b of marks) {
        if (a === b || Math.abs(a.y - b.y) >= 2 * radius) continue;
        expect(Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1)).toBeGreaterThanOrEqual(2 * radius);
      }
  });

  it('keeps national bodies in their own lane', () => {
    expect(marks.filter(({ y }) => Math.abs(y - nationalY) < 0.1)).toHaveLength(1);
  });
});

it('the line steps up once a province', () => {
  expect(layout(700, 90).stepLine.match(/V/g)).toHaveLength(6);
  expect(layout(700, 90).total.count).toBe(6);
});

describe('the marks', () => {
  const { marks } = layout(700, 90);

  it('are walked in the order of their latest days', () => {
    expect(marksInTime(marks).map(({ agreement: { id } }) => id)).toEqual([
      'VN-HP-2013-12-18',
      'VN-47-2014-09-04',
      'VN-36-2014-09-05',
      'VN-22-2014-09-06',
      'Ủy ban Dân tộc-2014-09-09',
      'VN-41-2014/2015',
      'VN-37-../2019-07-17',
    ]);
  });

  it('are each found at their place, and none from afar', () => {
    for (const mark of marks) expect(nearestMark(marks, mark.x1, mark.y, 22)).toBe(mark);
    const [first] = marksInTime(marks);
    expect(nearestMark(marks, first?.x0 ?? 0, (first?.y ?? 0) + 60, 22)).toBeNull();
  });

  it('that last a while are found all along', () => {
    const interval = marks.find(({ agreement: { id } }) => id === 'VN-41-2014/2015');
    if (!interval) throw new Error('missing mark: VN-41');
    expect(nearestMark(marks, (interval.x0 + interval.x1) / 2, interval.y, 22)).toBe(interval);
  });
});
