import type { Path64, Point64 } from 'clipper2-ts';
import type { Land } from './land.ts';

/** How often vertices are put on edges before we give up: three rounds are what it takes. */
const maxRounds = 8;

function keyOf({ x, y }: Point64): string {
  return `${x},${y}`;
}

function isSame(a: Point64 | undefined, b: Point64 | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y;
}

function snapped(ring: Path64, step: number): Path64 {
  return ring.map(({ x, y }) => ({ x: Math.round(x / step) * step, y: Math.round(y / step) * step }));
}

/** Returns *ring* without repeated vertices and without spikes, which go out and come back the same way. */
function withoutSpikes(ring: Path64): Path64 {
  const kept = ring.filter((point, i) => !isSame(point, ring.at(i - 1)));
  const isTip = (_: Point64, i: number) => isSame(kept.at(i - 1), kept[(i + 1) % kept.length]);
  for (let tip = kept.findIndex(isTip); tip >= 0; tip = kept.findIndex(isTip)) {
    // The tip goes, and with it one of the two equal vertices beside it.
    kept.splice(tip, 1);
    kept.splice(tip % kept.length, 1);
  }
  return kept;
}

/** The vertices of all rings in square cells, so that those near an edge are found at once. */
class VertexCells {
  readonly #cells = new Map<string, Map<string, Point64>>();
  readonly #size: number;

  constructor(rings: readonly Path64[], size: number) {
    this.#size = size;
    for (const point of rings.flat()) {
      const cell = `${Math.floor(point.x / size)},${Math.floor(point.y / size)}`;
      const points = this.#cells.get(cell) ?? new Map<string, Point64>();
      this.#cells.set(cell, points.set(keyOf(point), point));
    }
  }

  /** Yields the vertices in the box of *a* and *b*, widened by *margin*. */
  *near(a: Point64, b: Point64, margin: number): Iterable<Point64> {
    const cellOf = (value: number) => Math.floor(value / this.#size);
    for (let x = cellOf(Math.min(a.x, b.x) - margin); x <= cellOf(Math.max(a.x, b.x) + margin); x += 1) {
      for (let y = cellOf(Math.min(a.y, b.y) - margin); y <= cellOf(Math.max(a.y, b.y) + margin); y += 1) {
        yield* this.#cells.get(`${x},${y}`)?.values() ?? [];
      }
    }
  }
}

/** Returns how far along the edge from *a* to *b*, from 0 to 1, *p* lies; undefined beyond *tolerance* or the ends. */
function placeOnEdge(p: Point64, a: Point64, b: Point64, tolerance: number): number | undefined {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const along = ((p.x - a.x) * dx + (p.y - a.y) * dy) / squared;
  const away = Math.abs((p.x - a.x) * dy - (p.y - a.y) * dx) / Math.sqrt(squared);
  return along > 0 && along < 1 && away <= tolerance ? along : undefined;
}

function withVerticesOfOthers(ring: Path64, cells: VertexCells, tolerance: number): Path64 {
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    const between = [...cells.near(a, b, tolerance)].flatMap((point) => {
      const along = placeOnEdge(point, a, b, tolerance);
      return along === undefined ? [] : [{ along, point }];
    });
    return [a, ...between.sort((p, q) => p.along - q.along).map(({ point }) => point)];
  });
}

function countOf(lands: ReadonlyMap<string, Land>): number {
  return [...lands.values()].flat().reduce((sum, ring) => sum + ring.length, 0);
}

function mapRings(lands: ReadonlyMap<string, Land>, change: (ring: Path64) => Path64): Map<string, Land> {
  return new Map([...lands].map(([id, land]) => [id, land.map(change).filter((ring) => ring.length >= 3)]));
}

/**
 * Returns *lands* with every vertex on one grid of *step* units and every vertex that lies on a neighbour's edge put
 * into that edge too, so that neighbours share each piece of border vertex by vertex.
 */
export function shareVertices(lands: ReadonlyMap<string, Land>, step: number): Map<string, Land> {
  let shared = mapRings(lands, (ring) => withoutSpikes(snapped(ring, step)));
  for (let round = 0; round < maxRounds; round += 1) {
    const cells = new VertexCells([...shared.values()].flat(), 40 * step);
    const next = mapRings(shared, (ring) => withoutSpikes(withVerticesOfOthers(ring, cells, 0.75 * step)));
    if (countOf(next) === countOf(shared)) return next;
    shared = next;
  }
  throw new Error(`invalid borders: vertices still missing after ${maxRounds} rounds`);
}
