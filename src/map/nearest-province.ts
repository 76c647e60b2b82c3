import { extent } from 'd3';
import type { Frame, Point, Shape } from './map-shape.ts';
import { ringsOf } from './province-room.ts';

/** The rings of a province, islands included, and how broad its mainland is at its narrowest side. */
export interface Outline {
  readonly id: string;
  readonly rings: readonly (readonly Point[])[];
  readonly breadth: number;
  /** The smallest frame that holds the rings. */
  readonly box: Frame;
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
  return shapes.map(({ id, d, islands, box }) => {
    const rings = ringsOf(d + islands);
    return { id, rings, breadth: Math.min(box.width, box.height), box: boxOf(rings.flat()) };
  });
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
  for (const { id, rings, breadth, box } of outlines) {
    const bonus = Math.max(0, target - breadth) / 2;
    // Most are out of reach by their boxes already.
    const least = distanceToFrame(point, box);
    if (least > reach || least - bonus >= bestCost) continue;
    const distance = distanceTo(point, rings);
    const cost = distance - bonus;
    if (distance > reach || cost >= bestCost) continue;
    best = id;
    bestCost = cost;
  }
  return best;
}

function boxOf(points: readonly Point[]): Frame {
  const [left = NaN, right = NaN] = extent(points, ({ x }) => x);
  const [top = NaN, bottom = NaN] = extent(points, ({ y }) => y);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function distanceToFrame({ x, y }: Point, frame: Frame): number {
  const dx = Math.max(frame.x - x, 0, x - frame.x - frame.width);
  const dy = Math.max(frame.y - y, 0, y - frame.y - frame.height);
  return Math.hypot(dx, dy);
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
