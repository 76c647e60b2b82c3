import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Geography, Land } from './geography.ts';

/** Outlines in degrees under their codes, and the borders between and around them, as GeoJSON. */
export interface Outlines {
  readonly features: readonly (Feature<Polygon | MultiPolygon> & { readonly id: string })[];
  readonly innerBorders: MultiLineString;
  readonly outline: MultiLineString;
}

/** Returns *outlines* as what the map draws: each ring and each line is an arc of its own. */
export function geographyOf({ features, innerBorders, outline }: Outlines): Geography {
  const arcs: (readonly Position[])[] = [];
  const add = (line: readonly Position[]) => arcs.push(line) - 1;
  const provinces = features.map(({ id, geometry }): Land => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return { id, polygons: polygons.map((rings) => rings.map((ring) => [add(ring)])) };
  });
  return {
    provinces,
    innerBorders: innerBorders.coordinates.map(add),
    outline: outline.coordinates.map(add),
    arcs,
    neighbours: [],
    archipelagos: [],
  };
}
