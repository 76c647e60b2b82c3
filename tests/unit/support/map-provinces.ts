import { readFileSync } from 'node:fs';
import { parseProvinces, type Province } from '../../../src/data/provinces.ts';
import { readTopology } from '../../../src/data/topology.ts';
import { drawVietnam, type MapDrawing } from '../../../src/map/map-drawing.ts';

/** Returns the provinces that the page ships with. */
export function shippedProvinces(): readonly Province[] {
  return parseProvinces(readFileSync('data/provinces.csv', 'utf8'), 'provinces.csv').provinces;
}

/** Returns the map that the page ships with, drawn. */
export function shippedDrawing(): MapDrawing {
  const topology = readTopology(readFileSync('data/vietnam-provinces.topo.json', 'utf8'));
  if (!topology) throw new Error('invalid topology: data/vietnam-provinces.topo.json');
  return drawVietnam(topology);
}
