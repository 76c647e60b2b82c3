import type { Feature, MultiPoint, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A shape of the map under its code, in degrees. */
export type MapFeature<G = Polygon | MultiPolygon | MultiPoint> = Feature<
  G extends Polygon | MultiPolygon | MultiPoint ? G : never
> & { readonly id: string };

/** Returns the features of the object *name* of *topology*, each with its code as id. */
export function featuresOf(
  topology: Topology,
  name: 'provinces' | 'archipelagos' | 'neighbours',
): MapFeature[] {
  const object = topology.objects[name] as GeometryCollection | undefined;
  if (!object) throw new Error(`missing topology object: ${name}`);
  return feature(topology, object).features as MapFeature[];
}
