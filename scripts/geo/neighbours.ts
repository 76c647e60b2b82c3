import { Clipper, EndType, JoinType, type Rect64 } from 'clipper2-ts';
import { common, isExterior, ringAreaKm2, together, unitsPerDegree, without, type Land } from './land.ts';
import { countryLands, type ProvinceLands } from './sources.ts';

const countries = [
  { id: 'LA', name: 'Laos' },
  { id: 'KH', name: 'Cambodia' },
  { id: 'CN', name: 'China' },
  { id: 'TH', name: 'Thailand' },
  { id: 'MM', name: 'Myanmar' },
] as const;

/**
 * The drawn neighbourhood, 95–118° E and 4–27° N: wide enough for a map that is letterboxed into a broad frame;
 * beyond it the page lets the land fade out.
 */
const frame: Rect64 = {
  left: 95 * unitsPerDegree,
  top: 4 * unitsPerDegree,
  right: 118 * unitsPerDegree,
  bottom: 27 * unitsPerDegree,
};

/** How far, in grid units (about 3 km), the two drawings of the same border lie apart at most. */
const reach = 3000;

/** How far, in grid units, a gap is filled beyond its edge, so that rounding leaves no crack. */
const margin = 300;

/** A neighbour's island or scrap smaller than this, in square kilometres, is not drawn: the ground stays quiet. */
const smallestKm2 = 150;

function offset(land: Land, units: number): Land {
  return Clipper.inflatePaths(land, units, JoinType.Miter, EndType.Polygon);
}

/** Returns the narrow gaps that growing *land* and shrinking it again would close, with a margin. */
function gapsIn(land: Land): Land {
  return offset(without(offset(offset(land, reach), -reach), land), margin);
}

/**
 * Returns the land neighbours inside the frame, by their ISO 3166-1 code. Where a neighbour's border and that of
 * *provinces* differ, the neighbour gives way, and what lies between both falls to the neighbour: no gap shows.
 */
export function neighbourLands(provinces: ProvinceLands): Map<string, Land> {
  let taken = together([...provinces.values()].flat());
  const lands = countryLands(countries.map(({ name }) => name));
  const drawn = countries.map(({ id, name }) => ({
    id,
    land: Clipper.rectClip(frame, lands.get(name) ?? []),
  }));
  const gaps = gapsIn(together(taken, together(drawn.flatMap(({ land }) => land))));
  const neighbours = new Map<string, Land>();
  for (const { id, land } of drawn) {
    const seam = common(gaps, offset(land, reach));
    const own = without(together(land, seam), taken);
    const kept = own.filter((ring) => isExterior(ring) && ringAreaKm2(ring) >= smallestKm2);
    if (kept.length === 0) throw new Error(`missing neighbour: ${id}`);
    neighbours.set(id, kept);
    taken = together(taken, kept);
  }
  return neighbours;
}
