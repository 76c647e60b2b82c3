import type { MapDrawing } from '../map/map-drawing.ts';
import type { Frame, Shape } from '../map/map-shape.ts';
import { stopNames } from './stop-names.ts';
import { svg } from '../ui/dom.ts';

/**
 * Writes the names of *shapes* into *group*, where they have room on *drawing* in the size of type that the group
 * has there; *taken* is kept free.
 */
export function writeStopNames(
  group: SVGGElement,
  drawing: MapDrawing,
  shapes: readonly Shape[],
  { nameOf, taken }: { readonly nameOf: (id: string) => string; readonly taken: readonly Frame[] },
): void {
  const probe = svg('text');
  group.replaceChildren(probe);
  const size = parseFloat(getComputedStyle(probe).fontSize);
  group.replaceChildren(
    ...stopNames(drawing, shapes, { size, nameOf, taken }).map(({ text, x, y }) =>
      svg('text', { x, y, dy: '0.35em' }, text),
    ),
  );
}
