import { readFileSync } from 'node:fs';
import { parseGeography } from '../../../src/data/geography.ts';
import { parseProvinces, type Province } from '../../../src/data/provinces.ts';
import { readDrawnMap } from '../../../src/model/drawn-map.ts';
import { drawMap, type MapDrawing } from '../../../src/model/map-drawing.ts';

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

/** Returns the map of the topology in degrees that the page's is made of, drawn anew. */
export function freshDrawing(): MapDrawing {
  const file = 'vietnam-provinces.topo.json';
  const geography = parseGeography(readFileSync(`data/${file}`, 'utf8'), file);
  if ('kind' in geography) throw new Error(`invalid topology: ${geography.kind}`);
  return drawMap(geography);
}
