import {
  boxOf,
  layOutLabels,
  placesAround,
  placesOutside,
  textWidth,
  type PlacedLabel,
} from '../map/label-layout.ts';
import type { MapDrawing } from '../map/map-drawing.ts';
import type { Frame, Point, Shape } from '../map/map-shape.ts';
import { roomOf } from '../map/province-room.ts';

/** The lines under an inset, in em of the names. */
const insetNameEm = 2.6;

/** What a unit between a name and its province costs, in em of type that lie over a province. */
const gapPrice = 3;

/** How the names are written, and what they must not lie over. */
export interface StopNamesOptions {
  /** The size of type, in units of the drawing. */
  readonly size: number;
  readonly nameOf: (id: string) => string;
  /** What is written on the map already. */
  readonly taken: readonly Frame[];
}

/**
 * Returns where the names of *shapes*, which a chapter speaks of, stand on *drawing* in type of *size* units: over a
 * province that has the room, else beside it; clear of each other, of the insets and of what is *taken* already, near
 * their province, and where they hide little of the others spoken of.
 */
export function stopNames(
  drawing: MapDrawing,
  shapes: readonly Shape[],
  { size, nameOf, taken }: StopNamesOptions,
): PlacedLabel[] {
  const bounds = { x: 0, y: 0, width: drawing.width, height: drawing.height };
  const used = [
    ...taken,
    ...drawing.insets.map(({ x, y, width, height }) => ({
      ...{ x, y, width },
      height: height + insetNameEm * size,
    })),
  ];
  const boxes = shapes.map(({ box }) => box);
  const widthOf = (shape: Shape) => textWidth(nameOf(shape.id)) * size;
  // The broadest name chooses first.
  const byWidth = [...shapes].sort((a, b) => widthOf(b) - widthOf(a));
  const placed = byWidth.flatMap((shape) => {
    const label = { id: shape.id, text: nameOf(shape.id), size };
    const costOf = (place: Point) => {
      const box = boxOf(label, place);
      return Math.round(sharedArea(box, boxes) / size + gapPrice * gapBetween(box, shape.box));
    };
    const [over, beside] = placesFor(shape, size, widthOf(shape));
    const places = [...over, ...beside.sort((a, b) => costOf(a) - costOf(b))];
    return layOutLabels([{ ...label, places }], used, bounds);
  });
  return shapes.flatMap(({ id }) => placed.find((label) => label.id === id) ?? []);
}

/** Returns where a name *width* wide may stand over *shape*, where that has the room, and beside it. */
function placesFor(shape: Shape, size: number, width: number): [Point[], Point[]] {
  const { x, y, width: room } = roomOf(shape);
  return [
    width <= room ? [{ x, y }] : [],
    [...placesOutside(shape.box, size, width), ...placesAround(shape, size, width)],
  ];
}

/** Returns how much of *frame* lies over *others*, in square units. */
function sharedArea(frame: Frame, others: readonly Frame[]): number {
  const shared = (from: number, length: number, otherFrom: number, otherLength: number) =>
    Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));
  return others.reduce(
    (area, other) =>
      area +
      shared(frame.x, frame.width, other.x, other.width) *
        shared(frame.y, frame.height, other.y, other.height),
    0,
  );
}

/** Returns how far *a* and *b* are apart. */
function gapBetween(a: Frame, b: Frame): number {
  return Math.hypot(
    Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width),
    Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height),
  );
}
