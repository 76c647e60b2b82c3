import type { GeoPath } from 'd3';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Areas } from '../data/topology.ts';
import { frameOf, holds, type Shape } from './map-shape.ts';

/** Returns the shapes of *areas* of *topology* as *path* draws them; what its projection does not show is left out. */
export function shapesOf(topology: Topology, areas: Areas, path: GeoPath): Shape[] {
  const { features } = feature(topology, areas);
  return features.flatMap((area) => shapeOf(area as Feature<Polygon | MultiPolygon>, path) ?? []);
}

/**
 * Returns *area* as *path* draws it, or null where it shows nothing of it. Islands that reach out of the box of the
 * mainland, the largest polygon, are drawn apart: so the middle of the box is, for almost every province, the province.
 */
function shapeOf({ id, geometry }: Feature<Polygon | MultiPolygon>, path: GeoPath): Shape | null {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons
    .map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
    .map((polygon) => ({ d: path(polygon) ?? '', area: path.area(polygon), polygon }))
    .filter(({ d }) => d !== '')
    .sort((a, b) => b.area - a.area)
    .map(({ d, polygon }) => ({ d, polygon, box: frameOf(path.bounds(polygon)) }));
  const [mainland] = parts;
  if (!mainland) return null;
  const { box } = mainland;
  const [x, y] = path.centroid(mainland.polygon);
  const pathOf = (isNear: boolean) =>
    parts
      .filter((part) => holds(box, part.box) === isNear)
      .map(({ d }) => d)
      .join('');
  return { id: String(id), d: pathOf(true), islands: pathOf(false), x, y, box };
}
