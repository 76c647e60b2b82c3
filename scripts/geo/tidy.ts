import type { Path64 } from 'clipper2-ts';
import { isExterior, ringAreaKm2, type Land } from './land.ts';
import { isOnLand, type Island } from './islands.ts';

/** An island below this, in square kilometres, is less than a pixel wide on the page and goes unless it has a name. */
const smallestIslandKm2 = 2.5;

/** A hole below this is a pond that a correction closed off or a scrap of an old border; a province is larger. */
const largestScrapKm2 = 25;

function isKept(ring: Path64, islands: readonly Island[]): boolean {
  if (isExterior(ring)) {
    return ringAreaKm2(ring) >= smallestIslandKm2 || islands.some(({ at }) => isOnLand(ring, at));
  }
  if (ringAreaKm2(ring) < largestScrapKm2) return false;
  throw new Error(`invalid hole: ${ringAreaKm2(ring).toFixed(1)} km² inside a province`);
}

/** Returns *lands* without the scraps that cutting leaves and without nameless specks of islands. */
export function tidied(lands: ReadonlyMap<string, Land>, islands: readonly Island[]): Map<string, Land> {
  return new Map([...lands].map(([id, land]) => [id, land.filter((ring) => isKept(ring, islands))]));
}
