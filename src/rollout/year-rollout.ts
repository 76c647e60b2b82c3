import type { Agreement } from '../data/agreement.ts';
import { dayOf, partsOf, type Day } from '../data/day.ts';
import { earliestDay, latestDay } from '../data/edtf.ts';
import type { ProvinceState, Rollout } from './rollout.ts';

/**
 * Returns *rollout* as a year at a time shows it: on a day, only what was signed since 1 January of its year.
 * An agreement whose dates reach into another year may have been signed in either, so it stays possible in
 * both. Counts reported by the press are totals, never of a year: here there are none.
 */
export function createYearRollout(rollout: Rollout): Rollout {
  const inYear = ({ signed }: Agreement, day: Day): ProvinceState => {
    const newYear = dayOf(partsOf(day).year, 1, 1) ?? day;
    const earliest = earliestDay(signed) ?? rollout.storyStart;
    const latest = latestDay(signed);
    if (earliest > day || latest < newYear) return 'none';
    return earliest >= newYear && latest <= day && earliestDay(signed) !== null ? 'signed' : 'possible';
  };
  const stateOf = (provinceId: string, day: Day): ProvinceState => {
    const states = rollout.agreementsOf(provinceId).map((agreement) => inYear(agreement, day));
    return states.includes('signed') ? 'signed' : states.includes('possible') ? 'possible' : 'none';
  };
  return {
    ...rollout,
    stateOf,
    changedBetween: () => new Set(rollout.provinceIds),
    countsAt: (day) => ({
      documented: rollout.provinceIds.filter((id) => stateOf(id, day) === 'signed').length,
      reported: null,
      national: new Set(
        rollout
          .agreementsOf(null)
          .filter((agreement) => inYear(agreement, day) === 'signed')
          .map(({ authority }) => authority.vi),
      ).size,
    }),
  };
}
