import { partsOf } from '../data/day.ts';
import type { AppState } from '../model/app-state.ts';
import type { MapDrawing, Shape } from '../model/map-drawing.ts';
import { mapMessages } from '../model/map-messages.ts';
import { shownAt } from '../model/map-frame.ts';
import type { Frame } from '../model/map-shape.ts';
import { regionIds } from '../model/map-window.ts';
import { nextInDirection, type Direction } from '../model/map-walk.ts';
import { messages } from '../model/messages.ts';
import { nextByLetter } from '../model/type-ahead.ts';
import type { Rollout } from '../model/rollout.ts';
import { departmentPatterns } from './department-pattern.ts';
import { html, on, setText, svg } from './dom.ts';
import type { MapCamera } from './map-camera.ts';
import { createMapControls } from './map-controls.ts';
import type { Gestures } from './map-gestures.ts';
import { createMapNames } from './map-names.ts';
import { createMapStage } from './map-stage.ts';
import { createNodeSurface, hatchPattern, provinceAt, type MakeSurface } from './map-surface.ts';
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
  /** Returns the region that a province belongs to; empty where that is not known. */
  readonly regionOf: (id: string) => string;
  /** Makes what the provinces are drawn on; where it is not given, each is a node. */
  readonly makeSurface: MakeSurface | undefined;
  readonly onSelect: (id: string | null) => void;
  /** Hears which part of the country the reader wants to see. */
  readonly onWindow: (mapWindow: string) => void;
}

const keyDirections: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const keyFactors: Readonly<Record<string, number>> = { '+': 1.6, '=': 1.6, '-': 1 / 1.6 };

/** The room in px that the name under an inset takes. */
const insetNamePx = { width: 72, height: 36 } as const;

/** The map, which can dim what does not stand out. */
export interface MapView extends View {
  /** Dims the provinces of which *isIn* is false. */
  dim(isIn: (id: string) => boolean): void;
}

/** Returns the choropleth in *host*: provinces to hover, walk through with arrow keys, pin, and look at closely. */
export function createMapView(host: HTMLElement, options: MapOptions): MapView {
  const { drawing, rollout } = options;
  const names = createMapNames(drawing);
  const hatch = hatchPattern();
  const spot = svg('path', { class: 'spot', 'aria-hidden': 'true' });
  const ring = svg('path', { class: 'selection', 'aria-hidden': 'true' });
  const vintage = html('p', { class: 'vintage' });
  const tooltip = html('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true });
  const help = html('p', { id: 'map-help', class: 'visually-hidden' });
  const scene = svg('g', { class: 'scene' });
  const root = svg('svg', {
    viewBox: `0 0 ${drawing.width} ${drawing.height}`,
    class: 'map',
    role: 'group',
    'aria-describedby': 'map-help',
  });
  host.prepend(root);
  const surface = (options.makeSurface ?? createNodeSurface)(root, drawing, rollout);
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
    names.node,
  );
  const shapes = new Map(drawing.provinces.map((shape) => [shape.id, shape]));

  let shown: AppState | null = null;
  let signing: readonly Shape[] = [];
  let taken: readonly Frame[] = [];
  let lit: string | null = null;
  let isEnlarged = false;
  let isSized = false;
  let hand: Promise<Gestures> | null = null;
  let walker = 'VN-HN';
  if (!surface.has(walker)) walker = drawing.provinces[0]?.id ?? '';

  const stage = createMapStage(root, scene, {
    drawing,
    onMove: () => {
      const { zoom, unit } = stage.sight();
      hatch.setAttribute('patternTransform', `rotate(45) scale(${unit / zoom.k})`);
      // The key moves to the foot of an enlarged map.
      if (zoom.k > 1 !== isEnlarged) noteTaken();
      isEnlarged = zoom.k > 1;
      surface.move(stage.sight());
      writeNames();
    },
  });
  const controls = createMapControls(host, {
    regions: regionIds.filter((region) =>
      drawing.provinces.some(({ id }) => options.regionOf(id) === region),
    ),
    onZoom: zoomBy,
    onWindow: showWindow,
  });

  /** Has the camera do *act*; without a network to fetch it by, the map stays as it is. */
  function withCamera(act: (camera: MapCamera) => void): void {
    reachedByHand().then(
      ({ camera }) => act(camera),
      () => (hand = null),
    );
  }

  function showWindow(mapWindow: string): void {
    options.onWindow(mapWindow);
    // What a map without degrees shows is not in the state, and must be undone all the same.
    if (!drawing.ground) withCamera((camera) => camera.show(mapWindow));
  }

  function zoomBy(factor: number): void {
    withCamera((camera) => {
      camera.zoomBy(factor);
      camera.rest();
    });
  }

  /** Notes what lies on the map and must not be written over: insets with their names, key, buttons. */
  function noteTaken(): void {
    const { unit, visible } = stage.sight();
    const map = root.getBoundingClientRect();
    const laid = [...host.children].filter((child) => child !== root && child !== tooltip && child !== help);
    taken = [
      ...drawing.insets.map(({ x, y, width, height }) => {
        // Its name may be broader than the frame.
        const broad = Math.max(width, insetNamePx.width * unit);
        return { x: x - (broad - width) / 2, y, width: broad, height: height + insetNamePx.height * unit };
      }),
      ...laid.map((child) => {
        const box = child.getBoundingClientRect();
        return {
          x: visible.x + (box.x - map.x) * unit,
          y: visible.y + (box.y - map.y) * unit,
          width: box.width * unit,
          height: box.height * unit,
        };
      }),
    ];
  }

  function writeNames(): void {
    const state = shown;
    // Without a size there is no room to lay names out in; the first one comes before the first picture is painted.
    if (!state || !isSized) return;
    const words = messages[state.lang];
    names.update({
      sight: stage.sight(),
      signing,
      nameOf: (id) => options.nameOf(id, state),
      countryNameOf: (id) => (id === 'sea' ? words.sea : (words.country[id] ?? '')),
      taken,
    });
  }

  function moveWalker(id: string): void {
    surface.nodesOf(walker)?.mainland.setAttribute('tabindex', '-1');
    walker = id;
    surface.nodesOf(walker)?.mainland.setAttribute('tabindex', '0');
  }

  function walkTo(id: string | null): void {
    if (id === null) return;
    moveWalker(id);
    surface.nodesOf(id)?.mainland.focus();
  }

  function namedPlaces(): { id: string; name: string }[] {
    const state = shown;
    return state ? drawing.provinces.map(({ id }) => ({ id, name: options.nameOf(id, state) })) : [];
  }

  function shapeOf(id: string): Shape | undefined {
    return shapes.get(id);
  }

  function paint(id: string, state: AppState): void {
    surface.paint(id, options.rolloutOf(state).stateOf(id, state.day));
  }

  function label(id: string, text: string): void {
    const path = surface.nodesOf(id)?.mainland;
    if (path && path.getAttribute('aria-label') !== text) path.setAttribute('aria-label', text);
  }

  function mark(id: string | null, className: string, isOn: boolean): void {
    for (const node of surface.nodesOf(id ?? '')?.all ?? []) node.classList.toggle(className, isOn);
  }

  /** Tells the styles how far down the map the pinned province lies, as a part of its height. */
  function notePinned(): void {
    const { zoom, visible } = stage.sight();
    const shape = shapeOf(shown?.selected ?? '');
    const y = shape ? (shownAt(zoom, shape).y - visible.y) / visible.height : 0;
    root.style.setProperty('--pinned', y.toFixed(2));
  }

  function showSpot(state: AppState): void {
    const signingDay = rollout.signingDayAt(state.day);
    const ids = new Set(
      signingDay?.day === state.day
        ? signingDay.agreements.flatMap(({ provinceId }) => provinceId ?? [])
        : [],
    );
    const now = [...ids].flatMap((id) => shapeOf(id) ?? []);
    const d = now.map(outlineOf).join('');
    if ((spot.getAttribute('d') ?? '') === d) return;
    spot.setAttribute('d', d);
    signing = now;
    writeNames();
    // The same animation under its other name starts anew; asking for the one that runs would compute styles in the step.
    if (d) spot.dataset['bloom'] = spot.dataset['bloom'] === 'once' ? 'again' : 'once';
  }

  function hover(id: string | null, event?: PointerEvent): void {
    if (lit !== id) {
      mark(lit, 'is-lit', false);
      mark(id, 'is-lit', true);
      lit = id;
    }
    tooltip.hidden = id === null || !shown;
    if (id === null || !shown || !event) return;
    setText(tooltip, options.describe(id, shown));
    tooltip.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
  }

  /** Returns what follows the reader's hand; it is fetched when the hand comes near. */
  function reachedByHand(): Promise<Gestures> {
    hand ??= import('./map-gestures.ts').then(({ followGestures }) => followGestures(stage, options));
    return hand;
  }

  async function click(event: MouseEvent): Promise<void> {
    try {
      const gestures = await reachedByHand();
      if (gestures.isPlain(event)) options.onSelect(gestures.meantBy(event, surface.hitBy(event)));
    } catch {
      // Not to be had without a network: what is hit is still what is meant.
      hand = null;
      options.onSelect(surface.hitBy(event));
    }
  }

  function walk(direction: Direction): void {
    const from = shapeOf(walker);
    const next = from && nextInDirection(drawing.provinces, from, direction);
    if (!next) return;
    moveWalker(next);
    surface.nodesOf(next)?.mainland.focus({ preventScroll: stage.sight().zoom.k > 1 });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = keyDirections[event.key];
    const factor = keyFactors[event.key];
    if (event.key === 'Enter' || event.key === ' ') options.onSelect(walker);
    else if (event.key === 'Escape') options.onSelect(null);
    else if (event.key === '0') showWindow('');
    else if (factor) zoomBy(factor);
    else if (direction) walk(direction);
    else if (/^\p{L}$/u.test(event.key)) walkTo(nextByLetter(namedPlaces(), walker, event.key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const undos = [
    on(root, 'pointerover', () => withCamera(() => undefined)),
    on(root, 'click', (event) => void click(event)),
    on(root, 'pointermove', (event) =>
      hover(event.pointerType === 'mouse' ? surface.hitBy(event) : null, event),
    ),
    on(root, 'pointerleave', () => hover(null)),
    // On the frame, not on the group: Chromium makes a tab stop of an SVG element that listens for the focus.
    on(host, 'focusin', ({ target }) => {
      const id = provinceAt(target);
      if (!id || !shown) return;
      moveWalker(id);
      label(id, options.describe(id, shown));
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
      mark(id, 'is-focused', true);
      const shape = shapeOf(id);
      if (!shape || stage.sight().zoom.k === 1) return;
      withCamera((camera) => {
        camera.follow(shape);
        camera.rest();
      });
    }),
    // Away from the focus a province is its name alone: a step of the scrubber then rewrites no labels.
    on(host, 'focusout', ({ target }) => {
      const id = provinceAt(target);
      mark(id, 'is-focused', false);
      if (id && shown) label(id, options.nameOf(id, shown));
    }),
    on(surface.group, 'keydown', onKey),
  ];
  stage.onResize(() => {
    isSized = true;
    noteTaken();
  });

  moveWalker(walker);
  host.append(tooltip, vintage, help);

  function writeWords(state: AppState): void {
    const words = messages[state.lang];
    root.setAttribute('aria-label', words.mapLabel);
    setText(help, `${words.mapHelp} ${mapMessages[state.lang].help}`);
    setText(vintage, words.boundaryVintage(drawing.provinces.length));
    for (const [id, lines] of surface.insetNames)
      lines.forEach((line, i) => setText(line, words.archipelago[id]?.[i] ?? ''));
    for (const id of surface.ids()) label(id, options.nameOf(id, state));
    if (isSized) noteTaken();
    writeNames();
  }

  return {
    update(state) {
      const before = shown;
      shown = state;
      controls.update(state);
      if ((before?.mapWindow ?? '') !== state.mapWindow)
        withCamera((camera) => {
          camera.show(state.mapWindow);
          // Where a hand has moved the map to, there it stays.
          if (!state.mapWindow.includes(',')) notePinned();
        });
      if (before?.lang !== state.lang) writeWords(state);
      const year = state.mode === 'year' ? String(partsOf(state.day).year) : '';
      if (host.dataset['year'] !== year) host.dataset['year'] = year;
      const isSameMode = before?.mode === state.mode;
      const changed = isSameMode
        ? options.rolloutOf(state).changedBetween(before.day, state.day)
        : shapes.keys();
      for (const id of changed) paint(id, state);
      surface.flush();
      const walked = surface.nodesOf(walker)?.mainland;
      if (document.activeElement === walked) label(walker, options.describe(walker, state));
      if (before?.selected !== state.selected) {
        const shape = state.selected === null ? undefined : shapeOf(state.selected);
        ring.setAttribute('d', shape ? outlineOf(shape) : '');
        if (before?.selected)
          surface.nodesOf(before.selected)?.mainland.setAttribute('aria-pressed', 'false');
        if (shape) {
          surface.nodesOf(shape.id)?.mainland.setAttribute('aria-pressed', 'true');
          moveWalker(shape.id);
        }
        notePinned();
      }
      showSpot(state);
    },
    dim: surface.dim,
    destroy() {
      stage.destroy();
      surface.destroy();
      controls.destroy();
      void hand?.then((gestures) => gestures.destroy());
      for (const undo of undos) undo();
      for (const node of [root, tooltip, vintage, help]) node.remove();
    },
  };
}

function outlineOf({ d, islands }: Shape): string {
  return d + islands;
}
