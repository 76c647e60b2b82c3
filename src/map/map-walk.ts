import type { Point } from './map-shape.ts';

/** The way an arrow key points. */
export type Direction = 'left' | 'right' | 'up' | 'down';

const unitVectors: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * Returns the id of the place nearest to *from* in *direction*, or null where none lies that way. Only
 * places within 45° of the direction count, and of those the nearer and straighter one wins.
 */
export function nextInDirection(
  places: readonly (Point & { readonly id: string })[],
  from: Point,
  direction: Direction,
): string | null {
  const { x: ux, y: uy } = unitVectors[direction];
  let best: string | null = null;
  let bestCost = Infinity;
  for (const { id, x, y } of places) {
    const along = (x - from.x) * ux + (y - from.y) * uy;
    const across = Math.abs((x - from.x) * uy - (y - from.y) * ux);
    if (along <= 0 || across > along) continue;
    const cost = along + across;
    if (cost < bestCost) [best, bestCost] = [id, cost];
  }
  return best;
}
