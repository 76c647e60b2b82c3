import { Clipper, FillRule, type Path64, type Paths64 } from 'clipper2-ts';
import { geoArea } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Land as closed rings of whole grid units: exterior rings and holes side by side, told apart by winding. */
export type Land = Paths64;

/** How many grid units one degree has while borders are being cut: a unit is about a metre. */
export const unitsPerDegree = 100_000;

/** The mean radius of the Earth in kilometres (IUGG); areas on this sphere are within 0.5 % of the ellipsoid's. */
export const earthRadiusKm = 6371.0088;

/** Returns *ring*, longitudes and latitudes in degrees, in whole grid units. */
export function gridPathOf(ring: readonly Position[]): Path64 {
  return ring.map(([lon = NaN, lat = NaN]) => ({
    x: Math.round(lon * unitsPerDegree),
    y: Math.round(lat * unitsPerDegree),
  }));
}

/** Returns the rings of *geometry*, which may be wound either way, as land. */
export function landOf(geometry: Polygon | MultiPolygon): Land {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return Clipper.union(polygons.flat().map(gridPathOf), FillRule.EvenOdd);
}

/** Returns the land of *a* and of *b* together; without *b*, *a* with its own overlaps dissolved. */
export function together(a: Land, b: Land = []): Land {
  return Clipper.union(a, b, FillRule.NonZero);
}

/** Returns the land of *a* that is not in *b*. */
export function without(a: Land, b: Land): Land {
  return Clipper.difference(a, b, FillRule.NonZero);
}

/** Returns the land that *a* and *b* have in common. */
export function common(a: Land, b: Land): Land {
  return Clipper.intersect(a, b, FillRule.NonZero);
}

/** Returns whether *ring* is an exterior ring, not a hole. */
export function isExterior(ring: Path64): boolean {
  return Clipper.area(ring) > 0;
}

/** Returns *ring* closed, in degrees, wound clockwise as d3-geo expects of an exterior ring. */
export function clockwiseRingOf(ring: Path64): Position[] {
  const positions = ring.map(({ x, y }): Position => [x / unitsPerDegree, y / unitsPerDegree]);
  if (isExterior(ring)) positions.reverse();
  const [first] = positions;
  return first ? [...positions, first] : [];
}

/** Returns the area of *ring* in square kilometres, always positive. */
export function ringAreaKm2(ring: Path64): number {
  return geoArea({ type: 'Polygon', coordinates: [clockwiseRingOf(ring)] }) * earthRadiusKm ** 2;
}

/** Returns the area of *land* in square kilometres, holes taken off. */
export function areaKm2(land: Land): number {
  return land.reduce((sum, ring) => sum + (isExterior(ring) ? 1 : -1) * ringAreaKm2(ring), 0);
}
