import { forwards, parseGeography, type Geography } from '../../src/data/geography.ts';
import type { DrawnMap, DrawnMeasures } from '../../src/model/drawn-map.ts';
import { drawMap, projectMap, type Shape } from '../../src/model/map-drawing.ts';
import { pointAt, type Ground } from '../../src/model/map-ground.ts';
import { partsOf } from '../../src/model/province-shapes.ts';
import { ringDirections } from './ring-directions.ts';

/** How many steps of its grid a unit of the drawn map has: a step is 350 m, a fifth of a pixel on a large screen. */
const perUnit = 5;

/**
 * Returns the map of *text*, the topology in degrees, as the page draws it: projected, measured and written as path
 * data. So no reader's processor does what is the same for all.
 */
export function drawnMap(text: string): DrawnMap {
  const geography = parseGeography(text, 'vietnam-provinces.topo.json');
  if ('kind' in geography) throw new Error('invalid topology: vietnam-provinces.topo.json');
  const { ground, lines } = projectMap(geography);
  const drawing = drawMap(geography, { ground, lines });
  const path = createPaths(geography, ground);
  return {
    ...drawing,
    provinces: drawing.provinces.map((shape, i) => {
      const land = geography.provinces[i] as Geography['provinces'][number];
      const { near, far } = partsOf(lines.areasOf(land).map((area, at) => ({ ...area, at })));
      const pathOf = (parts: typeof near) =>
        parts.map(({ at }) => path.ofRings(land.polygons[at] ?? [])).join('');
      return { id: shape.id, d: pathOf(near), islands: pathOf(far), measures: measuresOf(shape) };
    }),
    innerBorders: path.ofArcs(geography.innerBorders),
    outline: path.ofArcs(geography.outline),
    neighbours: geography.neighbours.map(({ polygons }) => path.ofRings(polygons.flat())),
    names: drawing.names.map(({ id, places }) => ({
      id,
      places: places.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
    })),
  };
}

/** Returns *map* as the text of its file. */
export function formatDrawnMap(map: DrawnMap): string {
  return `${JSON.stringify(map)}\n`;
}

/** Returns the measures of a province in whole units: names and the camera need no more. */
function measuresOf({ x, y, box, room }: Shape): DrawnMeasures {
  const [left, top] = [Math.round(box.x), Math.round(box.y)];
  return [
    ...([left, top, Math.round(box.width), Math.round(box.height)] as const),
    ...([Math.round(x) - left, Math.round(y) - top] as const),
    ...([Math.round(room.x) - left, Math.round(room.y) - top, Math.floor(room.width)] as const),
  ];
}

/** Returns what writes rings and arcs of *geography* as path data: from a point on, in steps of the grid. */
function createPaths({ arcs, provinces, neighbours }: Geography, ground: Ground) {
  const points = arcs.map((arc) =>
    arc.map(([longitude = NaN, latitude = NaN]) => {
      const { x, y } = pointAt(ground, longitude, latitude);
      return [Math.round(x * perUnit), Math.round(y * perUnit)] as const;
    }),
  );
  const rings = [...provinces, ...neighbours].flatMap(({ polygons }) => polygons.flat());
  const directions = ringDirections(rings, (arc) => points[arc]?.length ?? 0);
  const directed = new Map(
    rings.map((ring, i) => [ring, directions[i] === 1 ? ring : ring.map((index) => ~index).reverse()]),
  );
  const firstUse = new Map(
    [...directed.values()]
      .flat()
      .reverse()
      .map((index) => [forwards(index), index]),
  );

  function pointsOf(index: number): readonly (readonly [number, number])[] {
    const line = points[forwards(index)] ?? [];
    return index < 0 ? line.toReversed() : line;
  }

  function lineOf(indexes: readonly number[]): string {
    const [x = NaN, y = NaN] = pointsOf(indexes[0] ?? NaN)[0] ?? [];
    const steps = indexes.map(stepsOf).filter(Boolean).join(' ');
    const line = `M${pairOf(x, y)}l${steps}`;
    // A sign ends the number before it, and so does a second decimal point.
    return line.replaceAll(' -', '-').replace(/(\.\d) (?=\.)/g, '$1');
  }

  function stepsOf(index: number): string {
    const line = pointsOf(index);
    return line
      .slice(1)
      .map(([x, y], i) => [x - (line[i]?.[0] ?? NaN), y - (line[i]?.[1] ?? NaN)] as const)
      .filter(([dx, dy]) => dx !== 0 || dy !== 0)
      .map(([dx, dy]) => pairOf(dx, dy))
      .join(' ');
  }

  return {
    ofRings: (all: readonly (readonly number[])[]) =>
      all.map((ring) => `${lineOf(directed.get(ring as number[]) ?? ring)}z`).join(''),
    // In the words of a ring that has them already.
    ofArcs: (indexes: readonly number[]) =>
      indexes
        .flatMap((arc) => firstUse.get(arc) ?? [])
        .map((index) => lineOf([index]))
        .join(''),
  };
}

/** Returns *x* and *y*, in steps of the grid, as path data write them in units. */
function pairOf(x: number, y: number): string {
  return [x, y].map((steps) => String(steps / perUnit).replace(/^(-?)0\./, '$1.')).join(' ');
}
