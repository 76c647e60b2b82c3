import type { MapDrawing } from './map-drawing.ts';
import { visibleFrame, type FrameSize, type Zoom } from './map-frame.ts';
import type { Frame, Point } from './map-shape.ts';

/** What of the drawing is seen, and how large. */
export interface MapSight {
  readonly zoom: Zoom;
  /** The part of the drawing that is seen unzoomed. */
  readonly visible: Frame;
  /** How many units of the drawing a pixel is, unzoomed. */
  readonly unit: number;
}

/** The map as it stands in its frame: it can be enlarged, and tells when it looks different. */
export interface MapStage {
  readonly root: SVGSVGElement;
  readonly drawing: MapDrawing;
  readonly sight: () => MapSight;
  setZoom(zoom: Zoom): void;
  /** Calls *listener* when the frame has got another size. */
  onResize(listener: () => void): void;
  destroy(): void;
}

/** What the stage is for. */
export interface MapStageOptions {
  readonly drawing: MapDrawing;
  /** The size of the frame, measured before anything was written. */
  readonly size: FrameSize;
  readonly onMove: () => void;
}

/** Returns the point of the unzoomed drawing, the map *root* as *sight* has it, at a place of the browser's window. */
export function pointUnder(root: SVGSVGElement, { visible, unit }: MapSight, { x, y }: Point): Point {
  const box = root.getBoundingClientRect();
  return { x: visible.x + (x - box.x) * unit, y: visible.y + (y - box.y) * unit };
}

/** Returns the stage of *scene*, a group of *root*: it writes the view box of one and the transform of the other. */
export function createMapStage(
  root: SVGSVGElement,
  scene: SVGGElement,
  { drawing, size, onMove }: MapStageOptions,
): MapStage {
  const { width, height } = drawing;
  const resized: (() => void)[] = [];
  let isFirst = true;
  let sight: MapSight = { zoom: { k: 1, x: 0, y: 0 }, visible: { x: 0, y: 0, width, height }, unit: 1 };

  function setZoom(zoom: Zoom): void {
    sight = { ...sight, zoom };
    scene.style.transform = zoom.k === 1 ? '' : `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.k})`;
    root.classList.toggle('is-zoomed', zoom.k > 1);
    onMove();
  }

  function atOnce(change: () => void): void {
    root.classList.add('is-direct');
    change();
    // The style must be taken over before transitions are on again.
    root.getBoundingClientRect();
    root.classList.remove('is-direct');
  }

  const hasRoom = ({ widthPx, heightPx }: FrameSize) => widthPx > 0 && heightPx > 0;
  const viewBoxNow = () => {
    const { visible } = sight;
    return `${visible.x} ${visible.y} ${visible.width} ${visible.height}`;
  };

  /** Takes a frame of *size*; type keeps its size in px whatever the scale of the drawing. */
  function take(size: FrameSize): void {
    const visible = visibleFrame(drawing, size);
    sight = { ...sight, visible, unit: visible.width / size.widthPx };
  }

  function write(): void {
    root.setAttribute('viewBox', viewBoxNow());
    root.style.setProperty('--unit', String(sight.unit));
  }

  if (hasRoom(size)) {
    take(size);
    write();
  }
  const observer = new ResizeObserver(([entry]) => {
    const { width: widthPx = 0, height: heightPx = 0 } = entry?.contentRect ?? {};
    if (!hasRoom({ widthPx, heightPx })) return;
    take({ widthPx, heightPx });
    // They measure: while nothing is written yet, that costs no layout.
    for (const listener of resized) listener();
    // What is written again is laid out again.
    if (root.getAttribute('viewBox') !== viewBoxNow()) write();
    // At first nothing is there yet that would glide.
    if (isFirst) onMove();
    else atOnce(onMove);
    isFirst = false;
  });
  observer.observe(root);

  return {
    root,
    drawing,
    sight: () => sight,
    setZoom,
    onResize: (listener) => resized.push(listener),
    destroy: () => observer.disconnect(),
  };
}
