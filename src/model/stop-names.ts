import {
  boxOf,
  layOutLabels,
  placesAround,
  placesOutside,
  textWidth,
  type PlacedLabel,
} from './label-layout.ts';
import type { MapDrawing } from './map-drawing.ts';
import type { Frame, Shape } from './map-shape.ts';

/** The lines under an inset, in em of the names. */
const insetNameEm = 2.6;

/**
 * Returns where the names of *shapes*, which a chapter speaks of, stand on *drawing* in type of *size* units: over a
 * province that has the room, else beside it; clear of each other, of the insets and, where that can be, of the
 * other provinces spoken of.
 */
export function stopNames(
  drawing: MapDrawing,
  shapes: readonly Shape[],
  { size, nameOf }: { readonly size: number; readonly nameOf: (id: string) => string },
): PlacedLabel[] {
  const bounds = { x: 0, y: 0, width: drawing.width, height: drawing.height };
  const taken: Frame[] = drawing.insets.map(({ x, y, width, height }) => ({
    ...{ x, y, width },
    height: height + insetNameEm * size,
  }));
  return shapes.flatMap((shape) => {
    const text = nameOf(shape.id);
    const width = textWidth(text) * size;
    const places = [
      ...(width <= shape.room.width ? [shape.room] : []),
      ...placesOutside(shape.box, size, width),
      ...placesAround(shape, size, width),
    ].map(({ x, y }) => ({ x, y }));
    const label = { id: shape.id, text, size, places };
    const others = shapes.filter((other) => other !== shape).map(({ box }) => box);
    const [clear] = layOutLabels([label], [...taken, ...others], bounds);
    const placed = clear ?? layOutLabels([label], [...taken], bounds)[0];
    if (!placed) return [];
    taken.push(boxOf(label, placed));
    return [placed];
  });
}
