import type { Path64 } from 'clipper2-ts';
import {
  areaKm2,
  common,
  isExterior,
  landOf,
  ringAreaKm2,
  together,
  unitsPerDegree,
  type Land,
} from './land.ts';
import { arcUsesOf } from './arc-uses.ts';
import { featuresOf, type MapFeature, type MapTopology } from './map-features.ts';
import { distanceAlongKm } from './distance.ts';

/** What is wrong where shapes should meet. */
export interface SeamCheck {
  /** Pairs of shapes that overlap, with the land they both claim in square kilometres. */
  readonly overlaps: readonly { readonly pair: string; readonly km2: number }[];
  /** The areas, in square kilometres, of what provinces enclose and none of them holds. */
  readonly gaps: readonly number[];
  /** Arcs that more than two provinces use, or one province twice. */
  readonly arcsUsedWrongly: readonly number[];
  /** Kilometres of arcs that one province alone uses. */
  readonly onceUsedKm: number;
  /** Kilometres of the outline of all provinces together; more arcs than outline means borders drawn twice. */
  readonly outlineKm: number;
}

interface NamedLand {
  readonly id: string;
  readonly land: Land;
}

function landsOf(features: readonly MapFeature[]): NamedLand[] {
  return features.map(({ id, geometry }) => ({
    id,
    land: geometry.type === 'MultiPoint' ? [] : landOf(geometry),
  }));
}

function overlapsAmong(lands: readonly NamedLand[]): SeamCheck['overlaps'] {
  return lands.flatMap((a, i) =>
    lands.slice(i + 1).flatMap((b) => {
      const km2 = areaKm2(common(a.land, b.land));
      return km2 > 0 ? [{ pair: `${a.id} and ${b.id}`, km2 }] : [];
    }),
  );
}

function ringLengthKm(ring: Path64): number {
  const positions = ring.map(({ x, y }) => [x / unitsPerDegree, y / unitsPerDegree]);
  return distanceAlongKm([...positions, positions[0] ?? []]);
}

function arcLengthKm(topology: MapTopology, arc: number): number {
  const { transform } = topology;
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [fromX, fromY] = transform?.translate ?? [0, 0];
  let [x, y] = [0, 0];
  const positions = (topology.arcs[arc] ?? []).map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [fromX + x * scaleX, fromY + y * scaleY];
  });
  return distanceAlongKm(positions);
}

/** Returns how well the provinces of *topology* meet each other and the neighbouring countries. */
export function checkSeams(topology: MapTopology): SeamCheck {
  const provinces = landsOf(featuresOf(topology, 'provinces'));
  const neighbours = landsOf(featuresOf(topology, 'neighbours'));
  const all = together(provinces.flatMap(({ land }) => land));
  const uses = [...arcUsesOf(topology, 'provinces')];
  const once = uses.filter(([, ids]) => ids.length === 1);
  return {
    overlaps: overlapsAmong([...provinces, ...neighbours]),
    gaps: all.filter((ring) => !isExterior(ring)).map(ringAreaKm2),
    arcsUsedWrongly: uses
      .filter(([, ids]) => ids.length > 2 || new Set(ids).size < ids.length)
      .map(([arc]) => arc),
    onceUsedKm: once.reduce((sum, [arc]) => sum + arcLengthKm(topology, arc), 0),
    outlineKm: all.reduce((sum, ring) => sum + ringLengthKm(ring), 0),
  };
}
