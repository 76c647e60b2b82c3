import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { pointAt } from '../../src/model/map-ground.ts';
import { ringsOf } from '../../src/model/province-shapes.ts';
import { freshDrawing } from './support/map-provinces.ts';

const topology = JSON.parse(readFileSync('data/vietnam-provinces.topo.json', 'utf8')) as Topology;
const provinces = topology.objects['provinces'] as GeometryCollection;
const drawing = freshDrawing();

/** Returns *position* where it is on the drawing, to a tenth of a unit. */
function placed([longitude = NaN, latitude = NaN]: Position): string {
  if (!drawing.ground) throw new Error('the map of Vietnam is one of the ground');
  const { x, y } = pointAt(drawing.ground, longitude, latitude);
  return [x, y].map((value) => (Math.round(value * 10) / 10 + 0).toFixed(1)).join(',');
}

function drawn(d: string): string[][] {
  return ringsOf(d).map((ring) => ring.map(({ x, y }) => [x, y].map((value) => value.toFixed(1)).join(',')));
}

describe('drawMap(geography)', () => {
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
    const borders = {
      innerBorders: mesh(topology, provinces, (one, other) => one !== other),
      outline: mesh(topology, provinces, (one, other) => one === other),
    };
    for (const part of ['innerBorders', 'outline'] as const)
      expect(stepsOf(drawn(drawing[part]))).toEqual(
        stepsOf(borders[part].coordinates.map((line) => line.map(placed))),
      );
  });
});
