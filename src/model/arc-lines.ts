import { forwards, type Land } from '../data/geography.ts';
import type { Point } from './map-shape.ts';
import { textOfPoint, type DrawnArea } from './plane.ts';

/** The arcs of a map on its drawing, written once for all the lands and borders they are part of. */
export interface ArcLines {
  /** Returns the areas of *land*. */
  areasOf(land: Land): DrawnArea[];
  /** Returns SVG path data of *arcs*, each a line of its own. */
  pathOf(arcs: readonly number[]): string;
}

/** One arc in one direction, without its last point, with which the next of a ring begins. */
interface Stretch {
  readonly points: readonly Point[];
  readonly path: string;
}

/** Returns *arcs*, points of the drawing, as lines. */
export function createArcLines(arcs: readonly (readonly Point[])[]): ArcLines {
  const texts = arcs.map((points) => points.map(textOfPoint));
  const ahead: Stretch[] = [];
  const back: Stretch[] = [];
  function stretch(index: number): Stretch {
    const i = forwards(index);
    const points = arcs[i] ?? [];
    const words = texts[i] ?? [];
    return index < 0
      ? (back[i] ??= stretchOf(points.toReversed(), words.toReversed()))
      : (ahead[i] ??= stretchOf(points, words));
  }
  return {
    areasOf: ({ polygons }) =>
      polygons.map((rings) => {
        const stretches = rings.map((ring) => ring.map(stretch));
        return {
          rings: stretches.map((ring) => ring.flatMap(({ points }) => points)),
          d: stretches.map((ring) => `M${ring.map(({ path }) => path).join('L')}Z`).join(''),
        };
      }),
    pathOf: (indexes) => indexes.map((i) => `M${(texts[i] ?? []).join('L')}`).join(''),
  };
}

function stretchOf(points: readonly Point[], texts: readonly string[]): Stretch {
  return { points: points.slice(0, -1), path: texts.slice(0, -1).join('L') };
}
