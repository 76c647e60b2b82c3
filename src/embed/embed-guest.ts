import type { Day } from '../data/day.ts';
import type { AppState, Store } from '../rollout/app-state.ts';
import { embedStateOf, parseEmbedCommand, type EmbedCommand } from './embed-commands.ts';
import { embedMessageMark, type EmbedEvent } from './embed-protocol.ts';
import {
  frameNamesIn,
  heightMessages,
  parseParentRequest,
  resizerMessage,
  resizerReady,
  secretIn,
  withoutPymParameters,
  type ParentRequest,
} from './parent-protocols.ts';
import type { EarlyMessages } from './early-messages.ts';
import { showFace } from '../ui/face.ts';

/** What the page around may drive. */
export interface EmbeddedApp {
  readonly store: Store<AppState>;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (day: Day) => void;
  readonly select: (id: string | null) => void;
}

/** The map in a frame, as the page around it knows it. */
export interface Guest {
  /** Lets the page around drive *app* and hear of it, and of each link followed that *onOpen* tells of. */
  connect(app: EmbeddedApp, onOpen: (listener: (address: string) => void) => void): void;
}

/** A frame that is not shown measures less than this, in px: nobody is to be told. */
const leastHeightPx = 50;

/** The least time between two messages on the state, in ms: playing changes it with every frame. */
const stateRestMs = 100;

/**
 * Returns the guest of the page around this frame. It tells its height at once, and then when it has changed
 * or is asked; to anybody, for it is only a height, and a sandboxed frame does not know to whom it speaks.
 * It listens to the page around alone, *early* messages first.
 */
export function createGuest(early: EarlyMessages): Guest {
  const address = new URL(location.href);
  let names = frameNamesIn(address.searchParams, address.hash, randomKey());
  const src = withoutPymParameters(address.href);
  let resizer = { isAuto: true, tolerancePx: 0, toldPx: 0 };
  let told = { width: 0, height: 0 };
  let commands: EmbedCommand[] | null = [];
  let obey = (command: EmbedCommand): unknown => commands?.push(command);

  const post = (message: unknown) => parent.postMessage(message, '*');
  const tell = (event: EmbedEvent) => post({ ...embedMessageMark, ...event });

  function measure(): { width: number; height: number } {
    const { width, height } = document.body.getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  }

  function tellSize(isAsked: boolean): void {
    const size = measure();
    if (size.height < leastHeightPx || size.width === 0) return;
    if (!isAsked && size.height === told.height) return;
    told = size;
    for (const message of heightMessages(size, names, src)) post(message);
    tell({ event: 'height', height: size.height });
    tellResizer(isAsked);
  }

  function tellResizer(isAsked: boolean): void {
    if (names.resizer === null) return;
    const changePx = Math.abs(told.height - resizer.toldPx);
    if (!isAsked && (!resizer.isAuto || changePx <= resizer.tolerancePx)) return;
    post(resizerMessage(names.resizer, told, resizer.toldPx === 0));
    resizer.toldPx = told.height;
  }

  function answer(request: ParentRequest): void {
    if (request.kind === 'names') names = { ...names, ...request.names };
    if (request.kind === 'resizer-start') {
      names = { ...names, resizer: request.id };
      resizer = { isAuto: request.isAuto, tolerancePx: request.tolerancePx, toldPx: 0 };
    }
    tellSize(true);
  }

  function hear({ source, data }: MessageEvent): void {
    if (source !== parent) return;
    const command = parseEmbedCommand(data);
    if (command) obey(command);
    const request = command ? null : parseParentRequest(data);
    if (request) answer(request);
  }

  const tellChange = () => tellSize(false);
  addEventListener('message', hear);
  addEventListener('load', tellChange);
  addEventListener('hashchange', () => {
    names = { ...names, wordPress: secretIn(location.hash) ?? names.wordPress };
    tellSize(true);
  });
  // A frame off the screen is not drawn, so that its sizes are not observed: its changes are.
  new ResizeObserver(tellChange).observe(document.body);
  new MutationObserver(tellChange).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden', 'class'],
  });
  if (early.areLate) post(resizerReady);
  tellChange();
  early.take().forEach(hear);

  return {
    connect(app, onOpen) {
      obey = (command) => carryOut(command, app);
      commands?.forEach(obey);
      commands = null;
      onOpen((link) => {
        // WordPress lets no frame open a window, but follows links to the frame's own host itself.
        if (names.wordPress !== null) post({ message: 'link', value: link, secret: names.wordPress });
      });
      tell({ event: 'ready' });
      void showFace().then(tellChange);
      tellStates(app, tell);
      tellChange();
    },
  };
}

function carryOut(command: EmbedCommand, { store, play, pause, seek, select }: EmbeddedApp): void {
  if (command.cmd === 'play') play();
  else if (command.cmd === 'pause') pause();
  else {
    const { day, selected, ...rest } = command.patch;
    store.set(rest);
    if (day !== undefined) seek(day);
    if (selected !== undefined) select(selected);
  }
}

/** Tells the state at once, and after each change; at most so often that a page can follow. */
function tellStates({ store }: EmbeddedApp, tell: (event: EmbedEvent) => void): void {
  let timer = 0;
  let last = '';
  const tellState = () => {
    timer = 0;
    const state = embedStateOf(store.get());
    const text = JSON.stringify(state);
    if (text === last) return;
    last = text;
    tell({ event: 'state', ...state });
  };
  tellState();
  store.subscribe(() => {
    if (timer === 0) timer = window.setTimeout(tellState, stateRestMs);
  });
}

/** Returns a key that is in no address of the page around, so that it names no other frame. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (n) => (n % 36).toString(36)).join('');
}
