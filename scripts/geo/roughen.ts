import type { Position } from 'geojson';

/** The longest straight stretch, in degrees: about two kilometres. */
const longestStretch = 0.02;

/** How far a midpoint leaves the straight line, as a share of the stretch. */
const sway = 0.14;

/** Returns a number from −1 to 1 that depends on the two ends alone, in either order. */
function chanceOf(a: Position, b: Position): number {
  const x = Math.round(((a[0] ?? 0) + (b[0] ?? 0)) * 1e5);
  const y = Math.round(((a[1] ?? 0) + (b[1] ?? 0)) * 1e5);
  const mixed = Math.imul(Math.imul(x, 0x85ebca6b) ^ Math.imul(y, 0xc2b2ae35), 0x27d4eb2f);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x7fffffff - 1;
}

function stretchOf(a: Position, b: Position): Position[] {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  if (Math.hypot(bx - ax, by - ay) <= longestStretch) return [a];
  const forward = ax < bx || (ax === bx && ay < by) ? 1 : -1;
  const offset = forward * sway * chanceOf(a, b);
  const middle: Position = [(ax + bx) / 2 - (by - ay) * offset, (ay + by) / 2 + (bx - ax) * offset];
  return [...stretchOf(a, middle), ...stretchOf(middle, b)];
}

/**
 * Returns *border* through the same control points with points between them that sway, never more than a seventh of
 * the stretch: rivers and ridges are not straight, and a ruled line beside natural borders would look surveyed.
 * The sway depends on the control points alone, so it is the same in every run and in both directions.
 */
export function roughen(border: readonly Position[]): Position[] {
  return border.flatMap((point, i) => {
    const next = border[i + 1];
    return next ? stretchOf(point, next) : [point];
  });
}
