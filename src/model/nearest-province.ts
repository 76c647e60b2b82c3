import type { Point, Shape } from './map-shape.ts';
import { ringsOf } from './province-shapes.ts';

/** The rings of a province, islands included, and how broad its mainland is at its narrowest side. */
export interface Outline {
  readonly id: string;
  readonly rings: readonly (readonly Point[])[];
  readonly breadth: number;
}

/** How far a finger or a pointer may miss, in units of the drawing. */
export interface Reach {
  /** The distance up to which a province beside the point is meant. */
  readonly reach: number;
  /** The breadth that a smaller province is treated as having. */
  readonly target: number;
}

/** Returns the outlines of *shapes*. */
export function outlinesOf(shapes: readonly Shape[]): Outline[] {
  return shapes.map(({ id, d, islands, box }) => ({
    id,
    rings: ringsOf(d + islands),
    breadth: Math.min(box.width, box.height),
  }));
}

/**
 * Returns the province that is meant by *point*, or null where none is within reach. A province is as far as its
 * outline, nothing where it holds the point; a small one comes nearer by what it lacks in breadth, so that a
 * finger finds it beside a large neighbour.
 */
export function nearestProvince(
  point: Point,
  outlines: readonly Outline[],
  { reach, target }: Reach,
): string | null {
  let best: string | null = null;
  let bestCost = Infinity;
  for (const { id, rings, breadth } of outlines) {
    const distance = distanceTo(point, rings);
    const cost = distance - Math.max(0, target - breadth) / 2;
    if (distance > reach || cost >= bestCost) continue;
    best = id;
    bestCost = cost;
  }
  return best;
}

/** Returns the distance of *point* from the land inside *rings*. */
function distanceTo(point: Point, rings: Outline['rings']): number {
  let isInside = false;
  let least = Infinity;
  for (const ring of rings) {
    ring.forEach((b, i) => {
      const a = ring.at(i - 1) ?? b;
      const isBeside = a.y > point.y !== b.y > point.y;
      if (isBeside && point.x < a.x + ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y)) isInside = !isInside;
      least = Math.min(least, distanceToSegment(point, a, b));
    });
  }
  return isInside ? 0 : least;
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}
