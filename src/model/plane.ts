import type { Frame, Point } from './map-shape.ts';

/** A closed line on the drawing; its first point is not repeated at its end. */
export type Ring = readonly Point[];

/** An area on the drawing: its outer ring, then its holes, which are wound the other way. */
export type Area = readonly Ring[];

/** Returns SVG path data of *rings*, to a tenth of a unit. */
export function pathOfRings(rings: Area): string {
  return rings.map((ring) => `${pathOfLine(ring)}Z`).join('');
}

/** Returns SVG path data of *line*, to a tenth of a unit. */
export function pathOfLine(line: readonly Point[]): string {
  return `M${line.map(({ x, y }) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join('L')}`;
}

/** Returns the smallest frame that holds *rings*. */
export function boxOf(rings: readonly (readonly Point[])[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const { x, y } of ring) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Returns whether *inner* lies in *outer* with all its sides. */
export function holds(outer: Frame, inner: Frame): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Returns the size of *area* in square units. */
export function sizeOf(area: Area): number {
  return Math.abs(area.reduce((sum, ring) => sum + moments(ring).size, 0));
}

/** Returns the centre of gravity of *area*. */
export function centroidOf(area: Area): Point {
  const sum = { size: 0, x: 0, y: 0 };
  for (const ring of area) {
    const { size, x, y } = moments(ring);
    sum.size += size;
    sum.x += x;
    sum.y += y;
  }
  return { x: sum.x / sum.size, y: sum.y / sum.size };
}

/** Returns the signed size of *ring* and its first moments about the axes, by Green's theorem. */
function moments(ring: Ring): { size: number; x: number; y: number } {
  const sum = { size: 0, x: 0, y: 0 };
  let a = ring.at(-1);
  for (const b of ring) {
    if (!a) break;
    const cross = a.x * b.y - b.x * a.y;
    sum.size += cross / 2;
    sum.x += ((a.x + b.x) * cross) / 6;
    sum.y += ((a.y + b.y) * cross) / 6;
    a = b;
  }
  return sum;
}
