import { forwards } from '../../src/data/geography.ts';

/** Which way a ring is drawn: as it is written, or the other way round. */
export type Direction = 1 | -1;

/**
 * Returns the directions in which to draw *rings* of arcs so that, of all points of arcs that two of them share, most
 * are gone the same way by both: what is written twice in the same words, brotli stores once. *lengthOf* an arc is
 * the number of its points. Rings are turned one by one as long as that helps.
 */
export function ringDirections(
  rings: readonly (readonly number[])[],
  lengthOf: (arc: number) => number,
): Direction[] {
  const directions = rings.map((): Direction => 1);
  const users = new Map<number, { ring: number; way: number }[]>();
  rings.forEach((ring, i) => {
    for (const index of ring) {
      const use = { ring: i, way: index < 0 ? -1 : 1 };
      const known = users.get(forwards(index));
      if (known) known.push(use);
      else users.set(forwards(index), [use]);
    }
  });
  const wayOf = ({ ring, way }: { ring: number; way: number }) => way * (directions[ring] ?? 1);

  /** Returns how many points more are gone the same way if *ring* is turned. */
  function gainOf(ring: number): number {
    let gain = 0;
    for (const index of rings[ring] ?? []) {
      const arc = forwards(index);
      const [one, other] = users.get(arc) ?? [];
      if (one && other && one.ring !== other.ring)
        gain += wayOf(one) === wayOf(other) ? -lengthOf(arc) : lengthOf(arc);
    }
    return gain;
  }

  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let ring = 0; ring < rings.length; ring += 1) {
      if (gainOf(ring) <= 0) continue;
      directions[ring] = directions[ring] === 1 ? -1 : 1;
      isBetter = true;
    }
  }
  return directions;
}
