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

/** Returns *arcs*, points of the drawing, as lines. */
export function createArcLines(arcs: readonly (readonly Point[])[]): ArcLines {
  const texts = arcs.map((points) => points.map(textOfPoint));

  /** Returns what *list* has for each arc of *ring* in turn, gone its way, without the last of it, with which the next arc begins. */
  function along<Value>(ring: readonly number[], list: readonly (readonly Value[])[]): Value[] {
    const values: Value[] = [];
    for (const index of ring) {
      const arc = list[forwards(index)] ?? [];
      if (index < 0) for (let i = arc.length - 1; i > 0; i -= 1) values.push(arc[i] as Value);
      else for (let i = 0; i + 1 < arc.length; i += 1) values.push(arc[i] as Value);
    }
    return values;
  }

  return {
    areasOf: ({ polygons }) =>
      polygons.map((rings) => ({
        rings: rings.map((ring) => along(ring, arcs)),
        d: rings.map((ring) => `M${along(ring, texts).join('L')}Z`).join(''),
      })),
    pathOf: (indexes) => indexes.map((i) => `M${(texts[i] ?? []).join('L')}`).join(''),
  };
}
