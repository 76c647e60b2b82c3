import type { MapDrawing } from './map-drawing.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { departmentPatterns } from './department-pattern.ts';
import { svg } from '../ui/dom.ts';
import { createNodeSurface, hatchPattern, type MakeSurface, type MapSurface } from './map-surface.ts';

/** The picture of the map: its nodes, and what of them changes. */
export interface MapScene {
  /** What lies in the frame of the map, the lowest first. */
  readonly layers: readonly Element[];
  readonly root: SVGSVGElement;
  /** All that is enlarged: land, borders, and what is pointed out on them. */
  readonly scene: SVGGElement;
  readonly surface: MapSurface;
  readonly hatch: SVGPatternElement;
  /** The outline of the pinned province. */
  readonly ring: SVGPathElement;
  /** The outlines of those that sign on the very day. */
  readonly spot: SVGPathElement;
}

/** Returns the picture of *drawing* in the colours of *rollout*, for a frame that is still to be found. */
export function createMapScene(
  drawing: MapDrawing,
  rollout: Rollout,
  makeSurface: MakeSurface = createNodeSurface,
): MapScene {
  const hatch = hatchPattern();
  const spot = svg('path', { class: 'spot', 'aria-hidden': 'true' });
  const ring = svg('path', { class: 'selection', 'aria-hidden': 'true' });
  const scene = svg('g', { class: 'scene' });
  const root = svg('svg', {
    viewBox: `0 0 ${drawing.width} ${drawing.height}`,
    class: 'map',
    role: 'group',
    'aria-describedby': 'map-help',
  });
  const surface = makeSurface(root, drawing, rollout);
  scene.append(
    svg(
      'g',
      { class: 'neighbours', 'aria-hidden': 'true' },
      ...drawing.neighbours.map((d) => svg('path', { d })),
    ),
    surface.group,
    svg('path', {
      class: 'borders',
      d: surface.hasBorders ? '' : drawing.innerBorders,
      'aria-hidden': 'true',
    }),
    svg('path', { class: 'coast', d: drawing.outline, 'aria-hidden': 'true' }),
    ring,
    spot,
  );
  root.append(svg('defs', {}, hatch, ...departmentPatterns(rollout, surface.ids())), scene, surface.insets);
  return { layers: [...surface.below, root], root, scene, surface, hatch, ring, spot };
}
