import { readFileSync } from 'node:fs';
import { geoBounds, geoConicEqualArea, geoPath, polygonArea } from 'd3';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/data/day.ts';
import { areasOf, readTopology, type Areas } from '../../src/data/topology.ts';
import { chooseRegions, listRegionObjects, readRegions } from '../../src/own-data/regions.ts';
import { ringsOf } from '../../src/map/province-room.ts';
import { drawRegions, type MapOutline } from '../../src/map/region-drawing.ts';
import { windowOfDays } from '../../src/rollout/story-window.ts';

function topologyOf(file: string): NonNullable<ReturnType<typeof readTopology>> {
  const topology = readTopology(readFileSync(`node_modules/${file}`, 'utf8'));
  if (!topology) throw new Error(`no topology: ${file}`);
  return topology;
}

function draw(file: string, samples: readonly string[]) {
  const topology = topologyOf(file);
  const choice = chooseRegions(topology, samples);
  const regions = choice && readRegions(topology, choice);
  if (!regions) throw new Error(`no regions: ${file}`);
  return { regions, drawing: drawRegions(topology, regions.areas) };
}

describe('the regions of any place', () => {
  it('are those of the object whose names or ids the data write', () => {
    const counties = topologyOf('us-atlas/counties-10m.json');
    expect(chooseRegions(counties, ['Ohio', 'New York', 'Alaska'])?.object).toBe('states');
    expect(chooseRegions(counties, ['04015', '22105'])?.object).toBe('counties');
    const world = topologyOf('world-atlas/countries-110m.json');
    expect(chooseRegions(world, ['France', 'Brazil'])?.object).toBe('countries');
  });

  it('have their own ids or any property that tells them apart', () => {
    const states = listRegionObjects(topologyOf('us-atlas/states-albers-10m.json'))[0];
    expect(states).toEqual({ object: 'states', count: 51, idFields: [null, 'name'] });
  });

  it('are drawn as they are where they are projected already, and as suits their place where not', () => {
    const planar = draw('us-atlas/states-albers-10m.json', ['Ohio']).drawing;
    const projected = draw('us-atlas/states-10m.json', ['Ohio']).drawing;
    for (const { width, height, provinces } of [planar, projected]) {
      expect(provinces).toHaveLength(51);
      expect(width / height).toBeCloseTo(1.68, 1);
      for (const { d, x, y } of provinces) {
        expect(d).not.toContain('NaN');
        expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
      }
    }
    const world = draw('world-atlas/countries-110m.json', ['France']);
    expect(world.drawing.provinces).toHaveLength(world.regions.names.length);
  });

  it('fill the drawing where they are a small part of the world, each as d3-geo projects it', () => {
    const topology = topologyOf('us-atlas/counties-10m.json');
    const counties = areasOf(topology, 'counties');
    const texas: Areas = {
      ...counties,
      geometries: counties.geometries.filter(({ id }) => String(id).startsWith('48')),
    };
    const { width, height, provinces } = drawRegions(topology, texas);
    expect(Math.max(width, height)).toBe(1000);
    const collection = feature(topology, texas);
    const [[west, south], [east, north]] = geoBounds(collection);
    const projection = geoConicEqualArea()
      .parallels([south + (north - south) / 6, north - (north - south) / 6])
      .rotate([-(west + east) / 2, 0])
      // No points between the corners.
      .precision(0)
      .fitExtent(
        [
          [10, 10],
          [width - 10, height - 10],
        ],
        collection,
      );
    const path = geoPath(projection);
    expect(provinces).toHaveLength(collection.features.length);
    collection.features.forEach((county, i) => {
      const [[left, top], [right, bottom]] = path.bounds(county);
      const points = ringsOf(`${provinces[i]?.d ?? ''}${provinces[i]?.islands ?? ''}`).flat();
      const edges = [
        [left, Math.min(...points.map(({ x }) => x))],
        [right, Math.max(...points.map(({ x }) => x))],
        [top, Math.min(...points.map(({ y }) => y))],
        [bottom, Math.max(...points.map(({ y }) => y))],
      ];
      for (const [expected = NaN, drawn = NaN] of edges) expect(Math.abs(expected - drawn)).toBeLessThan(1);
    });
  });

  it('can be seen as a whole before each is drawn: their land and the borders on it', () => {
    const topology = topologyOf('us-atlas/counties-10m.json');
    const states = areasOf(topology, 'states');
    const isMainland = (id: string) => id <= '56' && id !== '02' && id !== '15';
    const heard: MapOutline[] = [];
    const { width, height, innerBorders, outline, provinces } = drawRegions(
      topology,
      { ...states, geometries: states.geometries.filter(({ id }) => isMainland(String(id))) },
      (early) => heard.push(early),
    );
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ width, height, innerBorders, outline });
    const sizeOf = (d: string) =>
      ringsOf(d).reduce((sum, ring) => sum + polygonArea(ring.map(({ x, y }) => [x, y])), 0);
    const land = provinces.reduce((sum, { d, islands }) => sum + sizeOf(d + islands), 0);
    expect(sizeOf(outline) / land).toBeCloseTo(1, 2);
  });

  it('are drawn to the poles, and not beyond', () => {
    const topology = readTopology(
      '{"type":"Topology","arcs":[[[0,-90],[0,0],[5,0],[0,-90]]],"objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","id":"wedge","arcs":[[0]]}]}}}',
    );
    const regions = topology && readRegions(topology, { object: 'a', idField: null });
    if (!topology || !regions) throw new Error('no wedge');
    expect(drawRegions(topology, regions.areas).provinces[0]?.d).toMatch(
      /^M[\d.]+,[\d.]+(L[\d.]+,[\d.]+)+Z$/,
    );
  });

  it('are none where nothing can be drawn', () => {
    const topology = readTopology(
      '{"type":"Topology","arcs":[],"objects":{"a":{"type":"Point","coordinates":[0,0]}}}',
    );
    expect(topology && chooseRegions(topology, [])).toBeNull();
  });
});

describe('windowOfDays(days)', () => {
  const inYear = (year: number) => dayOf(year, 6, 1) ?? 0;
  it.each([
    [
      [2001, 2003],
      [2001, 2002, 2003],
    ],
    [[2020], [2020]],
    [
      [1013, 2013, 2014],
      [2013, 2014],
    ],
  ])('spans the years of %j', (years, expected) => {
    expect(windowOfDays(years.map(inYear))?.years).toEqual(expected);
  });
  it('is none without days', () => {
    expect(windowOfDays([])).toBeNull();
  });
});
