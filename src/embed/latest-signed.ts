import type { Agreement } from '../data/agreement.ts';
import type { Day } from '../data/day.ts';
import { latestDay } from '../data/edtf.ts';
import type { Rollout } from '../rollout/rollout.ts';

/** Returns the last agreements of *rollout* that are signed by *day*, at the most *count* of them, newest first. */
export function latestSigned({ agreements }: Rollout, day: Day, count: number): readonly Agreement[] {
  return agreements
    .filter(({ signed }) => latestDay(signed) <= day)
    .slice(-count)
    .reverse();
}
