import type { AppState } from '../rollout/app-state.ts';
import { createRest } from '../ui/rest.ts';

/** Whether the reader scrubs: what changes gently would lag behind the day, and cost every frame of its own. */
export interface ScrubPace {
  /** Hears of each state before it is drawn, in the frame of *frameMs*. */
  note(state: AppState, frameMs: number): void;
  /** Returns whether the day that was noted last came swiftly after the one before, other than by playback, and nobody has rested on it yet. */
  isSwift(): boolean;
  destroy(): void;
}

/** How soon a step follows another where the reader scrubs, in ms. */
const swiftMs = 100;

/** Returns the pace of the states to be noted; *onRest* hears when a reader who scrubbed rests on a day. */
export function createScrubPace(onRest: () => void): ScrubPace {
  let shown: AppState | null = null;
  let steppedMs = -Infinity;
  let isSwift = false;
  const rest = createRest(swiftMs, () => {
    isSwift = false;
    onRest();
  });

  return {
    note(state, frameMs) {
      if (shown && shown.day !== state.day) {
        isSwift = !state.isPlaying && frameMs - steppedMs < swiftMs;
        steppedMs = frameMs;
        if (isSwift) rest.stir();
        else rest.end();
      }
      shown = state;
    },
    isSwift: () => isSwift,
    destroy: rest.end,
  };
}
