import { readFileSync } from 'node:fs';
import { parseProvinces, type Province } from '../../../src/data/provinces.ts';
import { readDrawnMap } from '../../../src/model/drawn-map.ts';
import type { MapDrawing } from '../../../src/model/map-drawing.ts';

/** Returns the provinces that the page ships with. */
export function shippedProvinces(): readonly Province[] {
  return parseProvinces(readFileSync('data/provinces.csv', 'utf8'), 'provinces.csv').provinces;
}

/** Returns the map that the page ships with, drawn. */
export function shippedDrawing(): MapDrawing {
  const file = 'vietnam-provinces.topo.drawn.json';
  const drawing = readDrawnMap(readFileSync(`data/${file}`, 'utf8'), file);
  if ('kind' in drawing) throw new Error(`invalid topology: ${drawing.kind}`);
  return drawing;
}
