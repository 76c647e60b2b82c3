import { shownAt, type Zoom } from './map-frame.ts';
import { maxZoom } from '../rollout/map-window.ts';
import type { Frame, Point } from './map-shape.ts';

/** The whole country: nothing enlarged, nothing moved. */
export const unzoomed: Zoom = { k: 1, x: 0, y: 0 };

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
  const k = Math.min(maxZoom, Math.max(1, zoom.k));
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
  const k = Math.min(maxZoom, Math.max(1, zoom.k * factor));
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
  const held = Math.min(maxZoom, Math.max(1, k));
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
