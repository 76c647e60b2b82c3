import type { MapDrawing } from './map-drawing.ts';
import type { Inset, Shape } from './map-shape.ts';
import type { ProvinceState, Rollout } from '../rollout/rollout.ts';
import { departmentFill, isDepartmentOnly } from './department-pattern.ts';
import { svg } from '../ui/dom.ts';
import type { MapSight } from './map-stage.ts';

/** What stands for one province: its mainland, which takes the focus, and all that looks and acts like it. */
export interface ProvinceNodes {
  readonly mainland: SVGPathElement;
  /** The mainland, the islands far off it, and the group of its inset. */
  readonly all: readonly SVGElement[];
  /** Those that carry the state. */
  readonly painted: readonly SVGPathElement[];
}

/** What the provinces are drawn on; beside it stand borders, names and whatever points something out. */
export interface MapSurface {
  /** The nodes of the provinces, in the scene. */
  readonly group: SVGGElement;
  readonly insets: SVGGElement;
  /** What lies under the picture of the map. */
  readonly below: readonly Element[];
  /** The name of each inset, in two lines, by the code of its province. */
  readonly insetNames: ReadonlyMap<string, readonly SVGTSpanElement[]>;
  /** Whether it draws the inner borders itself. */
  readonly hasBorders: boolean;
  /** Returns the nodes of the province *id*, undefined where there is none such. */
  nodesOf(id: string): ProvinceNodes | undefined;
  /** The codes of the provinces that have nodes at present. */
  ids(): Iterable<string>;
  /** Has what is painted from now on change gently or, *isSwift*, at once, with what still changes; a canvas knows no other way. */
  hurry(isSwift: boolean): void;
  /** Gives the province *id* the look of *value*. */
  paint(id: string, value: ProvinceState): void;
  /** Brings on the screen what has been painted. */
  flush(): void;
  /** Returns the code of the province that *event* hits, or null. */
  hitBy(event: MouseEvent): string | null;
  /** Dims the provinces of which *isIn* is false. */
  dim(isIn: (id: string) => boolean): void;
  /** Follows the map to where it is now. */
  move(sight: MapSight): void;
  destroy(): void;
}

/** Makes a surface for the map *root*. */
export type MakeSurface = (root: SVGSVGElement, drawing: MapDrawing, rollout: Rollout) => MapSurface;

/** Returns a surface on which each province, its islands and its inset are nodes of their own. */
export const createNodeSurface: MakeSurface = (_, drawing, rollout) => {
  const { insets, insetNames, ownInsets } = createInsets(drawing, rollout);
  const provinces = new Map(
    drawing.provinces.map((shape) => {
      const mainland = createMainland(shape, rollout);
      const far = shape.islands === '' ? [] : [createIslands(shape, rollout)];
      const own = ownInsets.filter(({ id }) => id === shape.id);
      return [
        shape.id,
        {
          mainland,
          all: [mainland, ...far, ...own.map(({ group }) => group)],
          painted: [mainland, ...far, ...own.map(({ land }) => land)],
        },
      ];
    }),
  );
  let isHurried = true;
  /** What has changed gently, and may be at it still. */
  const gentle = new Set<SVGPathElement>();
  const paths = [...provinces.values()].flatMap(({ all }) => all.filter(({ tagName }) => tagName === 'path'));
  return {
    group: svg('g', { class: 'provinces' }, ...paths),
    insets,
    below: [],
    insetNames,
    hasBorders: false,
    nodesOf: (id) => provinces.get(id),
    ids: () => provinces.keys(),
    hurry(isSwift) {
      isHurried = isSwift;
      if (!isSwift) return;
      for (const path of gentle) path.classList.remove('is-gentle');
      gentle.clear();
    },
    paint(id, value) {
      for (const path of provinces.get(id)?.painted ?? []) {
        if (path.dataset['state'] === value) continue;
        if (!isHurried) {
          path.classList.add('is-gentle');
          gentle.add(path);
        }
        path.dataset['state'] = value;
      }
    },
    hitBy: ({ target }) => provinceAt(target),
    dim(isIn) {
      for (const [id, { painted }] of provinces)
        for (const path of painted) path.classList.toggle('dimmed', !isIn(id));
    },
    flush: () => undefined,
    move: () => undefined,
    destroy: () => undefined,
  };
};

/** Returns the windows on far islands of *drawing*, all in one node and each by itself. */
export function createInsets(drawing: MapDrawing, rollout: Rollout) {
  const ownInsets = drawing.insets.map((inset) => ({ id: inset.id, ...createInset(inset, rollout) }));
  return {
    ownInsets,
    insets: svg('g', { class: 'insets' }, ...ownInsets.map(({ group }) => group)),
    insetNames: new Map(ownInsets.map(({ id, lines }) => [id, lines])),
  };
}

/** Returns the code of the province that *target*, a node of the map, belongs to; null elsewhere. */
export function provinceAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const { province, islands } = target instanceof SVGElement ? target.dataset : {};
  return province ?? islands ?? target.closest('[data-inset]')?.getAttribute('data-inset') ?? null;
}

/** Returns the node of the mainland of a province, which takes the focus and speaks. */
export function createMainland({ id, d }: Shape, rollout: Rollout): SVGPathElement {
  const isDepartment = isDepartmentOnly(rollout, id);
  const mainland = svg('path', {
    d,
    id: `province-${id}`,
    'data-level': isDepartment ? 'department' : null,
    'data-province': id,
    'data-class': rollout.classOf(id),
    role: 'button',
    tabindex: -1,
  });
  if (isDepartment) mainland.style.setProperty('--dotted', departmentFill(id));
  return mainland;
}

function createIslands({ id, islands }: Shape, rollout: Rollout): SVGPathElement {
  return svg('path', {
    d: islands,
    'data-islands': id,
    'data-class': rollout.classOf(id),
    'aria-hidden': 'true',
  });
}

function createInset({ id, d, x, y, width, height }: Inset, rollout: Rollout) {
  const land = svg('path', { d, class: 'inset-land', 'data-class': rollout.classOf(id) });
  const middle = x + width / 2;
  const lines = ['1.1em', '1.15em'].map((dy) => svg('tspan', { x: middle, dy }));
  const group = svg(
    'g',
    { class: 'inset', 'data-inset': id },
    svg('rect', { x, y, width, height, rx: 3 }),
    land,
    svg('text', { x: middle, y: y + height }, ...lines),
  );
  return { group, land, lines };
}

/** Returns the pattern for provinces that may have signed: it says "not sure" without colour. */
export function hatchPattern(): SVGPatternElement {
  return svg(
    'pattern',
    { id: 'hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { width: 7, height: 7, class: 'hatch-ground' }),
    svg('rect', { width: 2.6, height: 7, class: 'hatch-line' }),
  );
}
