import type { Milestone } from '../data/milestones.ts';
import type { Province } from '../data/provinces.ts';
import type { AppState, Store } from '../rollout/app-state.ts';
import type { Lang } from '../data/lang.ts';
import type { Rollout } from '../rollout/rollout.ts';
import type { TableView } from '../explore/table-view.ts';
import type { View } from '../ui/view.ts';
import type { Address } from './address.ts';
import type { Loaded } from '../load/load.ts';
import type { Playback } from '../timeline/playback.ts';
import type { Story } from '../story/story.ts';
import type { ToolLoader } from './tool-loader.ts';

/** What the parts are made of. */
export interface PageContext {
  readonly loaded: Loaded;
  readonly store: Store<AppState>;
  readonly rollout: Rollout;
  readonly rolloutOf: (state: AppState) => Rollout;
  readonly milestones: readonly Milestone[];
  readonly provinceOf: (id: string) => Province | null;
  readonly nameOf: (id: string, state: AppState) => string;
  readonly opening: (lang: Lang) => string;
  readonly story: Story;
  readonly playback: Playback;
  readonly address: Address;
  readonly select: (id: string | null) => void;
  readonly say: (text: string) => void;
  /** Adds a view to those of the page; returns the undo. */
  readonly addView: (view: View) => () => void;
  /** Hands the tools over: they are made after the parts. */
  readonly tools: () => ToolLoader;
}

/** What is around the map and the timeline. */
export interface PageParts {
  readonly views: readonly View[];
  /** Makes what can wait until the map stands; until then, what the page came with stands in for it. */
  createDeferredViews(): readonly View[];
  /** Returns the table; null until it is made, and where there is none. */
  table(): TableView | null;
  /** Returns what starts a presentation, once the controls stand among which it has its button; null where nothing does. */
  readonly presentStart: (() => View) | null;
}

/** Makes what is around the map and the timeline: of the full page, or of a frame. */
export interface Surroundings {
  createParts(context: PageContext): PageParts;
  /** Views that stay when the page is taken apart. */
  readonly guests: readonly View[];
}
