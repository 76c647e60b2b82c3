import { degreesAt, pointAt } from '../model/map-ground.ts';
import type { MapDrawing } from '../model/map-drawing.ts';
import type { Frame, Point } from '../model/map-shape.ts';
import { formatSpot, parseSpot } from '../model/map-window.ts';
import * as zooming from '../model/map-zoom.ts';

/** What of the drawing is seen, and how large. */
export interface MapSight {
  readonly zoom: zooming.Zoom;
  /** The part of the drawing that is seen unzoomed. */
  readonly visible: Frame;
  /** How many units of the drawing a pixel is, unzoomed. */
  readonly unit: number;
}

/** What moves the map, and what it looks like at the moment. */
export interface MapCamera {
  readonly sight: () => MapSight;
  /** Shows the window of that name, gliding there where the map was seen before. */
  show(mapWindow: string): void;
  /** Enlarges by *factor* around a place of the browser's window, else around the middle. */
  zoomBy(factor: number, at?: Point): void;
  /** Moves by pixels. */
  moveBy(dx: number, dy: number): void;
  /** Moves as little as needed for *point* of the drawing to be well in sight. */
  follow(point: Point): void;
  /** Returns what of the drawing shows at a place of the browser's window. */
  drawnAt(at: Point): Point;
  /** Tells the page where the map has come to rest. */
  rest(): void;
  destroy(): void;
}

/** What a camera needs to know and whom it tells. */
export interface MapCameraOptions {
  readonly drawing: MapDrawing;
  /** Returns the box of a region, or null where the drawing has none of its provinces. */
  readonly boxOfRegion: (id: string) => Frame | null;
  readonly onMove: () => void;
  readonly onWindow: (mapWindow: string) => void;
}

/** The height in px of what is written at the foot of an enlarged map. */
const footPx = 56;

/** Returns the camera that shows *scene*, a group of *root*: it writes the view box of one and the transform of the other. */
export function createMapCamera(
  root: SVGSVGElement,
  scene: SVGGElement,
  { drawing, boxOfRegion, onMove, onWindow }: MapCameraOptions,
): MapCamera {
  let visible: Frame = { x: 0, y: 0, width: drawing.width, height: drawing.height };
  let zoom = zooming.unzoomed;
  let unit = 1;
  let shown = '';

  /** The insets keep their place: a region is fitted beside them. */
  const insetsLeft = Math.min(drawing.width, ...drawing.insets.map(({ x }) => x));

  function zoomOf(mapWindow: string): zooming.Zoom {
    const spot = parseSpot(mapWindow);
    if (spot && drawing.ground)
      return zooming.centeredOn(pointAt(drawing.ground, spot.longitude, spot.latitude), spot.k, visible);
    const box = boxOfRegion(mapWindow);
    const free = {
      ...visible,
      width: insetsLeft - visible.x,
      height: visible.height - footPx * unit,
    };
    return box ? zooming.fittedTo(box, free, visible) : zooming.unzoomed;
  }

  function windowOf(): string {
    if (zoom.k < 1.05 || !drawing.ground) return '';
    const middle = zooming.drawnAt(zoom, zooming.middleOf(visible));
    return formatSpot({ ...degreesAt(drawing.ground, middle), k: zoom.k });
  }

  function move(next: zooming.Zoom): void {
    zoom = next;
    scene.style.transform = zoom.k === 1 ? '' : `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.k})`;
    root.style.setProperty('--k', String(zoom.k));
    root.classList.toggle('is-zoomed', zoom.k > 1);
    onMove();
  }

  function pointOf({ x, y }: Point): Point {
    const box = root.getBoundingClientRect();
    return { x: visible.x + (x - box.x) * unit, y: visible.y + (y - box.y) * unit };
  }

  // Type keeps its size in px whatever the scale of the drawing, and what was in sight stays in sight.
  const observer = new ResizeObserver(([entry]) => {
    const { width: widthPx = 0, height: heightPx = 0 } = entry?.contentRect ?? {};
    if (widthPx === 0 || heightPx === 0) return;
    visible = zooming.visibleFrame(drawing, { widthPx, heightPx });
    unit = visible.width / widthPx;
    root.setAttribute('viewBox', `${visible.x} ${visible.y} ${visible.width} ${visible.height}`);
    root.style.setProperty('--unit', String(unit));
    jump(() => move(zoomOf(shown)));
  });
  observer.observe(root);

  function jump(change: () => void): void {
    root.classList.add('is-direct');
    change();
    // The style must be taken over before transitions are on again.
    root.getBoundingClientRect();
    root.classList.remove('is-direct');
  }

  return {
    sight: () => ({ zoom, visible, unit }),
    show(mapWindow) {
      if (mapWindow === shown) return;
      shown = mapWindow;
      move(zoomOf(mapWindow));
    },
    zoomBy: (factor, at) =>
      move(zooming.zoomedAround(zoom, at ? pointOf(at) : zooming.middleOf(visible), factor, visible)),
    moveBy: (dx, dy) => move(zooming.movedBy(zoom, dx * unit, dy * unit, visible)),
    follow: (point) => move(zooming.movedToShow(zoom, point, visible)),
    drawnAt: (at) => zooming.drawnAt(zoom, pointOf(at)),
    rest() {
      if (zoom.k < 1.05) move(zooming.unzoomed);
      else if (!drawing.ground) return;
      shown = windowOf();
      onWindow(shown);
    },
    destroy: () => observer.disconnect(),
  };
}
