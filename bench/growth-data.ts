import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';

type RegionTopology = Topology<{ provinces: GeometryCollection<{ name: string }> }>;

/** How many points a side of a region has between its corners. */
const pointsBetween = 3;

const bounds = { west: 102.2, south: 8.6, east: 109.4, north: 23.3 } as const;

/** Returns a topology of *count* regions, a grid whose borders wander: the same for the same number, always. */
export function regionsOf(count: number): RegionTopology {
  const columns = Math.max(1, Math.round(Math.sqrt(count / 2)));
  const rows = Math.ceil(count / columns);
  const steps = pointsBetween + 1;
  // Neighbours ask for the same points of the grid, so that they share their border exactly.
  const pointAt = (column: number, row: number): Position => [
    bounds.west + ((column + wobble(column, row, 1)) / (columns * steps)) * (bounds.east - bounds.west),
    bounds.south + ((row + wobble(column, row, 2)) / (rows * steps)) * (bounds.north - bounds.south),
  ];
  const features = Array.from({ length: count }, (_, i): Feature<Polygon> => {
    const column = (i % columns) * steps;
    const row = Math.floor(i / columns) * steps;
    const along = Array.from({ length: steps }, (_, step) => step);
    const ring = [
      ...along.map((step) => pointAt(column, row + step)),
      ...along.map((step) => pointAt(column + step, row + steps)),
      ...along.map((step) => pointAt(column + steps, row + steps - step)),
      ...along.map((step) => pointAt(column + steps - step, row)),
      pointAt(column, row),
    ];
    const id = regionId(i);
    return {
      type: 'Feature',
      id,
      properties: { name: `Region ${id.slice(3)}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  const provinces: FeatureCollection<Polygon> = { type: 'FeatureCollection', features };
  return quantize(topology({ provinces }) as RegionTopology, 1e5);
}

/** Returns a signings CSV of *count* rows on the first *regions* regions, evenly over the window. */
export function signingsOf(count: number, regions: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const region = i % regions;
    const day = 15_706 + Math.floor(random(i * 7 + 3) * 2556);
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
    const id = regionId(region);
    return `row-${i},${id},Region ${id.slice(3)},Authority ${region},provincial,VNPT,${date},https://example.org/${i}`;
  });
  return [
    'id,province_iso,province,authority,authority_level,vnpt_party,signed,source_url',
    ...rows,
    '',
  ].join('\n');
}

function regionId(i: number): string {
  return `XR-${String(i + 1).padStart(5, '0')}`;
}

/** Returns how far a point of the grid is moved, in steps of it, −0.35 to 0.35. */
function wobble(column: number, row: number, salt: number): number {
  return (random(column * 73_856_093 + row * 19_349_663 + salt * 83_492_791) - 0.5) * 0.7;
}

/** Returns a number from 0 to below 1 that looks like chance and follows from *seed* alone. */
function random(seed: number): number {
  let x = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32;
}
