import { partsOf } from '../data/day.ts';
import type { AppState } from '../model/app-state.ts';
import type { Inset, MapDrawing, Shape } from '../model/map-drawing.ts';
import { nextInDirection, type Direction } from '../model/map-walk.ts';
import { messages } from '../model/messages.ts';
import type { Rollout } from '../model/rollout.ts';
import { html, on, setText, svg } from './dom.ts';
import type { View } from './view.ts';

/** What the map needs to know and whom it tells. */
export interface MapOptions {
  readonly drawing: MapDrawing;
  readonly rollout: Rollout;
  /** Returns what the map tells in the mode of *state*. */
  readonly rolloutOf: (state: AppState) => Rollout;
  /** Returns the name of a province in the language of *state*. */
  readonly nameOf: (id: string, state: AppState) => string;
  /** Returns a sentence on a province: its name and what the map says of it. */
  readonly describe: (id: string, state: AppState) => string;
  readonly onSelect: (id: string | null) => void;
}

const keyDirections: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Returns the choropleth in *host*: provinces to hover, walk through with arrow keys, and pin. */
export function createMapView(host: HTMLElement, options: MapOptions): View {
  const { drawing, rollout } = options;
  const paths = new Map(drawing.provinces.map((shape) => [shape.id, provincePath(shape, rollout)]));
  const insetPaths = new Map(
    drawing.insets.map(({ id, d }) => [
      id,
      svg('path', { d, class: 'inset-land', 'data-class': rollout.classOf(id) }),
    ]),
  );
  const spot = svg('path', { class: 'spot', 'aria-hidden': 'true' });
  const spotNames = svg('g', { class: 'spot-names', 'aria-hidden': 'true' });
  const ring = svg('path', { class: 'selection', 'aria-hidden': 'true' });
  const names = drawing.names.map(({ id, x, y }) => ({ id, node: svg('text', { x, y, 'data-name': id }) }));
  const vintage = html('p', { class: 'vintage' });
  const tooltip = html('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true });
  const help = html('p', { id: 'map-help', class: 'visually-hidden' });
  const insetNames = new Map(drawing.insets.map((inset) => [inset.id, insetName(inset)]));
  const provinceGroup = svg('g', { class: 'provinces' }, ...paths.values());

  const root = svg(
    'svg',
    {
      viewBox: `0 0 ${drawing.width} ${drawing.height}`,
      class: 'map',
      role: 'group',
      'aria-describedby': 'map-help',
    },
    hatchPattern(),
    svg(
      'g',
      { class: 'neighbours', 'aria-hidden': 'true' },
      ...drawing.neighbours.map((d) => svg('path', { d })),
      ...names.map(({ node }) => node),
    ),
    provinceGroup,
    svg('path', { class: 'borders', d: drawing.innerBorders, 'aria-hidden': 'true' }),
    svg('path', { class: 'coast', d: drawing.outline, 'aria-hidden': 'true' }),
    svg('g', { class: 'insets' }, ...drawing.insets.map((inset) => insetGroup(inset.id))),
    ring,
    spot,
    spotNames,
  );

  function insetGroup(id: string): SVGGElement {
    const inset = drawing.insets.find((candidate) => candidate.id === id);
    if (!inset) throw new Error(`unknown inset: ${id}`);
    const { x, y, width, height } = inset;
    const land = insetPaths.get(id);
    const name = insetNames.get(id);
    const group = svg('g', { class: 'inset', 'data-inset': id }, svg('rect', { x, y, width, height, rx: 3 }));
    if (land) group.append(land);
    if (name) group.append(name.text);
    return group;
  }

  let shown: AppState | null = null;
  let walker = 'VN-HN';
  if (!paths.has(walker)) walker = drawing.provinces[0]?.id ?? '';

  function moveWalker(id: string): void {
    paths.get(walker)?.setAttribute('tabindex', '-1');
    walker = id;
    paths.get(walker)?.setAttribute('tabindex', '0');
  }

  function shapeOf(id: string): Shape | undefined {
    return drawing.provinces.find((shape) => shape.id === id);
  }

  function paint(id: string, state: AppState): void {
    const value = options.rolloutOf(state).stateOf(id, state.day);
    for (const path of [paths.get(id), insetPaths.get(id)]) {
      if (path && path.dataset['state'] !== value) path.dataset['state'] = value;
    }
  }

  function label(id: string, text: string): void {
    const path = paths.get(id);
    if (path && path.getAttribute('aria-label') !== text) path.setAttribute('aria-label', text);
  }

  function showSpot(state: AppState): void {
    const signingDay = rollout.signingDayAt(state.day);
    const ids = new Set(
      signingDay?.day === state.day
        ? signingDay.agreements.flatMap(({ provinceId }) => provinceId ?? [])
        : [],
    );
    const shapes = [...ids].flatMap((id) => shapeOf(id) ?? []);
    const d = shapes.map((shape) => shape.d).join('');
    if ((spot.getAttribute('d') ?? '') === d) return;
    spot.setAttribute('d', d);
    spotNames.replaceChildren(
      ...shapes.map(({ id, x, y }) => svg('text', { x, y }, options.nameOf(id, state))),
    );
    // A new animation each time: the class alone would not start it again.
    for (const animation of spot.getAnimations()) {
      animation.cancel();
      animation.play();
    }
  }

  function hover(id: string | null, event?: PointerEvent): void {
    tooltip.hidden = id === null || !shown;
    if (id === null || !shown || !event) return;
    setText(tooltip, options.describe(id, shown));
    tooltip.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
  }

  function idAt(target: EventTarget | null): string | null {
    if (!(target instanceof Element)) return null;
    return (
      target.getAttribute('data-province') ??
      target.closest('[data-inset]')?.getAttribute('data-inset') ??
      null
    );
  }

  const undos = [
    on(root, 'click', ({ target }) => options.onSelect(idAt(target))),
    on(root, 'pointermove', (event) =>
      hover(event.pointerType === 'mouse' ? idAt(event.target) : null, event),
    ),
    on(root, 'pointerleave', () => hover(null)),
    on(provinceGroup, 'focusin', ({ target }) => {
      const id = idAt(target);
      if (!id || !shown) return;
      moveWalker(id);
      label(id, options.describe(id, shown));
    }),
    // Away from the focus a province is its name alone: a step of the scrubber then rewrites no labels.
    on(provinceGroup, 'focusout', ({ target }) => {
      const id = idAt(target);
      if (id && shown) label(id, options.nameOf(id, shown));
    }),
    on(provinceGroup, 'keydown', (event) => {
      const direction = keyDirections[event.key];
      const from = shapeOf(walker);
      if (event.key === 'Enter' || event.key === ' ') options.onSelect(walker);
      else if (event.key === 'Escape') options.onSelect(null);
      else if (direction && from) {
        const next = nextInDirection(drawing.provinces, from, direction);
        if (next) {
          moveWalker(next);
          paths.get(next)?.focus();
        }
      } else return;
      event.preventDefault();
      event.stopPropagation();
    }),
  ];

  // Type keeps its size in px whatever the scale of the drawing.
  const observer = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    const scale = Math.min(width / drawing.width, height / drawing.height);
    if (scale > 0) root.style.setProperty('--unit', String(1 / scale));
  });
  observer.observe(host);

  moveWalker(walker);
  host.append(root, tooltip, vintage, help);

  return {
    update(state) {
      const before = shown;
      shown = state;
      if (before?.lang !== state.lang) {
        const words = messages[state.lang];
        root.setAttribute('aria-label', words.mapLabel);
        setText(help, words.mapHelp);
        setText(vintage, words.boundaryVintage(drawing.provinces.length));
        for (const { id, node } of names) setText(node, id === 'sea' ? words.sea : (words.country[id] ?? ''));
        for (const [id, { lines }] of insetNames)
          lines.forEach((line, i) => setText(line, words.archipelago[id]?.[i] ?? ''));
        for (const id of paths.keys()) label(id, options.nameOf(id, state));
      }
      const isSameMode = before?.mode === state.mode;
      const changed = isSameMode
        ? options.rolloutOf(state).changedBetween(before.day, state.day)
        : paths.keys();
      for (const id of changed) paint(id, state);
      if (document.activeElement === paths.get(walker)) label(walker, options.describe(walker, state));
      if (before?.selected !== state.selected) {
        const shape = state.selected === null ? undefined : shapeOf(state.selected);
        ring.setAttribute('d', shape?.d ?? '');
        if (before?.selected) paths.get(before.selected)?.setAttribute('aria-pressed', 'false');
        if (shape) {
          paths.get(shape.id)?.setAttribute('aria-pressed', 'true');
          moveWalker(shape.id);
        }
      }
      const year = state.mode === 'year' ? String(partsOf(state.day).year) : '';
      if (host.dataset['year'] !== year) host.dataset['year'] = year;
      showSpot(state);
    },
    destroy() {
      observer.disconnect();
      for (const undo of undos) undo();
      for (const node of [root, tooltip, vintage, help]) node.remove();
    },
  };
}

function provincePath({ id, d }: Shape, rollout: Rollout): SVGPathElement {
  return svg('path', {
    d,
    id: `province-${id}`,
    'data-province': id,
    'data-class': rollout.classOf(id),
    role: 'button',
    tabindex: -1,
  });
}

/** Returns the name of an inset, in two lines under its frame. */
function insetName({ x, y, width, height }: Inset): { text: SVGTextElement; lines: SVGTSpanElement[] } {
  const middle = x + width / 2;
  const lines = ['1.1em', '1.15em'].map((dy) => svg('tspan', { x: middle, dy }));
  return { text: svg('text', { x: middle, y: y + height }, ...lines), lines };
}

/** Returns the pattern for provinces that may have signed: it says "not sure" without colour. */
function hatchPattern(): SVGDefsElement {
  return svg(
    'defs',
    {},
    svg(
      'pattern',
      { id: 'hatch', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { width: 7, height: 7, class: 'hatch-ground' }),
      svg('rect', { width: 2.6, height: 7, class: 'hatch-line' }),
    ),
  );
}
