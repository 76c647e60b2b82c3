import { readFileSync } from 'node:fs';
import { extent } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPoint, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { projectArcs } from '../../src/data/topology.ts';
import { drawVietnam, vietnamProjection } from '../../src/map/map-drawing.ts';
import { ringsOf } from '../../src/map/province-room.ts';
import { shippedDrawing } from './support/map-provinces.ts';

const topology = JSON.parse(readFileSync('data/vietnam-provinces.topo.json', 'utf8')) as Topology;
const provinces = topology.objects['provinces'] as GeometryCollection;
const drawing = shippedDrawing();
const projection = vietnamProjection(drawing.fit);

/** Returns *position* where it is on the drawing, to a tenth of a unit. */
function placed([longitude = NaN, latitude = NaN]: Position): string {
  const [x = NaN, y = NaN] = projection([longitude, latitude]) ?? [];
  return [x, y].map((value) => (Math.round(value * 10) / 10 + 0).toFixed(1)).join(',');
}

function drawn(d: string): string[][] {
  return ringsOf(d).map((ring) => ring.map(({ x, y }) => [x, y].map((value) => value.toFixed(1)).join(',')));
}

describe('drawVietnam(topology)', () => {
  it('draws each province as topojson-client puts it together', () => {
    const features = feature(topology, provinces).features;
    expect(drawing.provinces.map(({ id }) => id)).toEqual(features.map(({ id }) => id));
    features.forEach(({ geometry }, i) => {
      const { coordinates, type } = geometry as Polygon | MultiPolygon;
      const rings = type === 'Polygon' ? coordinates : coordinates.flat();
      const { d = '', islands = '' } = drawing.provinces[i] ?? {};
      expect(drawn(d + islands).sort()).toEqual(rings.map((ring) => ring.slice(0, -1).map(placed)).sort());
    });
  });

  it('draws each step of a border once, inside and around the country', () => {
    const stepsOf = (lines: readonly (readonly string[])[]) =>
      lines.flatMap((line) => line.slice(1).map((end, i) => [line[i], end].sort().join(' '))).sort();
    // Written in tenths, two points may fall together.
    const isStep = (step: string) => new Set(step.split(' ')).size > 1;
    const meshOf = (isInner: boolean) =>
      mesh(topology, provinces, (one, other) => (one !== other) === isInner).coordinates.map((line) =>
        line.map(placed),
      );
    const closed = drawn(drawing.outline).map((ring) => [...ring, ring[0] ?? '']);
    expect(stepsOf(drawn(drawing.innerBorders)).filter(isStep)).toEqual(stepsOf(meshOf(true)).filter(isStep));
    expect(stepsOf(closed).filter(isStep)).toEqual(stepsOf(meshOf(false)).filter(isStep));
  });

  it('cuts a province down to a triangle where its arcs in the file are one', () => {
    const [first] = provinces.geometries;
    const triangle = [
      [105, 21],
      [106, 21],
      [105.5, 20],
      [105, 21],
    ];
    const inDegrees = projectArcs(topology, (point) => point);
    const cut: Topology = {
      ...inDegrees,
      arcs: [...inDegrees.arcs, triangle],
      objects: {
        provinces: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', id: first?.id ?? '', arcs: [[inDegrees.arcs.length]] }],
        },
      },
    };
    expect(ringsOf(drawVietnam(cut).provinces[0]?.d ?? '').map((ring) => ring.length)).toEqual([3]);
  });

  it('fits the mainland and the islands near it between x 10 and 490, and y 10 and 990', () => {
    const points = drawing.provinces.flatMap(({ d, islands }) => ringsOf(d + islands).flat());
    const [left = NaN, right = NaN] = extent(points, ({ x }) => x);
    expect(extent(points, ({ y }) => y)).toEqual([10, 990]);
    expect(left).toBeGreaterThanOrEqual(10);
    expect(right).toBeLessThanOrEqual(490);
  });

  it('has Hoàng Sa and Trường Sa in their frames, island by island', () => {
    const archipelagos = topology.objects['archipelagos'] as GeometryCollection;
    expect(drawing.insets.map(({ id }) => id)).toEqual(archipelagos.geometries.map(({ id }) => id));
    drawing.insets.forEach(({ d, x, y, width, height }, i) => {
      const centres = [...d.matchAll(/M([\d.]+),([\d.]+)/g)].map(
        ([, cx, cy]) => [Number(cx), Number(cy)] as const,
      );
      expect(centres).toHaveLength((archipelagos.geometries[i] as MultiPoint).coordinates.length);
      for (const [cx, cy] of centres)
        expect(cx > x && cx < x + width && cy > y && cy < y + height, `${cx},${cy}`).toBe(true);
    });
  });
});
