import { readFileSync } from 'node:fs';
import { neighbors } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { collectionOf, type MapTopology } from '../../scripts/geo/map-features.ts';

interface Pair {
  readonly pair: readonly [string, string];
  readonly names: string;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

const pairs = readJson('../fixtures/neighbour-pairs.json') as { touch: Pair[]; apart: Pair[] };
const topology = readJson('../../data/vietnam-provinces.topo.json') as MapTopology;
const { geometries } = collectionOf(topology, 'provinces');
const ids = geometries.map(({ id }) => String(id));
const neighboursById = new Map(
  neighbors(geometries).map((indices, i) => [ids[i], indices.map((index) => ids[index])]),
);

describe('neighbors(provinces)', () => {
  it('is tested on 30 pairs that touch and 30 that do not', () => {
    expect(pairs.touch).toHaveLength(30);
    expect(pairs.apart).toHaveLength(30);
    expect(ids).toEqual(expect.arrayContaining([...pairs.touch, ...pairs.apart].flatMap(({ pair }) => pair)));
  });

  it.each(pairs.touch)('finds the common border of $names', ({ pair: [a, b] }) => {
    expect(neighboursById.get(a)).toContain(b);
    expect(neighboursById.get(b)).toContain(a);
  });

  it.each(pairs.apart)('keeps $names apart', ({ pair: [a, b] }) => {
    expect(neighboursById.get(a)).not.toContain(b);
    expect(neighboursById.get(b)).not.toContain(a);
  });
});
