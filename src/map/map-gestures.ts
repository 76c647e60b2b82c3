// Touch and wheel events are not in every engine of the baseline (Safari on a Mac has no touch): without them the
// buttons, keys and the list zoom, and the page scrolls.
/* eslint-disable baseline-js/use-baseline */
import type { Point } from './map-shape.ts';
import { nearestProvince, outlinesOf, type Outline } from './nearest-province.ts';
import { createMapCamera, type MapCamera, type MapCameraOptions } from './map-camera.ts';
import type { MapStage } from './map-stage.ts';
import './map-zoomed.css';

/** Within how many ms, and how many px, two clicks or two taps are a double one. */
const doubleMs = 320;
const doublePx = { mouse: 5, finger: 24 } as const;

/** How far, in pixels, the mouse must move for a press to be a drag. */
const dragPx = 5;

/** How far, in px, a click may miss a province; and how broad a province is made for a finger. */
const reachPx = 22;
const targetPx = 24;

/** The reader's hand on the map: it moves the camera, and knows what a click means. */
export interface Gestures {
  readonly camera: MapCamera;
  /** Returns whether *event* is a plain click. */
  isPlain(event: MouseEvent): boolean;
  /** Returns the province that a plain click means, where the node under it belongs to *hit*, or null. */
  meantBy(event: MouseEvent, hit: string | null): string | null;
  destroy(): void;
}

/**
 * Moves the map of *stage* by pinch, by the wheel with Ctrl or ⌘, by double click or tap, and by dragging with the mouse while
 * the map is enlarged. One finger and the plain wheel are left to the page.
 */
export function followGestures(stage: MapStage, cameraOptions: MapCameraOptions): Gestures {
  const { root, drawing } = stage;
  const camera = createMapCamera(stage, cameraOptions);
  let outlines: readonly Outline[] | null = null;
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: false } as const;
  let isFinger = false;
  let pressed: Point | null = null;
  let isDragging = false;
  let last = { at: { x: 0, y: 0 }, time: -Infinity };
  let pinch: { middle: Point; span: number } | null = null;

  const direct = (isDirect: boolean) => root.classList.toggle('is-direct', isDirect);

  root.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      direct(true);
      camera.zoomBy(2 ** (-Math.max(-60, Math.min(60, event.deltaY * lines)) / 100), at(event));
      camera.rest();
      direct(false);
    },
    options,
  );

  root.addEventListener(
    'pointerdown',
    (event) => {
      isFinger = event.pointerType === 'touch';
      pressed = event.pointerType === 'mouse' && event.button === 0 ? at(event) : null;
      isDragging = false;
    },
    options,
  );
  root.addEventListener(
    'pointermove',
    (event) => {
      if (!pressed || stage.sight().zoom.k === 1) return;
      if (!isDragging && distance(pressed, at(event)) < dragPx) return;
      if (!isDragging) root.setPointerCapture(event.pointerId);
      isDragging = true;
      direct(true);
      camera.moveBy(event.clientX - pressed.x, event.clientY - pressed.y);
      pressed = at(event);
    },
    options,
  );
  const release = () => {
    pressed = null;
    direct(false);
    if (isDragging) camera.rest();
  };
  root.addEventListener('pointerup', release, options);
  root.addEventListener('pointercancel', release, options);

  const startPinch = ({ touches }: TouchEvent) => {
    if (pinch && touches.length < 2) camera.rest();
    pinch = touches.length === 2 ? spanOf(touches) : null;
    direct(pinch !== null);
  };
  root.addEventListener('touchstart', startPinch, options);
  root.addEventListener('touchend', startPinch, options);
  root.addEventListener('touchcancel', startPinch, options);
  root.addEventListener(
    'touchmove',
    (event) => {
      // A page that scrolls already cannot be held: then the two fingers are the page's.
      if (!pinch || event.touches.length !== 2 || !event.cancelable) return;
      event.preventDefault();
      const now = spanOf(event.touches);
      camera.zoomBy(now.span / pinch.span, pinch.middle);
      camera.moveBy(now.middle.x - pinch.middle.x, now.middle.y - pinch.middle.y);
      pinch = now;
    },
    options,
  );
  return {
    camera,
    isPlain(event) {
      // The end of a drag is no click.
      if (isDragging) return (isDragging = false);
      const isDouble =
        event.timeStamp - last.time < doubleMs &&
        distance(last.at, at(event)) < (isFinger ? doublePx.finger : doublePx.mouse);
      last = { at: at(event), time: isDouble ? -Infinity : event.timeStamp };
      if (!isDouble) return true;
      camera.zoomBy(2, at(event));
      camera.rest();
      return false;
    },
    meantBy(event, hit) {
      const isInset = event.target instanceof Element && event.target.closest('[data-inset]') !== null;
      if (isInset || (hit && !isFinger)) return hit;
      const { unit, zoom } = stage.sight();
      const px = unit / zoom.k;
      const reach = { reach: reachPx * px, target: isFinger ? targetPx * px : 0 };
      outlines ??= outlinesOf(drawing.provinces);
      return nearestProvince(camera.drawnAt(at(event)), outlines, reach);
    },
    destroy: () => stop.abort(),
  };
}

function at({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function spanOf(touches: TouchList): { middle: Point; span: number } {
  const [a, b] = [...touches].map(({ clientX, clientY }) => ({ x: clientX, y: clientY }));
  if (!a || !b) throw new Error(`missing touch: ${touches.length} of 2`);
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, span: Math.max(1, distance(a, b)) };
}
