import type { Exceptions, Verification } from './verify.ts';

/** What a finished map has to meet; the ground it must stay on. */
export const limits = {
  rightPlaces: 609,
  areaDeviation: 0.08,
  excusedAreaDeviation: 0.15,
  seamKm2: 1,
  /** The outline is cut on a grid, so its length may differ a little from that of the arcs. */
  outlineDeviation: 0.002,
  brotliBytes: 16_000,
} as const;

/** One line of the table: what was measured, the number, what it must be, and whether it is. */
export interface Finding {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly isMet: boolean;
}

function percent(share: number): string {
  return `${share < 0 ? '−' : '+'}${(Math.abs(share) * 100).toFixed(1)} %`;
}

function placeFindings({ places }: Verification, exceptions: Exceptions): Finding[] {
  const usable = places.filter(({ place }) => place.province !== null);
  const right = usable.filter(({ isRight }) => isRight).length;
  const wrong = places.filter(({ isRight }) => !isRight);
  const excused = exceptions.places.map(({ name }) => name);
  const unexcused = wrong.filter(({ place }) => place.isCapital || !excused.includes(place.name));
  const named = unexcused.map(({ place }) => place.name).join(', ');
  return [
    {
      what: 'places in their province',
      measured: `${right} of ${usable.length}`,
      limit: `≥ ${limits.rightPlaces}`,
      isMet: right >= limits.rightPlaces,
    },
    {
      what: 'places astray without a reason, or capitals',
      measured: named || 'none',
      limit: 'none',
      isMet: unexcused.length === 0,
    },
  ];
}

function areaFindings({ areas }: Verification, exceptions: Exceptions): Finding[] {
  const excused = exceptions.areas.map(({ province }) => province);
  return areas
    .filter(({ deviation }, rank) => rank < 3 || Math.abs(deviation) > limits.areaDeviation)
    .map(({ province, mapKm2, deviation }) => {
      const limit = excused.includes(province.id) ? limits.excusedAreaDeviation : limits.areaDeviation;
      return {
        what: `area of ${province.name}: ${mapKm2.toFixed(0)} of ${province.areaKm2} km²`,
        measured: percent(deviation),
        limit: `± ${limit * 100} %`,
        isMet: Math.abs(deviation) <= limit,
      };
    });
}

function seamFindings({ seams }: Verification): Finding[] {
  const overlapKm2 = Math.max(0, ...seams.overlaps.map(({ km2 }) => km2));
  const gapKm2 = Math.max(0, ...seams.gaps);
  const excess = seams.onceUsedKm / seams.outlineKm - 1;
  const km2 = (value: number) => `${value.toFixed(2)} km²`;
  const limit = `≤ ${limits.seamKm2} km²`;
  return [
    { what: 'largest overlap', measured: km2(overlapKm2), limit, isMet: overlapKm2 <= limits.seamKm2 },
    { what: 'largest gap', measured: km2(gapKm2), limit, isMet: gapKm2 <= limits.seamKm2 },
    {
      what: 'arcs used by more than two provinces',
      measured: String(seams.arcsUsedWrongly.length),
      limit: '0',
      isMet: seams.arcsUsedWrongly.length === 0,
    },
    {
      what: 'arcs of one province against the outline',
      measured: percent(excess),
      limit: `± ${limits.outlineDeviation * 100} %`,
      isMet: Math.abs(excess) <= limits.outlineDeviation,
    },
  ];
}

function listFinding(what: string, names: readonly string[]): Finding {
  return { what, measured: names.join(', ') || 'none', limit: 'none', isMet: names.length === 0 };
}

/** Returns the table of *verification*, with *exceptions* let pass. */
export function findingsOf(verification: Verification, exceptions: Exceptions): Finding[] {
  const { brotliBytes, woundWrongly, missingIslands } = verification;
  return [
    ...placeFindings(verification, exceptions),
    ...areaFindings(verification, exceptions),
    ...seamFindings(verification),
    listFinding('shapes wound wrongly', woundWrongly),
    listFinding('islands missing', missingIslands),
    {
      what: 'file after brotli',
      measured: `${brotliBytes} bytes`,
      limit: `≤ ${limits.brotliBytes}`,
      isMet: brotliBytes <= limits.brotliBytes,
    },
  ];
}

/** Returns *findings* as lines of text, columns aligned, a cross before what is not met. */
export function formatFindings(findings: readonly Finding[]): string {
  const widths = [
    Math.max(...findings.map(({ what }) => what.length)),
    Math.max(...findings.map(({ measured }) => measured.length)),
  ] as const;
  return findings
    .map(({ what, measured, limit, isMet }) =>
      [isMet ? '✓' : '✗', what.padEnd(widths[0]), measured.padStart(widths[1]), limit].join('  '),
    )
    .join('\n');
}
