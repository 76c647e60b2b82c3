import { partsOf } from '../data/day.ts';
import type { AppState } from '../rollout/app-state.ts';
import type { MapDrawing } from './map-drawing.ts';
import { mapMessages } from './map-messages.ts';
import { shownAt, type FrameSize } from './map-frame.ts';
import type { Frame, Shape } from './map-shape.ts';
import { regionIds } from '../rollout/map-window.ts';
import { messages } from '../words/messages.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { html, on, setText } from '../ui/dom.ts';
import { createMapControls } from './map-controls.ts';
import { createMapHand } from './map-hand.ts';
import { createMapHover } from './map-hover.ts';
import { createMapKeyboard } from './map-keyboard.ts';
import { createMapNames } from './map-names.ts';
import { createMapScene } from './map-scene.ts';
import { createMapStage } from './map-stage.ts';
import { provinceAt, type MakeSurface, type ProvinceNodes } from './map-surface.ts';
import { takenFrames } from './map-taken.ts';
import type { View } from '../ui/view.ts';

/** What the map needs to know and whom it tells. */
export interface MapOptions {
  readonly drawing: MapDrawing;
  /** The size of the frame, measured before anything was written. */
  readonly size: FrameSize;
  readonly rollout: Rollout;
  /** Returns what the map tells in the mode of *state*. */
  readonly rolloutOf: (state: AppState) => Rollout;
  /** Returns the name of a province in the language of *state*. */
  readonly nameOf: (id: string, state: AppState) => string;
  /** Returns a sentence on a province: its name and what the map says of it. */
  readonly describe: (id: string, state: AppState) => string;
  /** Returns the region that a province belongs to; empty where that is not known. */
  readonly regionOf: (id: string) => string;
  /** What the provinces are painted on; by default each is a node. */
  readonly makeSurface?: MakeSurface | undefined;
  /** Whether the reader scrubs: then colours change at once, and a signing waits for the rest to be pointed out. */
  readonly isSwift: () => boolean;
  readonly onSelect: (id: string | null) => void;
  /** Hears which part of the country the reader wants to see. */
  readonly onWindow: (mapWindow: string) => void;
  /** Called where what moves the map is wished for, and cannot be had. */
  readonly onLoss: () => void;
}

/** The map, which can dim what does not stand out. */
export interface MapView extends View {
  /** Dims the provinces of which *isIn* is false. */
  dim(isIn: (id: string) => boolean): void;
}

/** Returns the choropleth in *host*: provinces to hover, walk through with arrow keys, pin, and look at closely. */
export function createMapView(host: HTMLElement, options: MapOptions): MapView {
  const { drawing, rollout } = options;
  const names = createMapNames(drawing);
  const vintage = html('p', { class: 'vintage' });
  const help = html('p', { id: 'map-help', class: 'visually-hidden' });
  const { layers, root, scene, surface, hatch, ring, spot } = createMapScene(
    drawing,
    rollout,
    options.makeSurface,
  );
  root.append(names.node);
  const shapes = new Map(drawing.provinces.map((shape) => [shape.id, shape]));

  let shown: AppState | null = null;
  let signing: readonly Shape[] = [];
  let taken: readonly Frame[] = [];
  let isEnlarged = false;
  let isSized = false;

  const stage = createMapStage(root, scene, {
    drawing,
    size: options.size,
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
  host.prepend(...layers);
  const keyboard = createMapKeyboard(drawing.provinces, {
    nodeOf: (id) => nodesOf(id)?.mainland,
    nameOf: (id) => (shown ? options.nameOf(id, shown) : ''),
    isEnlarged: () => isEnlarged,
    onSelect: options.onSelect,
    onWindow: showWindow,
    onZoom: zoomBy,
  });
  const hand = createMapHand(stage, options);
  const hover = createMapHover(root, {
    hitBy: surface.hitBy,
    light: (id, isLit) => mark(id, 'is-lit', isLit),
    describe: (id) => (shown ? options.describe(id, shown) : ''),
  });
  const controls = createMapControls(host, {
    regions: regionIds.filter((region) =>
      drawing.provinces.some(({ id }) => options.regionOf(id) === region),
    ),
    onZoom: zoomBy,
    onWindow: showWindow,
  });

  function showWindow(mapWindow: string): void {
    options.onWindow(mapWindow);
    // What a map without degrees shows is not in the state, and must be undone all the same.
    if (!drawing.fit) hand.withCamera((camera) => camera.show(mapWindow), options.onLoss);
  }

  function zoomBy(factor: number): void {
    hand.withCamera((camera) => {
      camera.zoomBy(factor);
      camera.rest();
    }, options.onLoss);
  }

  /** Notes what lies on the map: insets, key, buttons. */
  function noteTaken(): void {
    const floating: readonly Element[] = [root, hover.tooltip, help];
    const laid = [...host.children].filter((child) => !floating.includes(child));
    taken = takenFrames(root, stage.sight(), drawing.insets, laid);
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

  /** Returns the nodes of a province; on a crowded map they may be new, and have no name yet. */
  function nodesOf(id: string): ProvinceNodes | undefined {
    const nodes = surface.nodesOf(id);
    if (shown && nodes && !nodes.mainland.hasAttribute('aria-label'))
      nodes.mainland.setAttribute('aria-label', options.nameOf(id, shown));
    return nodes;
  }

  function shapeOf(id: string): Shape | undefined {
    return shapes.get(id);
  }

  function paint(id: string, state: AppState): void {
    surface.paint(id, options.rolloutOf(state).stateOf(id, state.day));
  }

  function label(id: string, text: string): void {
    const path = nodesOf(id)?.mainland;
    if (path && path.getAttribute('aria-label') !== text) path.setAttribute('aria-label', text);
  }

  function mark(id: string | null, className: string, isOn: boolean): void {
    for (const node of nodesOf(id ?? '')?.all ?? []) node.classList.toggle(className, isOn);
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
    // Nobody reads what the next frame takes away: a reader who scrubs is shown who signed where the scrubber rests.
    const ids = new Set(
      signingDay?.day === state.day && !options.isSwift()
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

  async function click(event: MouseEvent): Promise<void> {
    const id = await hand.meantBy(event, surface.hitBy(event));
    if (id !== undefined) options.onSelect(id);
  }

  const undos = [
    on(root, 'pointerover', () => hand.withCamera(() => undefined)),
    on(root, 'click', (event) => void click(event)),
    // On the frame, not on the group: Chromium makes a tab stop of an SVG element that listens for the focus.
    on(host, 'focusin', ({ target }) => {
      const id = provinceAt(target);
      if (!id || !shown) return;
      keyboard.stand(id);
      label(id, options.describe(id, shown));
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
      mark(id, 'is-focused', true);
      const shape = shapeOf(id);
      if (!shape || stage.sight().zoom.k === 1) return;
      hand.withCamera((camera) => {
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
    on(surface.group, 'keydown', keyboard.press),
  ];
  let namesFrame = 0;
  stage.onResize(() => {
    noteTaken();
    if (isSized || namesFrame !== 0) return;
    // Not in the first frame of the map, which is the longest task of all.
    namesFrame = requestAnimationFrame(() => {
      isSized = true;
      writeNames();
    });
  });

  keyboard.stand(keyboard.at());
  host.append(hover.tooltip, vintage, help);

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
        hand.withCamera((camera) => {
          camera.show(state.mapWindow);
          // Where a hand has moved the map to, there it stays.
          if (!state.mapWindow.includes(',')) notePinned();
        }, options.onLoss);
      if (before?.lang !== state.lang) writeWords(state);
      const year = state.mode === 'year' ? String(partsOf(state.day).year) : '';
      if (host.dataset['year'] !== year) host.dataset['year'] = year;
      const isSameMode = before?.mode === state.mode;
      const changed = isSameMode
        ? options.rolloutOf(state).changedBetween(before.day, state.day)
        : shapes.keys();
      // A map that follows a scrub shows each day at once; and it turns dark, or is there, at once with the page.
      surface.hurry(before?.theme !== state.theme || options.isSwift());
      for (const id of changed) paint(id, state);
      surface.flush();
      const walked = nodesOf(keyboard.at())?.mainland;
      if (document.activeElement === walked) label(keyboard.at(), options.describe(keyboard.at(), state));
      if (before?.selected !== state.selected) {
        const shape = state.selected === null ? undefined : shapeOf(state.selected);
        ring.setAttribute('d', shape ? outlineOf(shape) : '');
        if (before?.selected) nodesOf(before.selected)?.mainland.setAttribute('aria-pressed', 'false');
        if (shape) {
          nodesOf(shape.id)?.mainland.setAttribute('aria-pressed', 'true');
          keyboard.stand(shape.id);
        }
        notePinned();
      }
      showSpot(state);
      hover.update();
    },
    dim: surface.dim,
    destroy() {
      cancelAnimationFrame(namesFrame);
      stage.destroy();
      surface.destroy();
      controls.destroy();
      hand.destroy();
      hover.destroy();
      for (const undo of undos) undo();
      for (const node of [root, vintage, help]) node.remove();
    },
  };
}

function outlineOf({ d, islands }: Shape): string {
  return d + islands;
}
