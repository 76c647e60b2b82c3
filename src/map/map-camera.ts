import type { Zoom } from './map-frame.ts';
import { vietnamProjection } from './map-drawing.ts';
import type { Frame, Point } from './map-shape.ts';
import { formatSpot, parseSpot } from '../rollout/map-window.ts';
import * as zooming from './map-zoom.ts';
import { pointUnder, type MapStage } from './map-stage.ts';

/** What moves the map. */
export interface MapCamera {
  /** Glides to the window of that name. */
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
}

/** What a camera needs to know and whom it tells. */
export interface MapCameraOptions {
  /** Returns the region that a province belongs to; empty where that is not known. */
  readonly regionOf: (id: string) => string;
  readonly onWindow: (mapWindow: string) => void;
}

/** What is shown of a map without degrees: no address can name it. */
const unaddressed = 'unaddressed';

/** The height in px of what is written at the foot of an enlarged map. */
const footPx = 56;

/** Returns the camera of *stage*. */
export function createMapCamera(stage: MapStage, { regionOf, onWindow }: MapCameraOptions): MapCamera {
  const { root, drawing, sight, setZoom } = stage;
  const projection = drawing.fit && vietnamProjection(drawing.fit);
  let shown = '';

  /** The insets keep their place: a region is fitted beside them. */
  const insetsLeft = Math.min(drawing.width, ...drawing.insets.map(({ x }) => x));

  function zoomOf(mapWindow: string): Zoom {
    const { visible, unit } = sight();
    const spot = parseSpot(mapWindow);
    const center = spot && projection?.([spot.longitude, spot.latitude]);
    if (center) return zooming.centeredOn({ x: center[0], y: center[1] }, spot.k, visible);
    const provinces = drawing.provinces.filter(({ id }) => regionOf(id) === mapWindow);
    const box = mapWindow === '' ? null : boxAround(provinces.map((province) => province.box));
    const free = {
      ...visible,
      width: insetsLeft - visible.x,
      height: visible.height - footPx * unit,
    };
    return box ? zooming.fittedTo(box, free, visible) : zooming.unzoomed;
  }

  const pointOf = (at: Point) => pointUnder(root, sight(), at);

  stage.onResize(() => setZoom(zoomOf(shown)));

  return {
    show(mapWindow) {
      if (mapWindow === shown) return;
      shown = mapWindow;
      setZoom(zoomOf(mapWindow));
    },
    zoomBy(factor, at) {
      const { zoom, visible } = sight();
      setZoom(zooming.zoomedAround(zoom, at ? pointOf(at) : zooming.middleOf(visible), factor, visible));
    },
    moveBy(dx, dy) {
      const { zoom, visible, unit } = sight();
      setZoom(zooming.movedBy(zoom, dx * unit, dy * unit, visible));
    },
    follow(point) {
      const { zoom, visible } = sight();
      setZoom(zooming.movedToShow(zoom, point, visible));
    },
    drawnAt: (at) => zooming.drawnAt(sight().zoom, pointOf(at)),
    rest() {
      if (sight().zoom.k < 1.05) setZoom(zooming.unzoomed);
      const { zoom, visible } = sight();
      const middle = zooming.drawnAt(zoom, zooming.middleOf(visible));
      if (zoom.k === 1) shown = '';
      else {
        const degrees = projection?.invert?.([middle.x, middle.y]);
        shown = degrees
          ? formatSpot({ longitude: degrees[0], latitude: degrees[1], k: zoom.k })
          : unaddressed;
      }
      if (shown !== unaddressed) onWindow(shown);
    },
  };
}

/** Returns the smallest box that holds all *boxes*, or null where there are none. */
function boxAround(boxes: readonly Frame[]): Frame | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
