import { holds, type Frame, type Point } from './map-shape.ts';

/** A name that wants to stand on the map; lengths in units of what is shown. */
export interface Label {
  readonly id: string;
  readonly text: string;
  /** The size of its type. */
  readonly size: number;
  /** Where its middle may stand, best first. */
  readonly places: readonly Point[];
}

/** A name that has found its place. */
export interface PlacedLabel extends Point {
  readonly id: string;
  readonly text: string;
}

/** The height of a line in em, with what stands above and below Vietnamese capitals. */
export const lineHeight = 1.3;

/** Returns about how broad *text* is, in em, rather too broad than too narrow. */
export function textWidth(text: string): number {
  return text.normalize('NFC').length * 0.58;
}

/** Returns the box of *label* with its middle at *place*. */
export function boxOf({ text, size }: Pick<Label, 'text' | 'size'>, { x, y }: Point): Frame {
  const width = textWidth(text) * size;
  const height = lineHeight * size;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/**
 * Returns the *labels* that find a place inside *bounds*, each at its first free one. Earlier labels come first,
 * *taken* is kept free, and the box of every label placed is added to it.
 */
export function layOutLabels(labels: readonly Label[], taken: Frame[], bounds: Frame): PlacedLabel[] {
  return labels.flatMap((label) => {
    for (const place of label.places) {
      const box = boxOf(label, place);
      if (!holds(bounds, box) || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return [{ id: label.id, text: label.text, ...place }];
    }
    return [];
  });
}

/** Returns *place* and the places next to it for a name of *size*: none is so far off that it names another. */
export function placesAround({ x, y }: Point, size: number, width: number): Point[] {
  return [0, width / 2 + size, -width / 2 - size].flatMap((dx) =>
    [0, -1, 1].map((row) => ({ x: x + dx, y: y + row * size * lineHeight })),
  );
}

/**
 * Returns the places outside of *box* for a name of *size*: above and below, to the right and the left, then above
 * and below it moved to either side.
 */
export function placesOutside({ x, y, width, height }: Frame, size: number, textWidth: number): Point[] {
  const middle = { x: x + width / 2, y: y + height / 2 };
  const [aside, apart] = [(width + textWidth + size) / 2, (height + lineHeight * size) / 2];
  const shifted = [0.125, -0.125, 0.25, -0.25, 0.375, -0.375, 0.5, -0.5].flatMap((part) =>
    [-apart, apart].map((dy) => [part * textWidth, dy] as const),
  );
  return ([[0, -apart], [0, apart], [aside, 0], [-aside, 0], ...shifted] as const).map(([dx, dy]) => ({
    x: middle.x + dx,
    y: middle.y + dy,
  }));
}

function overlaps(a: Frame, b: Frame): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
