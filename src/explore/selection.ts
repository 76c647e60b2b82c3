import type { Agreement } from '../data/agreement.ts';
import type { AppState } from '../rollout/app-state.ts';

/** What the reader wants to stand out. */
export type Filter = Pick<AppState, 'region' | 'area'>;

/** Says what stands out under a filter; everything does where it names neither region nor area. */
export interface Selection {
  hasProvince(id: string, filter: Filter): boolean;
  hasAgreement(agreement: Agreement, filter: Filter): boolean;
}

/**
 * Returns the selection among *agreements*; *regionOf* returns the region of a province. A province stands
 * out where it lies in the region and has an agreement on the area, whatever the day.
 */
export function createSelection(
  agreements: readonly Agreement[],
  regionOf: (provinceId: string) => string,
): Selection {
  const hasAgreement = ({ provinceId, areas }: Agreement, { region, area }: Filter) =>
    (region === null || (provinceId !== null && regionOf(provinceId) === region)) &&
    (area === null || areas.includes(area));
  return {
    hasAgreement,
    hasProvince: (id, { region, area }) =>
      (region === null || regionOf(id) === region) &&
      (area === null ||
        agreements.some((agreement) => agreement.provinceId === id && agreement.areas.includes(area))),
  };
}
