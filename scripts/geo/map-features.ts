import type { Feature, MultiPoint, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';

/** The finished map: the objects `provinces`, `archipelagos` and `neighbours`. */
export type MapTopology = Topology<Objects>;

/** A shape of the map, in degrees, under its code. */
export type MapFeature = Feature<
  Polygon | MultiPolygon | MultiPoint,
  { name_vi?: string; name_en?: string }
> & {
  readonly id: string;
};

/** Returns the object *name* of *topology*, whose geometries carry their codes as ids. */
export function collectionOf(
  topology: MapTopology,
  name: 'provinces' | 'archipelagos' | 'neighbours',
): GeometryCollection {
  const object = topology.objects[name];
  if (object?.type !== 'GeometryCollection') throw new Error(`missing topology object: ${name}`);
  return object;
}

/** Returns the features of the object *name* of *topology*, in its order. */
export function featuresOf(...[topology, name]: Parameters<typeof collectionOf>): MapFeature[] {
  return feature(topology, collectionOf(topology, name)).features as MapFeature[];
}
