import type { Inset, MapDrawing, Shape } from '../model/map-drawing.ts';
import type { Rollout } from '../model/rollout.ts';
import { departmentFill, isDepartmentOnly } from './department-pattern.ts';
import { svg } from './dom.ts';

/** What stands for one province: its mainland, which takes the focus, and all that looks and acts like it. */
export interface ProvinceNodes {
  readonly mainland: SVGPathElement;
  /** The mainland, the islands far off it, and the group of its inset. */
  readonly all: readonly SVGElement[];
  /** Those that carry the state. */
  readonly painted: readonly SVGPathElement[];
}

/** The nodes of the drawing that are written once, and those of each province. */
export interface MapShapes {
  readonly provinces: ReadonlyMap<string, ProvinceNodes>;
  readonly provinceGroup: SVGGElement;
  readonly insets: SVGGElement;
  /** The name of each inset, in two lines, by the code of its province. */
  readonly insetNames: ReadonlyMap<string, readonly SVGTSpanElement[]>;
}

/** Returns the provinces, their islands and their insets of *drawing* as nodes. */
export function createMapShapes(drawing: MapDrawing, rollout: Rollout): MapShapes {
  const insets = drawing.insets.map((inset) => ({ id: inset.id, ...createInset(inset, rollout) }));
  const provinces = new Map(
    drawing.provinces.map((shape) => {
      const mainland = createMainland(shape, rollout);
      const far = shape.islands === '' ? [] : [createIslands(shape, rollout)];
      const own = insets.filter(({ id }) => id === shape.id);
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
  const paths = [...provinces.values()].flatMap(({ all }) => all.filter(({ tagName }) => tagName === 'path'));
  return {
    provinces,
    provinceGroup: svg('g', { class: 'provinces' }, ...paths),
    insets: svg('g', { class: 'insets' }, ...insets.map(({ group }) => group)),
    insetNames: new Map(insets.map(({ id, lines }) => [id, lines])),
  };
}

/** Returns the code of the province that *target*, a node of the map, belongs to; null elsewhere. */
export function provinceAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const { province, islands } = target instanceof SVGElement ? target.dataset : {};
  return province ?? islands ?? target.closest('[data-inset]')?.getAttribute('data-inset') ?? null;
}

function createMainland({ id, d }: Shape, rollout: Rollout): SVGPathElement {
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
