import type { MapDrawing } from '../model/map-drawing.ts';
import { visibleFrame, type Zoom } from '../model/map-frame.ts';
import type { Frame } from '../model/map-shape.ts';

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

/** Returns the stage of *scene*, a group of *root*: it writes the view box of one and the transform of the other. */
export function createMapStage(
  root: SVGSVGElement,
  scene: SVGGElement,
  { drawing, onMove }: { readonly drawing: MapDrawing; readonly onMove: () => void },
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

  // Type keeps its size in px whatever the scale of the drawing.
  const observer = new ResizeObserver(([entry]) => {
    const { width: widthPx = 0, height: heightPx = 0 } = entry?.contentRect ?? {};
    if (widthPx === 0 || heightPx === 0) return;
    const visible = visibleFrame(drawing, { widthPx, heightPx });
    sight = { ...sight, visible, unit: visible.width / widthPx };
    // They measure: while nothing is written yet, that costs no layout.
    for (const listener of resized) listener();
    const write = () => {
      root.setAttribute('viewBox', `${visible.x} ${visible.y} ${visible.width} ${visible.height}`);
      root.style.setProperty('--unit', String(sight.unit));
      setZoom(sight.zoom);
    };
    if (isFirst) write();
    else atOnce(write);
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
