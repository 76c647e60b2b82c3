import type { Frame, Point } from './map-shape.ts';

/** How the drawing is enlarged: its point p shows at k·p + (x, y), all in units of the drawing. */
export interface Zoom extends Point {
  readonly k: number;
}

/** Returns where *point* of the drawing shows under *zoom*. */
export function shownAt(zoom: Zoom, { x, y }: Point): Point {
  return { x: zoom.k * x + zoom.x, y: zoom.k * y + zoom.y };
}

/** Returns the frame in which *box* of the drawing shows under *zoom*. */
export function shownBox(zoom: Zoom, { x, y, width, height }: Frame): Frame {
  return { ...shownAt(zoom, { x, y }), width: zoom.k * width, height: zoom.k * height };
}

/** The size of the frame that the map stands in, in px. */
export interface FrameSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** From this width in px on, a frame holds the map at its left: the story stands beside it. */
const broadPx = 600;

/** Where, in units, the narrow waist of the country begins, and how many px the key needs to the left of it. */
const waist = { from: 235, keyPx: 190 } as const;

/** How far, in units, the ground around the country is drawn to the west. */
const westernGround = 400;

/**
 * Returns the part of a *width* × *height* drawing that a frame of *widthPx* × *heightPx* shows with all of the
 * drawing in it: in the middle, and in a broad frame at the left, with room for the key.
 */
export function visibleFrame(
  { width, height }: { readonly width: number; readonly height: number },
  { widthPx, heightPx }: FrameSize,
): Frame {
  const unit = Math.max(width / widthPx, height / heightPx);
  const shown = { width: widthPx * unit, height: heightPx * unit };
  const spare = shown.width - width;
  const left = Math.min(spare, westernGround, Math.max(0, waist.keyPx * unit - waist.from));
  return { x: -(widthPx >= broadPx ? left : spare / 2), y: (height - shown.height) / 2, ...shown };
}
