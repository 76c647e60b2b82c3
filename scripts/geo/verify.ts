import { brotliCompressSync, constants } from 'node:zlib';
import { geoArea, geoContains } from 'd3';
import { checkAreas, type AreaCheck } from './areas.ts';
import type { Island } from './islands.ts';
import { featuresOf, type MapFeature, type MapTopology } from './map-features.ts';
import { checkPlace, readPlaces, type PlaceCheck } from './places.ts';
import { readGeometryData, readOfficialProvinces } from './read-data.ts';
import { checkSeams, type SeamCheck } from './seams.ts';

/** What the map may differ in, with the reason, as `data/geometry/exceptions.json` has it. */
export interface Exceptions {
  readonly places: readonly { readonly name: string; readonly reason: string }[];
  readonly areas: readonly { readonly province: string; readonly reason: string }[];
}

/** Everything that is measured on a finished map. */
export interface Verification {
  readonly places: readonly PlaceCheck[];
  readonly areas: readonly AreaCheck[];
  readonly seams: SeamCheck;
  /** The codes of shapes with a ring wound the wrong way round for d3-geo. */
  readonly woundWrongly: readonly string[];
  /** The named islands that their province does not hold. */
  readonly missingIslands: readonly string[];
  /** The size of the file after brotli at its best, in bytes. */
  readonly brotliBytes: number;
}

/** Returns the named exceptions. */
export function readExceptions(): Exceptions {
  return readGeometryData('exceptions.json') as Exceptions;
}

/** Returns the size of *text* after brotli at quality 11, in bytes. */
export function brotliBytesOf(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Returns whether each ring of *shape* by itself covers less than half the sphere, as an exterior ring must. */
export function isWoundForD3({ geometry }: MapFeature): boolean {
  if (geometry.type === 'MultiPoint') return true;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.every((coordinates) => geoArea({ type: 'Polygon', coordinates }) < 2 * Math.PI);
}

function holds(provinces: readonly MapFeature[], { province, at }: Island): boolean {
  const owner = provinces.find(({ id }) => id === province);
  return owner !== undefined && geoContains(owner, [at[0] ?? 0, at[1] ?? 0]);
}

/** Returns the measurements of *topology*, whose file is *text*, against the places, areas and *islands* of the ground. */
export function verify(topology: MapTopology, text: string, islands: readonly Island[]): Verification {
  const provinces = featuresOf(topology, 'provinces');
  const shapes = [...provinces, ...featuresOf(topology, 'archipelagos')];
  const wound = [...provinces, ...featuresOf(topology, 'neighbours')];
  return {
    places: readPlaces().map((place) => checkPlace(place, shapes)),
    areas: checkAreas(provinces, readOfficialProvinces()),
    seams: checkSeams(topology),
    woundWrongly: wound.filter((shape) => !isWoundForD3(shape)).map(({ id }) => id),
    missingIslands: islands.filter((island) => !holds(provinces, island)).map(({ name }) => name),
    brotliBytes: brotliBytesOf(text),
  };
}
