import { collectionOf, type MapTopology } from './map-features.ts';

function arcsIn(value: unknown): number[] {
  if (typeof value === 'number') return [value < 0 ? ~value : value];
  return Array.isArray(value) ? value.flatMap(arcsIn) : [];
}

/** Returns, for each arc that the object *name* of *topology* draws, the ids of the geometries that draw it. */
export function arcUsesOf(topology: MapTopology, name: 'provinces' | 'neighbours'): Map<number, string[]> {
  const uses = new Map<number, string[]>();
  for (const geometry of collectionOf(topology, name).geometries) {
    for (const arc of arcsIn('arcs' in geometry ? geometry.arcs : [])) {
      uses.set(arc, [...(uses.get(arc) ?? []), String(geometry.id)]);
    }
  }
  return uses;
}
