import { readFileSync } from 'node:fs';
import type { MultiPoint } from 'geojson';
import { bbox } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { arcUsesOf } from '../../scripts/geo/arc-uses.ts';
import { buildTopology, formatTopology } from '../../scripts/geo/build.ts';
import { readCorrections } from '../../scripts/geo/corrections.ts';
import { readIslands } from '../../scripts/geo/islands.ts';
import { collectionOf, featuresOf, type MapTopology } from '../../scripts/geo/map-features.ts';
import { readOfficialProvinces } from '../../scripts/geo/read-data.ts';
import { findingsOf, limits } from '../../scripts/geo/report.ts';
import { readExceptions, verify } from '../../scripts/geo/verify.ts';

const text = readFileSync(new URL('../../data/vietnam-provinces.topo.json', import.meta.url), 'utf8');
const topology = JSON.parse(text) as MapTopology;
const exceptions = readExceptions();
const verification = verify(topology, text, readIslands());
const officialIds = readOfficialProvinces().map(({ id }) => id);

/** Provinces without a coast: all around them is a province or a neighbouring country. */
const landlocked =
  'VN-01 VN-02 VN-03 VN-04 VN-05 VN-06 VN-07 VN-09 VN-14 VN-28 VN-30 VN-33 VN-35 VN-37 VN-44 VN-45 VN-53 VN-54 VN-56 VN-57 VN-58 VN-61 VN-63 VN-66 VN-68 VN-69 VN-70 VN-71 VN-72 VN-73 VN-CT VN-HN'.split(
    ' ',
  );

describe('vietnam-provinces.topo.json', () => {
  it('is what a fresh build writes, byte for byte', () => {
    expect(formatTopology(buildTopology()) === text).toBe(true);
  }, 60_000);

  it('holds the 63 provinces of provinces.csv in its order and nothing but shapes', () => {
    const { geometries } = collectionOf(topology, 'provinces');
    expect(geometries.map(({ id }) => id)).toEqual(officialIds);
    expect(geometries.every(({ properties }) => properties === undefined)).toBe(true);
    expect(new Set(geometries.map(({ type }) => type))).toEqual(new Set(['Polygon', 'MultiPolygon']));
  });

  it('holds the countries around Vietnam', () => {
    expect(featuresOf(topology, 'neighbours').map(({ id }) => id)).toEqual('LA KH CN TH MM'.split(' '));
  });

  it('holds no ring of less than three corners', () => {
    const rings = [...featuresOf(topology, 'provinces'), ...featuresOf(topology, 'neighbours')].flatMap(
      ({ geometry }) => {
        if (geometry.type === 'MultiPoint') return [];
        return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      },
    );
    expect(rings.length).toBeGreaterThan(100);
    const cornersOf = (ring: readonly (readonly number[])[]) => new Set(ring.map(String)).size;
    expect(rings.filter((ring) => cornersOf(ring) < 3)).toEqual([]);
  });

  it('reaches as far as a broad frame shows: 95–118° E', () => {
    const [west, , east] = bbox({
      ...topology,
      objects: { neighbours: collectionOf(topology, 'neighbours') },
    });
    expect(west).toBeCloseTo(95, 1);
    expect(east).toBeCloseTo(118, 1);
  });

  it('meets every limit of the report', () => {
    const unmet = findingsOf(verification, exceptions).filter(({ isMet }) => !isMet);
    expect(unmet).toEqual([]);
  });

  it(`weighs at most ${limits.brotliBytes} bytes after brotli`, () => {
    expect(verification.brotliBytes).toBeLessThanOrEqual(16_000);
  });
});

describe('places of GeoNames', () => {
  const usable = verification.places.filter(({ place }) => place.province !== null);

  it('fall in their province, 609 of the 612 with a usable code at least', () => {
    expect(usable).toHaveLength(612);
    expect(usable.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(609);
  });

  it('are astray only where exceptions.json says why', () => {
    const astray = verification.places.filter(({ isRight }) => !isRight).map(({ place }) => place.name);
    expect(astray.sort()).toEqual(exceptions.places.map(({ name }) => name).sort());
    expect(exceptions.places.every(({ reason }) => reason.length > 20)).toBe(true);
  });

  it('put each of the 63 capitals in its province', () => {
    const capitals = usable.filter(({ place }) => place.isCapital);
    expect(new Set(capitals.map(({ place }) => place.province))).toEqual(new Set(officialIds));
    expect(capitals.filter(({ isRight }) => !isRight).map(({ place }) => place.name)).toEqual([]);
  });
});

describe('areas against the statistics office', () => {
  const excused = exceptions.areas.map(({ province }) => province);

  it.each(verification.areas)('$province.name is within its limit', ({ province, deviation }) => {
    expect(Math.abs(deviation)).toBeLessThanOrEqual(excused.includes(province.id) ? 0.15 : 0.08);
  });

  it('are excused only where they need it', () => {
    const needed = verification.areas.filter(({ deviation }) => Math.abs(deviation) > 0.08);
    expect(needed.map(({ province }) => province.id)).toEqual(excused);
  });
});

describe('seams', () => {
  it('leave no gap and no overlap above a square kilometre', () => {
    expect(verification.seams.gaps.filter((km2) => km2 > 1)).toEqual([]);
    expect(verification.seams.overlaps.filter(({ km2 }) => km2 > 1)).toEqual([]);
  });

  it('use every inner arc for exactly two provinces', () => {
    expect(verification.seams.arcsUsedWrongly).toEqual([]);
    expect(verification.seams.onceUsedKm / verification.seams.outlineKm).toBeCloseTo(1, 2);
  });

  it('close around each province without a coast: every arc has a second side', () => {
    const uses = arcUsesOf(topology, 'provinces');
    const abroad = arcUsesOf(topology, 'neighbours');
    const open = [...uses]
      .filter(([arc, ids]) => ids.length === 1 && !abroad.has(arc))
      .flatMap(([, ids]) => ids);
    expect(landlocked.filter((id) => open.includes(id))).toEqual([]);
  });

  it('are wound clockwise, as d3-geo expects', () => {
    expect(verification.woundWrongly).toEqual([]);
  });
});

describe('islands', () => {
  it('with a name are all drawn, each in its province', () => {
    expect(verification.missingIslands).toEqual([]);
    expect(readIslands().length).toBeGreaterThan(25);
  });

  it.each([
    ['VN-DN', 'Hoàng Sa', [111, 113], [15.7, 17.2]],
    ['VN-34', 'Trường Sa', [111.5, 117.5], [6, 12]],
  ] as const)('of %s, %s, lie at their true coordinates', (id, name, [west, east], [south, north]) => {
    const archipelago = featuresOf(topology, 'archipelagos').find((feature) => feature.id === id);
    expect(archipelago?.properties.name_vi).toBe(name);
    const { coordinates } = archipelago?.geometry as MultiPoint;
    expect(coordinates.length).toBeGreaterThanOrEqual(8);
    for (const [lon, lat] of coordinates) {
      expect(lon).toSatisfy((value: number) => value >= west && value <= east);
      expect(lat).toSatisfy((value: number) => value >= south && value <= north);
    }
  });
});

describe('border-corrections.json', () => {
  it.each(readCorrections())('$id says what moves where, why and on what evidence', (correction) => {
    const { from, to, fillsGaps, border, why, evidence } = correction;
    expect([...officialIds, null]).toContain(to);
    expect(officialIds).toEqual(expect.arrayContaining([...from]));
    expect(from.length > 0 || fillsGaps === true).toBe(true);
    expect(border.length).toBeGreaterThanOrEqual(4);
    expect(why.length).toBeGreaterThan(20);
    expect(evidence.source.length).toBeGreaterThan(5);
  });

  it('is summarised in docs/geometry.md, every correction and none else', () => {
    const page = readFileSync(new URL('../../docs/geometry.md', import.meta.url), 'utf8');
    const [, section = ''] = page.split('## The corrections');
    const [table = ''] = section.split('\n## ');
    const named = [...table.matchAll(/^\| `([a-z0-9-]+)` /gm)].map(([, id]) => id);
    expect(named).toEqual(readCorrections().map(({ id }) => id));
  });
});
