import type { Frame, Point, Shape } from './map-shape.ts';
import { boxOf, extentOf, holds, type DrawnArea } from './plane.ts';

/** An area of a province with its measures. */
type Part<Area> = Area & ReturnType<typeof extentOf> & { readonly box: Frame };

/**
 * Returns the *areas* of a province, the largest first. Islands that reach out of the box of the mainland are far:
 * they are drawn apart, so that the middle of the box is, for almost every province, the province.
 */
export function partsOf<Area extends DrawnArea>(
  areas: readonly Area[],
): Readonly<Record<'near' | 'far', readonly Part<Area>[]>> {
  const parts = areas
    .map((area) => ({ ...area, box: boxOf(area.rings), ...extentOf(area.rings) }))
    .sort((a, b) => b.size - a.size);
  const isNear = ({ box }: Part<Area>) => holds((parts[0] as Part<Area>).box, box);
  return { near: parts.filter(isNear), far: parts.filter((part) => !isNear(part)) };
}

/** Returns the province *id*, whose lands are *areas*, drawn. */
export function drawProvince(id: string, areas: readonly DrawnArea[]): Shape {
  const { near, far } = partsOf(areas);
  const { rings: mainland, box, centroid } = near[0] ?? { rings: [], box: boxOf([]), ...extentOf([]) };
  const pathOf = (parts: readonly DrawnArea[]) => parts.map(({ d }) => d).join('');
  return {
    id,
    d: pathOf(near),
    islands: pathOf(far),
    box,
    ...centroid,
    room: broadestRoom(mainland[0] ?? [], box),
  };
}

/**
 * Returns the rings of path data made of `M`, `L` and `Z`, as `pathOfRings` and d3-geo write them, or of `M`, `l` and `z`,
 * the steps from point to point, as those of a drawn map.
 */
export function ringsOf(d: string): Point[][] {
  return d
    .split('M')
    .slice(1)
    .map((ring) => {
      const isInSteps = ring.includes('l');
      const numbers = (ring.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      const points: Point[] = [];
      let from: Point = { x: 0, y: 0 };
      for (let i = 0; i < numbers.length; i += 2) {
        const [x, y] = [numbers[i] ?? NaN, numbers[i + 1] ?? NaN];
        from = isInSteps ? { x: toTenth(from.x + x), y: toTenth(from.y + y) } : { x, y };
        points.push(from);
      }
      return points;
    });
}

/** Returns *value* without what adding up fractions leaves over: path data are written to tenths at most. */
function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The levels that are looked at, in sixteenths of the height of the box. */
const levels = { first: 3, last: 13, of: 16 } as const;

/** Returns the broadest level stretch inside *ring*, those near the middle of *box* before those at its ends. */
function broadestRoom(ring: readonly Point[], box: Frame): Shape['room'] {
  let best = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 0 };
  let bestScore = -Infinity;
  const xs = crossings(ring, box);
  for (let level: number = levels.first; level <= levels.last; level += 1) {
    const on = xs[level] as number[];
    for (let i = 0; i + 1 < on.length; i += 2) {
      const from = on[i] as number;
      const to = on[i + 1] as number;
      const score = to - from - Math.abs(level - levels.of / 2) * 0.02 * box.height;
      if (score <= bestScore) continue;
      best = { x: (from + to) / 2, y: box.y + (box.height * level) / levels.of, width: to - from };
      bestScore = score;
    }
  }
  return best;
}

/** Returns where *ring* crosses each level of *box*, from left to right, by the number of the level: each edge is looked at once. */
function crossings(ring: readonly Point[], box: Frame): number[][] {
  const xs = Array.from({ length: levels.last + 1 }, (): number[] => []);
  const levelOf = ({ y }: Point) => ((y - box.y) * levels.of) / box.height;
  let a = ring.at(-1);
  if (!a || box.height === 0) return xs;
  let from = levelOf(a);
  for (let i = 0; i < ring.length; i += 1) {
    const b = ring[i] as Point;
    const to = levelOf(b);
    const end = Math.min(Math.ceil(Math.max(from, to)) - 1, levels.last);
    for (let level = Math.max(Math.ceil(Math.min(from, to)), levels.first); level <= end; level += 1)
      insert(xs[level] as number[], a.x + ((b.x - a.x) * (level - from)) / (to - from));
    a = b;
    from = to;
  }
  return xs;
}

/** Puts *x* to its place among the sorted *xs*. */
function insert(xs: number[], x: number): void {
  let i = xs.length;
  for (; i > 0 && (xs[i - 1] as number) > x; i -= 1) xs[i] = xs[i - 1] as number;
  xs[i] = x;
}
