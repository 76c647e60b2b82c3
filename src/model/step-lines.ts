import type { Topology } from 'topojson-specification';
import { forwards, type Land } from '../data/geography.ts';

/** The arcs of a topology as path data in steps from point to point. */
export interface StepLines {
  /** Returns SVG path data of *polygons*. */
  pathOfRings(polygons: Land['polygons']): string;
  /** Returns SVG path data of *arcs*, each a line of its own. */
  pathOfArcs(arcs: readonly number[]): string;
}

/**
 * Returns the lines of *topology*, whose arcs are steps on a grid of *perUnit* to the unit. An arc is written once each
 * way it is gone; asked for one that is missing, or is no line of pairs of numbers, the lines throw.
 */
export function createStepLines({ arcs }: Topology, perUnit: number): StepLines {
  const numbers = new Map<number, string>();
  const written = new Map<number, string>();

  /** Most steps are short: the same few numbers over and over. */
  function textOf(number: number): string {
    const known = numbers.get(number);
    if (known !== undefined) return known;
    if (!Number.isFinite(number)) throw new RangeError('a step that is no pair of numbers');
    const text = String(number / perUnit);
    numbers.set(number, text);
    return text;
  }

  function arcAt(index: number): number[][] {
    return arcs[forwards(index)] as number[][];
  }

  /** Returns where the arc *index*, gone its way, begins. */
  function startOf(index: number): string {
    const arc = arcAt(index);
    let x = 0;
    let y = 0;
    for (let i = 0; i < (index < 0 ? arc.length : 1); i += 1) {
      const step = arc[i] as [number, number];
      x += step[0];
      y += step[1];
    }
    return `${textOf(x)} ${textOf(y)}`;
  }

  /** Returns the steps of the arc *index*, gone its way. */
  function stepsOf(index: number): string {
    const known = written.get(index);
    if (known !== undefined) return known;
    const arc = arcAt(index);
    const sign = index < 0 ? -1 : 1;
    // One string an arc: each that is only passed through would be left to the collector.
    const parts: string[] = [];
    for (let i = 1; i < arc.length; i += 1) {
      const step = arc[index < 0 ? arc.length - i : i] as [number, number];
      parts.push(textOf(sign * step[0]), textOf(sign * step[1]));
    }
    const steps = parts.join(' ');
    written.set(index, steps);
    return steps;
  }

  function lineOf(arcs: readonly number[]): string {
    return `M${startOf(arcs[0] as number)}l${arcs.map(stepsOf).join(' ')}`;
  }

  return {
    pathOfRings: (polygons) => polygons.flatMap((rings) => rings.map((ring) => `${lineOf(ring)}z`)).join(''),
    pathOfArcs: (indexes) => indexes.map((index) => lineOf([index])).join(''),
  };
}
