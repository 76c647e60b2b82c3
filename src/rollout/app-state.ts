import type { Day } from '../data/day.ts';
import type { Lang } from '../data/lang.ts';
import { ownWindow, type StoryWindow } from './story-window.ts';

/** How fast playback may run, in multiples of its own pace. */
export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

/** The appearances of the page; `auto` follows the system. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What the map tells: all that was signed by the day, or what was signed in the year of the day up to it. */
export const modes = ['until', 'year'] as const;
export type Mode = (typeof modes)[number];

/** What playback goes by: the calendar with its empty stretches, or one signing after the other. */
export const courses = ['calendar', 'event'] as const;
export type Course = (typeof courses)[number];

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
  readonly mode: Mode;
  readonly course: Course;
  /** The chapter of the story that is read; null while the reader goes elsewhere. */
  readonly chapter: string | null;
  /** The region and the area of cooperation that stand out; null for all. */
  readonly region: string | null;
  readonly area: string | null;
  /** The part of the country that the map shows, as `parseMapWindow` has it; empty for the whole. */
  readonly mapWindow: string;
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
    mode: 'until',
    course: 'calendar',
    chapter: null,
    region: null,
    area: null,
    mapWindow: '',
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
