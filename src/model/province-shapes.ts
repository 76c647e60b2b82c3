import type { Frame, Point, Shape } from './map-shape.ts';
import { boxOf, centroidOf, holds, pathOfRings, sizeOf, type Area } from './plane.ts';

/**
 * Returns the province *id*, whose lands are *areas*, drawn. Islands that reach out of the box of the mainland
 * are drawn apart, so that the middle of the box is, for almost every province, the province.
 */
export function drawProvince(id: string, areas: readonly Area[]): Shape {
  const parts = areas.map((area) => ({ area, size: sizeOf(area) })).sort((a, b) => b.size - a.size);
  const mainland = parts[0]?.area ?? [];
  const box = boxOf(mainland);
  const isFar = ({ area }: { area: Area }) => !holds(box, boxOf(area));
  const draw = (lands: typeof parts) => lands.map(({ area }) => pathOfRings(area)).join('');
  return {
    id,
    d: draw(parts.filter((part) => !isFar(part))),
    islands: draw(parts.filter(isFar)),
    box,
    ...centroidOf(mainland),
    room: broadestRoom(mainland[0] ?? [], box),
  };
}

/** Returns the rings of path data made of absolute `M`, `L` and `Z`, as `pathOfRings` and d3-geo write them. */
export function ringsOf(d: string): Point[][] {
  return d
    .split('M')
    .slice(1)
    .map((ring) =>
      ring
        .replace('Z', '')
        .split('L')
        .map((pair) => {
          const [x = NaN, y = NaN] = pair.split(',').map(Number);
          return { x, y };
        }),
    );
}

/** Returns the broadest level stretch inside *ring*, those near the middle of *box* before those at its ends. */
function broadestRoom(ring: readonly Point[], box: Frame): Shape['room'] {
  let best = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 0 };
  let bestScore = -Infinity;
  for (let level = 3; level <= 13; level += 1) {
    const y = box.y + (box.height * level) / 16;
    for (const [from, to] of crossings(ring, y)) {
      const score = to - from - Math.abs(level - 8) * 0.02 * box.height;
      if (score <= bestScore) continue;
      best = { x: (from + to) / 2, y, width: to - from };
      bestScore = score;
    }
  }
  return best;
}

/** Returns the stretches of the level *y* that lie inside *ring*. */
function crossings(ring: readonly Point[], y: number): [number, number][] {
  const xs: number[] = [];
  let a = ring.at(-1);
  for (const b of ring) {
    if (a && a.y > y !== b.y > y) xs.push(a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y));
    a = b;
  }
  xs.sort((one, other) => one - other);
  return xs.flatMap((x, i): [number, number][] => (i % 2 === 0 ? [[x, xs[i + 1] ?? x]] : []));
}
