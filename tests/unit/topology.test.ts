import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { areasOf, projectArcs, readTopology } from '../../src/data/topology.ts';
import { drawVietnam } from '../../src/map/map-drawing.ts';
import { createRandom, type Random } from './support/random.ts';
import { readFixture } from './support/shipped-data.ts';

const squares = JSON.stringify(JSON.parse(new TextDecoder().decode(readFixture('squares.topo.json'))));

describe('readTopology(text)', () => {
  it('reads a topology as topojson-client wants it', () => {
    const topology = readTopology(squares);
    if (!topology) throw new Error('no topology');
    const provinces = areasOf(topology, 'provinces');
    expect(provinces.geometries.map(({ id }) => id)).toEqual(['VN-HP', 'VN-HN', 'VN-63', 'VN-DN']);
    expect((feature(topology, provinces).features[1]?.geometry as Polygon).coordinates).toEqual([
      [
        [2, 1],
        [2, 0],
        [1, 0],
        [1, 1],
        [2, 1],
      ],
    ]);
    expect(areasOf(topology, 'archipelagos').geometries).toEqual([]);
    expect(areasOf(topology, 'nothing').geometries).toEqual([]);
  });

  it.each([
    ['is empty', ''],
    ['is not JSON', '{'],
    ['is GeoJSON', '{"type":"FeatureCollection","features":[]}'],
    ['has no arcs', squares.replace('"arcs":[[[1,0]', '"lines":[[[1,0]')],
    ['names an arc that it does not have', squares.replace('[[0,4,7]]', '[[0,4,70]]')],
    ['has a coordinate that is no number', squares.replace('[[1,0],[0,0],[0,1]]', '[[1,0],["x",0],[0,1]]')],
    ['has a position without a second number', squares.replace('[[5,1],[6,1]]', '[[5],[6,1]]')],
    ['has a broken transform', squares.replace('"objects"', '"transform":{"scale":[1]},"objects"')],
    ['has a ring without arcs', squares.replace('[[0,4,7]]', '[[]]')],
    ['has a collection without geometries', squares.replace('"geometries"', '"members"')],
    ['has a geometry that is null', squares.replace('"geometries":[', '"geometries":[null,')],
  ])('refuses a file that %s', (_, text) => {
    expect(text).not.toBe(squares);
    expect(readTopology(text)).toBeNull();
  });
});

it('projectArcs(topology, project) moves each point of a quantized topology once, from where it is in degrees', () => {
  const topology = readTopology(
    '{"type":"Topology","transform":{"scale":[2,3],"translate":[10,20]},"arcs":[[[0,0],[1,0],[0,1],[-1,-1]]],"objects":{}}',
  );
  const moved = topology && projectArcs(topology, ([x = NaN, y = NaN]) => [x + 100, y]);
  expect(moved).toEqual({
    type: 'Topology',
    objects: {},
    arcs: [
      [
        [110, 20],
        [112, 20],
        [112, 23],
        [110, 20],
      ],
    ],
  });
});

const values = [
  'null',
  '-1',
  '1e999',
  '99',
  '"x"',
  '[]',
  '{}',
  '[[]]',
  'true',
  '0.5',
  '-0',
  '"__proto__"',
  '[[[[0]]]]',
  '{"type":"Polygon","arcs":[[0]]}',
];

const makers: Readonly<Record<string, (random: Random) => string>> = {
  'is truncated': (random) => squares.slice(0, random.below(squares.length)),
  'has characters changed': (random) =>
    changed(squares, random, () => String.fromCharCode(32 + random.below(95))),
  'has numbers changed': (random) =>
    squares.replace(/-?\d+/g, (number) => (random.below(12) === 0 ? random.pick(values) : number)),
  'has values changed': (random) =>
    squares.replace(/"[^"]*"|\[[^[\]]*\]/g, (value) =>
      random.below(12) === 0 ? random.pick(values) : value,
    ),
};

function changed(text: string, random: Random, character: () => string): string {
  let result = text;
  for (let i = random.below(6); i >= 0; i--) {
    const at = random.below(result.length);
    result = result.slice(0, at) + character() + result.slice(at + 1);
  }
  return result;
}

describe('readTopology(text) on fuzzed topologies', () => {
  it.each(Object.entries(makers))(
    'gives a map that can be drawn or null, in time, when a file %s',
    (_, make) => {
      const kinds = { map: 0, refused: 0 };
      for (let seed = 0; seed < 500; seed++) {
        const text = make(createRandom(seed));
        const start = performance.now();
        const topology = readTopology(text);
        kinds[topology ? 'map' : 'refused']++;
        if (!topology) continue;
        drawVietnam(topology);
        if (performance.now() - start > 2_000) throw new Error(`too slow with seed: ${seed}`);
        const areas = feature(topology, areasOf(topology, 'provinces')).features;
        const positions = areas.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates.flat(3));
        if (!positions.every((value) => Number.isFinite(value)))
          throw new Error(`invalid position with seed: ${seed}`);
      }
      expect(kinds.refused).toBeGreaterThan(0);
      expect(kinds.map + kinds.refused).toBe(500);
    },
  );

  it('refuses nesting without end in arcs, and leaves it out among the provinces', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const nested = `${'{"type":"GeometryCollection","geometries":['.repeat(20_000)}${']}'.repeat(20_000)}`;
    expect(readTopology(deep)).toBeNull();
    expect(readTopology(squares.replace('[[0,4,7]]', deep))).toBeNull();
    const topology = readTopology(squares.replace('"geometries":[', `"geometries":[${nested},`));
    expect(topology && drawVietnam(topology).provinces).toHaveLength(4);
  });
});
