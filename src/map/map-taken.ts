import type { Frame, Inset } from './map-shape.ts';
import { pointUnder, type MapSight } from './map-stage.ts';

/** The room in px that the name under an inset takes. */
const insetNamePx = { width: 72, height: 36 } as const;

/**
 * Returns the frames on the map *root*, in units of the unzoomed drawing, that must not be written over: *insets*
 * with their names, and whatever else is *laid* on it.
 */
export function takenFrames(
  root: SVGSVGElement,
  sight: MapSight,
  insets: readonly Inset[],
  laid: readonly Element[],
): Frame[] {
  const { unit } = sight;
  return [
    ...insets.map(({ x, y, width, height }) => {
      // Its name may be broader than the frame.
      const broad = Math.max(width, insetNamePx.width * unit);
      return { x: x - (broad - width) / 2, y, width: broad, height: height + insetNamePx.height * unit };
    }),
    ...laid.map((element) => {
      const box = element.getBoundingClientRect();
      return { ...pointUnder(root, sight, box), width: box.width * unit, height: box.height * unit };
    }),
  ];
}
