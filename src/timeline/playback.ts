import type { Day } from '../data/day.ts';
import type { AppState, Course, Store } from '../rollout/app-state.ts';
import type { Player } from '../rollout/player.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { on } from '../ui/dom.ts';
import { isMotionReduced } from '../ui/browser.ts';

/** Plays the story as a video player would. */
export interface Playback {
  play(): void;
  pause(): void;
  seek(day: Day): void;
  /** Goes to the previous or next day of signing, or to the first or last day beyond them. */
  step(direction: -1 | 1): void;
  /** Waits while the scrubber is held, and goes on from where it is let go. */
  hold(isHeld: boolean): void;
  /** Stops for good. */
  destroy(): void;
}

/** The longest step of a single frame, in ms: after a stall playback goes on, it does not leap. */
const longestFrameMs = 100;

/** Returns the playback of *store*: it moves `day` with the frames of the window while `isPlaying`. */
export function createPlayback(
  store: Store<AppState>,
  { players, rollout }: { players: Readonly<Record<Course, Player>>; rollout: Rollout },
): Playback {
  const player = () => players[store.get().course];
  let isHeld = false;
  let frame = 0;
  let lastMs: number | null = null;

  function tick(nowMs: number): void {
    const { isPlaying, speed, isLooping } = store.get();
    frame = 0;
    if (!isPlaying) return;
    const elapsedMs = lastMs === null || isHeld ? 0 : Math.min(longestFrameMs, nowMs - lastMs);
    lastMs = nowMs;
    if (!isHeld) {
      const { day, isOver } = player().advance(elapsedMs, speed, isLooping);
      store.set(isOver ? { day, isPlaying: false } : { day: shownDay(day) });
    }
    next();
  }

  /** Returns the day to show: where motion is to be reduced, only days on which something is signed. */
  function shownDay(day: Day): Day {
    return isMotionReduced() ? (rollout.signingDayAt(day)?.day ?? rollout.window.first) : day;
  }

  // A hidden window gets no frames: playback rests, and goes on where it was.
  function next(): void {
    if (frame === 0 && store.get().isPlaying && !document.hidden) frame = requestAnimationFrame(tick);
  }

  function rest(): void {
    lastMs = null;
    cancelAnimationFrame(frame);
    frame = 0;
  }

  const forget = on(document, 'visibilitychange', () => {
    rest();
    next();
  });

  function seek(day: Day): void {
    player().seek(day);
    store.set({ day });
  }

  return {
    play() {
      lastMs = null;
      const day = player().start(store.get().day);
      store.set({ day, isPlaying: true });
      next();
    },
    pause: () => store.set({ isPlaying: false }),
    seek,
    step(direction) {
      const { day } = store.get();
      const days = rollout.signingDays.map((signingDay) => signingDay.day);
      const target =
        direction > 0
          ? days.find((candidate) => candidate > day)
          : days.findLast((candidate) => candidate < day);
      seek(target ?? (direction > 0 ? rollout.window.last : rollout.window.first));
    },
    hold(held) {
      isHeld = held;
      lastMs = null;
    },
    destroy() {
      forget();
      rest();
    },
  };
}
