import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { parseGeography, type Geography, type Land } from '../../src/data/geography.ts';
import { createRandom, type Random } from './support/random.ts';
import { readFixture } from './support/shipped-data.ts';

const squares = JSON.stringify(JSON.parse(new TextDecoder().decode(readFixture('squares.topo.json'))));

function read(text: string): Geography {
  const geography = parseGeography(text, 'squares.topo.json');
  if ('kind' in geography) throw new Error(`invalid topology: ${text}`);
  return geography;
}

describe('parseGeography(text)', () => {
  it('reads the provinces, the borders they share once, and the outline', () => {
    const geography = read(squares);
    const { arcs, provinces, innerBorders, outline, neighbours, archipelagos } = geography;
    expect(provinces.map(({ id }) => id)).toEqual(['VN-HP', 'VN-HN', 'VN-63', 'VN-DN']);
    expect(ringsOf(geography, provinces[1])).toEqual([
      [
        [2, 1],
        [2, 0],
        [1, 0],
        [1, 1],
        [2, 1],
      ],
    ]);
    expect(lengthOf(innerBorders.map((i) => arcs[i] ?? []))).toBe(4);
    expect(lengthOf(outline.map((i) => arcs[i] ?? []))).toBe(8);
    expect(neighbours.map(({ id }) => id)).toEqual(['LA']);
    expect(archipelagos.map(({ id }) => id)).toEqual(['VN-DN']);
  });

  it.each([
    ['is empty', ''],
    ['is not JSON', '{'],
    ['is GeoJSON', '{"type":"FeatureCollection","features":[]}'],
    ['has no provinces', squares.replace('"provinces"', '"states"')],
    ['has no arcs', squares.replace('"arcs":[[[1,0]', '"lines":[[[1,0]')],
    ['names an arc that it does not have', squares.replace('[[0,4,7]]', '[[0,4,70]]')],
    ['has a coordinate that is no number', squares.replace('[[1,0],[0,0],[0,1]]', '[[1,0],["x",0],[0,1]]')],
    ['has a position without a second number', squares.replace('[[5,1],[6,1]]', '[[5],[6,1]]')],
    ['has a broken transform', squares.replace('"objects"', '"transform":{"scale":[1]},"objects"')],
  ])('tells of a file that %s', (_, text) => {
    expect(text).not.toBe(squares);
    expect(parseGeography(text, 'f.json')).toEqual({
      kind: 'topology-invalid',
      file: 'f.json',
      line: null,
      column: null,
      value: '',
    });
  });
});

/** Returns the rings of a land, its arcs put together; where two meet their point stands once. */
function ringsOf({ arcs }: Geography, land: Land | undefined): Position[][] {
  const lineOf = (i: number) => (i < 0 ? [...(arcs[~i] ?? [])].reverse() : (arcs[i] ?? []));
  return (land?.polygons ?? []).flatMap((rings) =>
    rings.map((ring) => ring.flatMap((i, place) => lineOf(i).slice(place === 0 ? 0 : 1))),
  );
}

/** Returns the length of the lines in sides of a square. */
function lengthOf(lines: readonly (readonly (readonly number[])[])[]): number {
  const sides = lines.flatMap((line) => line.slice(1).map((end, i) => [line[i] ?? [], end] as const));
  return sides.reduce((sum, [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]]) => sum + Math.hypot(x1 - x0, y1 - y0), 0);
}

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

describe('parseGeography(text) on fuzzed topologies', () => {
  it.each(Object.entries(makers))('gives a map or the problem, in time, when a file %s', (_, make) => {
    const kinds = { map: 0, problem: 0 };
    for (let seed = 0; seed < 500; seed++) {
      const text = make(createRandom(seed));
      const start = performance.now();
      const geography = parseGeography(text, 'fuzz.json');
      if (performance.now() - start > 2_000) throw new Error(`too slow with seed: ${seed}`);
      kinds['kind' in geography ? 'problem' : 'map']++;
      if ('kind' in geography) continue;
      const positions = geography.provinces.flatMap((land) => ringsOf(geography, land).flat(2));
      if (!positions.every((value) => Number.isFinite(value)))
        throw new Error(`invalid position with seed: ${seed}`);
    }
    expect(kinds.problem).toBeGreaterThan(0);
    expect(kinds.map + kinds.problem).toBe(500);
  });

  it('takes nesting without end for broken arcs, and leaves it out among the provinces', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const nested = `${'{"type":"GeometryCollection","geometries":['.repeat(20_000)}${']}'.repeat(20_000)}`;
    const texts = [
      deep,
      squares.replace('[[0,4,7]]', deep),
      squares.replace('"geometries":[', `"geometries":[${nested},`),
    ];
    const kinds = texts.map((text) => 'kind' in parseGeography(text, 'f.json'));
    expect(kinds).toEqual([true, true, false]);
  });
});
