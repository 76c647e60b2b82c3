import { filter, filterWeight, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { arcUsesOf } from './arc-uses.ts';
import { earthRadiusKm } from './land.ts';
import type { MapTopology } from './map-features.ts';

/** A vertex whose triangle is smaller than this, in square kilometres, cannot be seen at 1.7 km a pixel. */
const smallestProvinceTriangleKm2 = 1.2;

/** The same for borders and coasts that only neighbouring countries have: they are a quiet ground. */
const smallestNeighbourTriangleKm2 = 100;

/** How many vertices every island keeps, however small: enough to look like one. */
const islandVertices = 8;

type WeightedPoint = [number, number, number];

function isRing(arc: readonly WeightedPoint[]): boolean {
  const [first] = arc;
  const last = arc.at(-1);
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** Returns the least weight, in steradians, that a vertex of *arc* must have to stay. */
function thresholdOf(arc: readonly WeightedPoint[], isProvince: boolean): number {
  const km2 = isProvince ? smallestProvinceTriangleKm2 : smallestNeighbourTriangleKm2;
  const threshold = km2 / earthRadiusKm ** 2;
  if (!isProvince || !isRing(arc)) return threshold;
  const weights = arc.map(([, , weight]) => weight).sort((a, b) => b - a);
  return Math.min(threshold, weights[islandVertices] ?? 0);
}

/**
 * Returns *topology* with only the vertices that matter to the eye, arc by arc, so that shared borders stay shared. Islands
 * of neighbouring countries of which but one point is left go.
 */
export function simplified(topology: MapTopology): MapTopology {
  const weighted = presimplify(topology, sphericalTriangleArea);
  const provinceArcs = arcUsesOf(topology, 'provinces');
  for (const [index, arc] of (weighted.arcs as WeightedPoint[][]).entries()) {
    const threshold = thresholdOf(arc, provinceArcs.has(index));
    for (const point of arc) point[2] = point[2] >= threshold ? 1 : 0;
  }
  const light = simplify(weighted, 1);
  // By default rings that have any area stay.
  return filter(light, filterWeight(light)) as MapTopology;
}
