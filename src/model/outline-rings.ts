import type { Point } from './map-shape.ts';
import type { Ring } from './plane.ts';

/**
 * Returns *lines*, which end where others begin or end, joined into rings. Where more than two meet, any two go on as
 * one: by the even-odd rule that bounds the same land.
 */
export function outlineRings(lines: readonly (readonly Point[])[]): Ring[] {
  const waiting = new Set(lines);
  const touching = new Map<string, (readonly Point[])[]>();
  for (const line of lines)
    for (const end of [line[0], line.at(-1)]) {
      const known = touching.get(keyOf(end));
      if (known) known.push(line);
      else touching.set(keyOf(end), [line]);
    }

  /** Returns a line that touches *end* and is in no ring yet, from there on; null where there is none. */
  function next(end: string): readonly Point[] | null {
    const line = touching.get(end)?.find((one) => waiting.delete(one));
    if (!line) return null;
    return keyOf(line[0]) === end ? line : line.toReversed();
  }

  return lines.flatMap((first) => {
    if (!waiting.delete(first)) return [];
    const ring: Point[] = [];
    for (let line: readonly Point[] | null = first; line; line = next(keyOf(line.at(-1))))
      for (let i = 0; i + 1 < line.length; i += 1) ring.push(line[i] as Point);
    return [ring];
  });
}

function keyOf(point: Point | undefined): string {
  return point ? `${point.x},${point.y}` : '';
}
