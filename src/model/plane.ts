import type { Frame, Point } from './map-shape.ts';

/** A closed line on the drawing; its first point is not repeated at its end. */
export type Ring = readonly Point[];

/** An area on the drawing: its outer ring, then its holes, which are wound the other way. */
export type Area = readonly Ring[];

/** An area with the path data that draw it. */
export interface DrawnArea {
  readonly rings: Area;
  readonly d: string;
}

/** Returns SVG path data of *rings*, to a tenth of a unit. */
export function pathOfRings(rings: Area): string {
  return rings.map((ring) => `${pathOfLine(ring)}Z`).join('');
}

/** Returns SVG path data of *line*, to a tenth of a unit. */
export function pathOfLine(line: readonly Point[]): string {
  return `M${line.map(textOfPoint).join('L')}`;
}

/** Returns a point as path data write it, to a tenth of a unit. */
export function textOfPoint({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}

/** Returns the smallest frame that holds *rings*. Points are gone through by index: cold, an iterator leaves an object behind at each. */
export function boxOf(rings: readonly (readonly Point[])[]): Frame {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 1) {
      const { x, y } = ring[i] as Point;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
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

/** Returns the size of *area* in square units, and its centre of gravity. */
export function extentOf(area: Area): { size: number; centroid: Point } {
  const sum = { size: 0, x: 0, y: 0 };
  for (const ring of area) {
    const { size, x, y } = moments(ring);
    sum.size += size;
    sum.x += x;
    sum.y += y;
  }
  return { size: Math.abs(sum.size), centroid: { x: sum.x / sum.size, y: sum.y / sum.size } };
}

/** Returns the signed size of *ring* and its first moments about the axes, by Green's theorem. */
function moments(ring: Ring): { size: number; x: number; y: number } {
  let [size, x, y] = [0, 0, 0];
  let { x: fromX, y: fromY } = ring.at(-1) ?? { x: NaN, y: NaN };
  for (let i = 0; i < ring.length; i += 1) {
    const { x: toX, y: toY } = ring[i] as Point;
    const cross = fromX * toY - toX * fromY;
    size += cross;
    x += (fromX + toX) * cross;
    y += (fromY + toY) * cross;
    fromX = toX;
    fromY = toY;
  }
  return { size: size / 2, x: x / 6, y: y / 6 };
}
