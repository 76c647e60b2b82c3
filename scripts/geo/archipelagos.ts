import type { Position } from 'geojson';
import { readGeometryData } from './read-data.ts';

/** An archipelago that is shown as points: its province, its names and its main islands. */
export interface Archipelago {
  readonly province: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly islands: readonly { readonly name_vi: string; readonly name_en: string; readonly at: Position }[];
}

/** Returns Hoàng Sa and Trường Sa as `data/geometry/archipelagos.json` has them. */
export function readArchipelagos(): Archipelago[] {
  return (readGeometryData('archipelagos.json') as { archipelagos: Archipelago[] }).archipelagos;
}
