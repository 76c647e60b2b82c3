import type { Frame, Point, Shape } from './map-shape.ts';

/** The middle and the width of the level stretch in which the name of a province has most room. */
export interface Room extends Point {
  readonly width: number;
}

/** The levels that are looked at, in sixteenths of the height of the box. */
const levels = { first: 3, last: 13, of: 16 } as const;

const known = new WeakMap<Shape, Room>();

/** Returns the broadest level stretch inside the mainland of *shape*, those near the middle of its box before those at its ends. */
export function roomOf(shape: Shape): Room {
  const room = known.get(shape) ?? broadestRoom(ringsOf(shape.d)[0] ?? [], shape.box);
  known.set(shape, room);
  return room;
}

/** Returns the rings of path data made of `M`, `L` and `Z`, as d3's `geoPath` writes them. */
export function ringsOf(d: string): Point[][] {
  return d
    .split('M')
    .slice(1)
    .map((ring) =>
      ring
        .replace('Z', '')
        .split('L')
        .map((point) => {
          const [x = NaN, y = NaN] = point.split(',').map(Number);
          return { x, y };
        }),
    );
}

function broadestRoom(ring: readonly Point[], box: Frame): Room {
  let best = { x: box.x + box.width / 2, y: box.y + box.height / 2, width: 0 };
  let bestScore = -Infinity;
  for (let level: number = levels.first; level <= levels.last; level += 1) {
    const y = box.y + (box.height * level) / levels.of;
    const crossings = crossingsAt(ring, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from = NaN, to = NaN] = [crossings[i], crossings[i + 1]];
      const score = to - from - Math.abs(level - levels.of / 2) * 0.02 * box.height;
      if (score <= bestScore) continue;
      best = { x: (from + to) / 2, y, width: to - from };
      bestScore = score;
    }
  }
  return best;
}

/** Returns where *ring* crosses the level *y*, from left to right. */
function crossingsAt(ring: readonly Point[], y: number): number[] {
  const crossings: number[] = [];
  ring.forEach((b, i) => {
    const a = ring.at(i - 1) ?? b;
    if (a.y > y !== b.y > y) crossings.push(a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y));
  });
  return crossings.sort((a, b) => a - b);
}
