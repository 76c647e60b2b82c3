import type { MapOutline } from './region-drawing.ts';
import { visibleFrame } from './map-frame.ts';
import { svg } from '../ui/dom.ts';

/** A picture of a map of which the data are not known yet. */
export interface MapPreview {
  readonly root: SVGSVGElement;
  /** Brings the map to where the live one will stand, once the picture has its place. */
  fit(): void;
}

/** Returns a picture of *outline*: the land in one shape without colours, and the borders on it. */
export function createMapPreview(outline: MapOutline): MapPreview {
  const root = svg(
    'svg',
    { class: 'map first-picture map-preview', 'aria-hidden': 'true' },
    svg('path', { d: outline.outline }),
    svg('path', { d: outline.innerBorders, class: 'borders' }),
  );
  return {
    root,
    fit() {
      const { width: widthPx, height: heightPx } = root.getBoundingClientRect();
      const { x, y, width, height } = visibleFrame(outline, { widthPx, heightPx });
      root.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
    },
  };
}
