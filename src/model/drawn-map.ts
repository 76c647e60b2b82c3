import type {
  GeometryCollection,
  GeometryObject,
  MultiPoint,
  Topology,
  Transform,
} from 'topojson-specification';
import { bordersOf, landsOf, readTopology } from '../data/geography.ts';
import type { Problem } from '../data/problem.ts';
import { drawDots, type MapDrawing } from './map-drawing.ts';
import type { Ground } from './map-ground.ts';
import type { Point } from './map-shape.ts';
import { createStepLines } from './step-lines.ts';

/** Left, top, width and height, in units of the drawing. */
type DrawnBox = readonly [number, number, number, number];

/**
 * What a drawn map says of a province beside its outline, in units of the drawing: left, top, width and height of its
 * box; from there, the middle of the province and that of the room for its name; the width of that room; and how many
 * of its polygons, the last ones, are islands far off its mainland.
 */
export type DrawnMeasures = readonly [
  ...box: [number, number, number, number],
  ...middle: [number, number],
  ...room: [number, number, number],
  far: number,
];

/** A TopoJSON on the plane of the drawing instead of in degrees, y running down; `npm run geo` writes it. */
export interface DrawnTopology extends Topology {
  readonly bbox: [number, number, number, number];
  /** Its scale is what part of a unit a step of the grid is. */
  readonly transform: Transform;
  /** How degrees become places on the drawing. */
  readonly ground: Ground;
  readonly objects: {
    readonly provinces: GeometryCollection<{ readonly measures: DrawnMeasures }>;
    readonly neighbours: GeometryCollection;
    /** The islands in each inset; the box is that of its frame. */
    readonly insets: GeometryCollection<{ readonly box: DrawnBox }>;
    /** Where the names around the country may stand. */
    readonly names: GeometryCollection;
  };
}

/** Returns the map that *text*, a drawn topology, holds, or the problem with it: nothing is projected or measured any more. */
export function readDrawnMap(text: string, file: string): MapDrawing | Problem {
  try {
    return drawingOf(readTopology(text) as DrawnTopology);
  } catch {
    // What is not where it should be, or is none of it: the file is broken, not the program.
    return { kind: 'topology-invalid', file, line: null, column: null, value: '' };
  }
}

/** Throws where *topology* is not made as one that is drawn. */
function drawingOf(topology: DrawnTopology): MapDrawing {
  const { bbox, ground, objects, transform } = topology;
  const perUnit = 1 / transform.scale[0];
  const lines = createStepLines(topology, perUnit);
  const lands = landsOf(topology, 'provinces');
  if (lands.length === 0 || lands.length < objects.provinces.geometries.length)
    throw new RangeError('a province without an outline');
  const { innerBorders, outline } = bordersOf(lands);
  return {
    width: bbox[2],
    height: bbox[3],
    provinces: lands.map(({ id, polygons }, i) => {
      const { measures } = objects.provinces.geometries[i]?.properties as { measures: DrawnMeasures };
      const [x, y, width, height, toMiddle, downToMiddle, toRoom, downToRoom, roomWidth, far] = measures;
      const mainlands = polygons.length - far;
      return {
        id,
        d: lines.pathOfRings(polygons.slice(0, mainlands)),
        islands: lines.pathOfRings(polygons.slice(mainlands)),
        x: x + toMiddle,
        y: y + downToMiddle,
        box: { x, y, width, height },
        room: { x: x + toRoom, y: y + downToRoom, width: roomWidth },
      };
    }),
    innerBorders: lines.pathOfArcs(innerBorders),
    outline: lines.pathOfArcs(outline),
    neighbours: landsOf(topology, 'neighbours').map(({ polygons }) => lines.pathOfRings(polygons)),
    names: objects.names.geometries.map((geometry) => ({
      id: String(geometry.id),
      places: pointsOf(geometry, perUnit),
    })),
    insets: objects.insets.geometries.map((geometry) => {
      const [x, y, width, height] = (geometry.properties as { box: DrawnBox }).box;
      return { id: String(geometry.id), d: drawDots(pointsOf(geometry, perUnit)), x, y, width, height };
    }),
    ground,
  };
}

/** Returns the points of *geometry* in units of the drawing. */
function pointsOf(geometry: GeometryObject, perUnit: number): Point[] {
  const { coordinates } = geometry as MultiPoint;
  return coordinates.map(([x = NaN, y = NaN]) => ({ x: x / perUnit, y: y / perUnit }));
}
