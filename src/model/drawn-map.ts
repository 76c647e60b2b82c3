import type { Problem } from '../data/problem.ts';
import type { MapDrawing, Shape } from './map-drawing.ts';

/**
 * The measures of a province in units of the drawing: left, top, width and height of its box; from there, the middle of
 * the province and that of the room for its name; and the width of that room.
 */
export type DrawnMeasures = readonly [
  ...box: [number, number, number, number],
  ...middle: [number, number],
  ...room: [number, number, number],
];

/** The page's own map as its file has it: drawn already, by `npm run geo`. */
export interface DrawnMap extends Omit<MapDrawing, 'provinces'> {
  readonly provinces: readonly (Pick<Shape, 'id' | 'd' | 'islands'> & { readonly measures: DrawnMeasures })[];
}

/** Returns the map that *text* holds, or the problem with it: nothing is projected, measured or written any more. */
export function readDrawnMap(text: string, file: string): MapDrawing | Problem {
  try {
    const map = JSON.parse(text) as DrawnMap;
    const { provinces, innerBorders, outline, neighbours, insets } = map;
    const paths = [innerBorders, outline, ...neighbours, ...insets.map(({ d }) => d)];
    for (const { d, islands } of provinces) paths.push(d, islands);
    if (!paths.every((path) => typeof path === 'string')) throw new TypeError('an outline that is no path');
    return { ...map, provinces: provinces.map(shapeOf) };
  } catch {
    // No JSON, or not what it should be: the file is broken, not the program.
    return { kind: 'topology-invalid', file, line: null, column: null, value: '' };
  }
}

function shapeOf({ id, d, islands, measures }: DrawnMap['provinces'][number]): Shape {
  const [x, y, width, height, toMiddle, downToMiddle, toRoom, downToRoom, roomWidth] = measures;
  return {
    id,
    d,
    islands,
    x: x + toMiddle,
    y: y + downToMiddle,
    box: { x, y, width, height },
    room: { x: x + toRoom, y: y + downToRoom, width: roomWidth },
  };
}
