import type { Day } from '../data/day.ts';
import type { Lang } from './lang.ts';
import { ownWindow, type StoryWindow } from './story-window.ts';

/** How fast playback may run, in multiples of its own pace. */
export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/** The appearances of the page; `auto` follows the system. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** All that can change on the page. Everything else follows from it and from the data. */
export interface AppState {
  readonly day: Day;
  /** The province that is pinned: its agreements are in the panel. */
  readonly selected: string | null;
  readonly isPlaying: boolean;
  readonly isLooping: boolean;
  readonly speed: Speed;
  readonly lang: Lang;
  readonly theme: Theme;
}

/** Returns the state of a page whose address says nothing, for a reader of *lang*. */
export function defaultState(lang: Lang, { last }: StoryWindow = ownWindow): AppState {
  return {
    day: last,
    selected: null,
    isPlaying: false,
    isLooping: false,
    speed: 1,
    lang,
    theme: 'auto',
  };
}

/** Holds a state and tells of its changes. */
export interface Store<State> {
  get(): State;
  /** Takes over the fields of *patch*; says nothing where they are as they were. */
  set(patch: Partial<State>): void;
  /** Calls *listener* after each change; returns the undo. */
  subscribe(listener: (state: State, before: State) => void): () => void;
}

/** Returns a store that holds *initial*. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<(state: State, before: State) => void>();
  return {
    get: () => state,
    set(patch) {
      const before = state;
      const next = { ...state, ...patch };
      const isSame = (Object.keys(next) as (keyof State)[]).every((key) => Object.is(next[key], before[key]));
      if (isSame) return;
      state = next;
      for (const listener of [...listeners]) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
