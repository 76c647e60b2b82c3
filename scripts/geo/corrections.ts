import type { Position } from 'geojson';
import { common, gridPathOf, together, without, type Land } from './land.ts';
import { readGeometryData } from './read-data.ts';
import { roughen } from './roughen.ts';
import type { ProvinceLands } from './sources.ts';

/** One named move of land, as `data/geometry/border-corrections.json` holds it. */
export interface BorderCorrection {
  readonly id: string;
  /** The provinces that give; what others hold inside the region stays theirs. */
  readonly from: readonly string[];
  /** The province that takes; null where the region is water. */
  readonly to: string | null;
  /** Whether land that no province holds is taken too. */
  readonly fillsGaps?: boolean;
  /** The new border: control points in degrees. */
  readonly border: readonly Position[];
  /** Control points that close the region on the taking side, where nothing is drawn. */
  readonly closing: readonly Position[];
  readonly why: string;
  readonly evidence: {
    readonly places?: readonly string[];
    readonly area?: string;
    readonly source: string;
  };
}

/** Returns the corrections in the order in which they apply. */
export function readCorrections(): BorderCorrection[] {
  return (readGeometryData('border-corrections.json') as { corrections: BorderCorrection[] }).corrections;
}

function unionOf(provinces: ProvinceLands): Land {
  return together([...provinces.values()].flat());
}

function landIn(provinces: ProvinceLands, province: string): Land {
  const land = provinces.get(province);
  if (!land) throw new Error(`unknown province: ${province}`);
  return land;
}

function applyCorrection(provinces: ProvinceLands, correction: BorderCorrection): void {
  const { from, to, border, closing, fillsGaps = false } = correction;
  const region = together([gridPathOf([...roughen(border), ...closing])]);
  const moved: Land = fillsGaps ? without(region, unionOf(provinces)) : [];
  for (const province of from) {
    const land = landIn(provinces, province);
    moved.push(...common(land, region));
    provinces.set(province, without(land, region));
  }
  if (moved.length === 0) throw new Error(`invalid correction: ${correction.id} moves nothing`);
  if (to !== null) provinces.set(to, together(landIn(provinces, to), moved));
}

/** Returns *provinces* with every one of *corrections* applied in turn. */
export function applyCorrections(
  provinces: ProvinceLands,
  corrections: readonly BorderCorrection[],
): ProvinceLands {
  const corrected: ProvinceLands = new Map(provinces);
  for (const correction of corrections) applyCorrection(corrected, correction);
  return corrected;
}
