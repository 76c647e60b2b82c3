import { describe, expect, it } from 'vitest';
import { latestSigned } from '../../src/embed/latest-signed.ts';
import { createRollout } from '../../src/rollout/rollout.ts';
import { agreement, day } from './agreement-fixture.ts';

describe('latestSigned(rollout, day, count)', () => {
  const rollout = createRollout(
    [
      agreement('first', '2014-01-01'),
      agreement('within', '2014-02-01/2015-03-01'),
      agreement('later', '2016-05-01'),
    ],
    [],
  );
  const ids = (date: string, count: number) =>
    latestSigned(rollout, day(date), count).map(({ provinceId }) => provinceId);

  it('gives what is signed for certain, newest first', () => {
    expect(ids('2019-12-31', 9)).toEqual(['later', 'within', 'first']);
    expect(ids('2015-03-01', 9)).toEqual(['within', 'first']);
    expect(ids('2015-02-28', 9)).toEqual(['first']);
  });

  it('gives no more than are asked for, and none before the first', () => {
    expect(ids('2019-12-31', 2)).toEqual(['later', 'within']);
    expect(ids('2013-12-31', 2)).toEqual([]);
  });
});
