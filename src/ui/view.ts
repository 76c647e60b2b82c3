import type { AppState } from '../rollout/app-state.ts';

/** A part of the page. It draws the state, and writes only what has changed since it last did. */
export interface View {
  update(state: AppState): void;
  /** Takes the part off the page with all its listeners. */
  destroy(): void;
}
