import type { MapDrawing } from '../model/map-drawing.ts';
import type { Rollout } from '../model/rollout.ts';
import { departmentPatterns } from './department-pattern.ts';
import { svg } from './dom.ts';
import { createNodeSurface, hatchPattern, type MakeSurface, type MapSurface } from './map-surface.ts';

/** The picture of the map: its node, and what of it changes. */
export interface MapScene {
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

/** Returns the picture of *drawing*, first in *host*, with *names* over the land and the insets. */
export function createMapScene(
  host: HTMLElement,
  { drawing, rollout, makeSurface = createNodeSurface }: MapSceneOptions,
  names: SVGGElement,
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
  host.prepend(root);
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
  root.append(
    svg('defs', {}, hatch, ...departmentPatterns(rollout, surface.ids())),
    scene,
    surface.insets,
    names,
  );
  return { root, scene, surface, hatch, ring, spot };
}

interface MapSceneOptions {
  readonly drawing: MapDrawing;
  readonly rollout: Rollout;
  readonly makeSurface?: MakeSurface | undefined;
}
