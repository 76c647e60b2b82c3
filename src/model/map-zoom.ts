import type { Frame, Point } from './map-shape.ts';

/** How the drawing is enlarged: its point p shows at k·p + (x, y), all in units of the drawing. */
export interface Zoom extends Point {
  readonly k: number;
}

/** The whole country: nothing enlarged, nothing moved. */
export const unzoomed: Zoom = { k: 1, x: 0, y: 0 };

/** The strongest enlargement: Bắc Ninh then fills a phone. */
export const strongestZoom = 16;

/** Returns where *point* of the drawing shows under *zoom*. */
export function shownAt(zoom: Zoom, { x, y }: Point): Point {
  return { x: zoom.k * x + zoom.x, y: zoom.k * y + zoom.y };
}

/** Returns which point of the drawing shows at *point* under *zoom*. */
export function drawnAt(zoom: Zoom, { x, y }: Point): Point {
  return { x: (x - zoom.x) / zoom.k, y: (y - zoom.y) / zoom.k };
}

/** Returns the middle of *frame*. */
export function middleOf({ x, y, width, height }: Frame): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Returns *zoom* held within its limits, so that *visible*, the part of the drawing seen unzoomed, stays filled. */
export function heldWithin(zoom: Zoom, visible: Frame): Zoom {
  const k = Math.min(strongestZoom, Math.max(1, zoom.k));
  const held = (offset: number, start: number, length: number) =>
    Math.min(start * (1 - k), Math.max((start + length) * (1 - k), offset));
  return {
    k,
    x: held(zoom.x, visible.x, visible.width),
    y: held(zoom.y, visible.y, visible.height),
  };
}

/** Returns *zoom* enlarged *factor* times more, with what shows at *point* staying there. */
export function zoomedAround(zoom: Zoom, point: Point, factor: number, visible: Frame): Zoom {
  const k = Math.min(strongestZoom, Math.max(1, zoom.k * factor));
  const fixed = drawnAt(zoom, point);
  return heldWithin({ k, x: point.x - k * fixed.x, y: point.y - k * fixed.y }, visible);
}

/** Returns *zoom* moved by *dx* and *dy*. */
export function movedBy(zoom: Zoom, dx: number, dy: number, visible: Frame): Zoom {
  return heldWithin({ ...zoom, x: zoom.x + dx, y: zoom.y + dy }, visible);
}

/** Returns the zoom of strength *k* that shows *center* of the drawing in the middle of *visible*. */
export function centeredOn(center: Point, k: number, visible: Frame): Zoom {
  const middle = middleOf(visible);
  return heldWithin({ k, x: middle.x - k * center.x, y: middle.y - k * center.y }, visible);
}

/** Returns the zoom that shows *box* of the drawing as large as it fits *free*, a part of *visible*, with a margin. */
export function fittedTo(box: Frame, free: Frame, visible: Frame): Zoom {
  const k = 0.92 * Math.min(free.width / box.width, free.height / box.height);
  const held = Math.min(strongestZoom, Math.max(1, k));
  const [to, from] = [middleOf(free), middleOf(box)];
  return heldWithin({ k: held, x: to.x - held * from.x, y: to.y - held * from.y }, visible);
}

/** Returns *zoom* moved as little as needed for *point* of the drawing to show well inside *visible*. */
export function movedToShow(zoom: Zoom, point: Point, visible: Frame): Zoom {
  const shown = shownAt(zoom, point);
  const missing = (value: number, start: number, length: number) => {
    const margin = length / 5;
    return Math.min(0, start + length - margin - value) + Math.max(0, start + margin - value);
  };
  return movedBy(
    zoom,
    missing(shown.x, visible.x, visible.width),
    missing(shown.y, visible.y, visible.height),
    visible,
  );
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
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Frame {
  const unit = Math.max(width / widthPx, height / heightPx);
  const shown = { width: widthPx * unit, height: heightPx * unit };
  const spare = shown.width - width;
  const left = Math.min(spare, westernGround, Math.max(0, waist.keyPx * unit - waist.from));
  return { x: -(widthPx >= broadPx ? left : spare / 2), y: (height - shown.height) / 2, ...shown };
}
