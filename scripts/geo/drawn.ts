import type { Position } from 'geojson';
import { quantize } from 'topojson-client';
import { parseGeography } from '../../src/data/geography.ts';
import type { DrawnMeasures, DrawnTopology } from '../../src/model/drawn-map.ts';
import { drawMap, placeInsets, projectMap, type MapDrawing } from '../../src/model/map-drawing.ts';
import { pointAt } from '../../src/model/map-ground.ts';
import { partsOf } from '../../src/model/province-shapes.ts';

/** The grid of the drawn map, in units of the drawing: about that of the topology, and without a rest when added up. */
const grid = 1 / 8;

/**
 * Returns the map of *text*, the topology in degrees, as the page draws it: projected, its measures taken, and in
 * steps of the grid. So no reader's processor does what is the same for all.
 */
export function drawnTopology(text: string): DrawnTopology {
  const geography = parseGeography(text, 'vietnam-provinces.topo.json');
  if ('kind' in geography) throw new Error('invalid topology: vietnam-provinces.topo.json');
  const { ground, lines } = projectMap(geography);
  const drawing = drawMap(geography, { ground, lines });
  const place = ([longitude = NaN, latitude = NaN]: Position): Position => {
    const { x, y } = pointAt(ground, longitude, latitude);
    return [x, y];
  };
  const drawn = {
    type: 'Topology',
    objects: {
      provinces: collection(
        geography.provinces.map((land, i) => {
          const { near, far } = partsOf(lines.areasOf(land).map((area, at) => ({ ...area, at })));
          return {
            type: 'MultiPolygon',
            id: land.id,
            properties: {
              measures: measuresOf(drawing.provinces[i] as MapDrawing['provinces'][number], far.length),
            },
            arcs: [...near, ...far].map(({ at }) => land.polygons[at]) as number[][][],
          } as const;
        }),
      ),
      neighbours: collection(
        geography.neighbours.map(
          ({ id, polygons }) => ({ type: 'MultiPolygon', id, arcs: polygons }) as const,
        ),
      ),
      insets: collection(
        placeInsets(geography).map(({ id, frame, points }) => ({
          type: 'MultiPoint',
          id,
          properties: { box: [frame.x, frame.y, frame.width, frame.height] },
          coordinates: points.map(({ x, y }) => [x, y]),
        })),
      ),
      names: collection(
        drawing.names.map(({ id, places }) => ({
          type: 'MultiPoint',
          id,
          coordinates: places.map(({ x, y }) => [x, y]),
        })),
      ),
    },
    arcs: geography.arcs.map((arc) => arc.map(place)),
  };
  return {
    ...quantize(drawn as never, { scale: [grid, grid], translate: [0, 0] }),
    bbox: [0, 0, drawing.width, drawing.height],
    ground,
  } as DrawnTopology;
}

const collection = <Made>(geometries: readonly Made[]) => ({ type: 'GeometryCollection', geometries });

/** Returns the measures of *shape* in whole units: names and the camera need no more. */
function measuresOf({ x, y, box, room }: MapDrawing['provinces'][number], far: number): DrawnMeasures {
  const [left, top] = [Math.round(box.x), Math.round(box.y)];
  return [
    ...[left, top, Math.round(box.width), Math.round(box.height)],
    ...[Math.round(x) - left, Math.round(y) - top],
    ...[Math.round(room.x) - left, Math.round(room.y) - top, Math.floor(room.width)],
    far,
  ] as unknown as DrawnMeasures;
}
