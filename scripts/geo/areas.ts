import { geoArea } from 'd3';
import { earthRadiusKm } from './land.ts';
import type { MapFeature } from './map-features.ts';
import type { OfficialProvince } from './read-data.ts';

/** The area of a province on the map beside that of the statistics office, in square kilometres. */
export interface AreaCheck {
  readonly province: OfficialProvince;
  readonly mapKm2: number;
  /** How much larger the map's area is, as a share of the official one; negative if smaller. */
  readonly deviation: number;
}

/** Returns one check for each of *official*, the largest deviation first; a province not drawn has no area. */
export function checkAreas(
  features: readonly MapFeature[],
  official: readonly OfficialProvince[],
): AreaCheck[] {
  return official
    .map((province) => {
      const drawn = features.find(({ id }) => id === province.id);
      const mapKm2 = drawn ? geoArea(drawn) * earthRadiusKm ** 2 : 0;
      return { province, mapKm2, deviation: mapKm2 / province.areaKm2 - 1 };
    })
    .sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation));
}
