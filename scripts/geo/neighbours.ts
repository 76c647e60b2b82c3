import { Clipper, EndType, JoinType } from 'clipper2-ts';
import {
  areaKm2,
  common,
  gridPathOf,
  isExterior,
  ringAreaKm2,
  together,
  without,
  type Land,
} from './land.ts';
import { countryLandOf, type ProvinceLands } from './sources.ts';

const countries = [
  { id: 'LA', name: 'Laos' },
  { id: 'KH', name: 'Cambodia' },
  { id: 'CN', name: 'China' },
  { id: 'TH', name: 'Thailand' },
] as const;

/** The corners of the drawn neighbourhood in degrees: the country and about a degree around it. */
const frame = gridPathOf([
  [101, 7.8],
  [110.6, 7.8],
  [110.6, 24.2],
  [101, 24.2],
]);

/** How far, in grid units (about 3 km), the two drawings of the same border lie apart at most. */
const reach = 3000;

/** A neighbour's island or scrap smaller than this, in square kilometres, is not drawn: the ground stays quiet. */
const smallestKm2 = 60;

function grown(land: Land): Land {
  return Clipper.inflatePaths(land, reach, JoinType.Miter, EndType.Polygon);
}

/**
 * Returns the land neighbours inside the frame, by their ISO 3166-1 code. Where a neighbour's border and that of
 * *provinces* differ, the neighbour gives way, and what lies between both falls to the neighbour: no gap shows.
 */
export function neighbourLands(provinces: ProvinceLands): Map<string, Land> {
  let taken = together([...provinces.values()].flat());
  const borderBelt = grown(taken);
  const neighbours = new Map<string, Land>();
  const drawn = countries.map(({ id, name }) => ({ id, land: common(countryLandOf(name), [frame]) }));
  for (const { id, land } of drawn) {
    const others = drawn.filter((other) => other.id !== id).flatMap((other) => other.land);
    const seam = without(common(grown(land), borderBelt), together(others));
    const own = without(together(land, seam), taken);
    const kept = own.filter((ring) => isExterior(ring) && ringAreaKm2(ring) >= smallestKm2);
    neighbours.set(id, kept);
    taken = together(taken, kept);
  }
  for (const [id, land] of neighbours) if (areaKm2(land) === 0) throw new Error(`missing neighbour: ${id}`);
  return neighbours;
}
