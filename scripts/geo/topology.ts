import type { Feature, FeatureCollection, Geometry, MultiPoint, MultiPolygon, Polygon } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Archipelago } from './archipelagos.ts';
import type { MapTopology } from './map-features.ts';
import { simplified } from './simplify.ts';
import { clockwiseRingOf, isExterior, unitsPerDegree, type Land } from './land.ts';

/** What the topology is made of; *step* is the grid of all vertices in units. */
export interface Layers {
  readonly provinces: ReadonlyMap<string, Land>;
  readonly neighbours: ReadonlyMap<string, Land>;
  readonly archipelagos: readonly Archipelago[];
  readonly step: number;
}

function shapeOf(land: Land): Polygon | MultiPolygon {
  const polygons = land.filter(isExterior).map((ring) => [clockwiseRingOf(ring)]);
  const [only] = polygons;
  return only && polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function featureCollectionOf<G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}

function landFeatures(lands: ReadonlyMap<string, Land>): FeatureCollection<Polygon | MultiPolygon> {
  return featureCollectionOf(
    [...lands].map(([id, land]) => ({
      type: 'Feature',
      id,
      properties: null,
      geometry: shapeOf(land),
    })),
  );
}

function archipelagoFeatures(archipelagos: readonly Archipelago[]): FeatureCollection<MultiPoint> {
  return featureCollectionOf(
    archipelagos.map(({ province, name_vi, name_en, islands }) => ({
      type: 'Feature',
      id: province,
      properties: { name_vi, name_en },
      geometry: { type: 'MultiPoint', coordinates: islands.map(({ at }) => [...at]) },
    })),
  );
}

/** Returns the three layers as one simplified topology, every coordinate a whole number of steps from the corner. */
export function topologyOf({ provinces, neighbours, archipelagos, step }: Layers): MapTopology {
  const plain = topology({
    provinces: landFeatures(provinces),
    archipelagos: archipelagoFeatures(archipelagos),
    neighbours: landFeatures(neighbours),
  }) as MapTopology;
  const scale = step / unitsPerDegree;
  return quantize(simplified(plain), { scale: [scale, scale], translate: [101, 7] });
}
