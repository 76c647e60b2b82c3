import type { Day } from '../data/day.ts';
import type { Pace } from './pace.ts';

/** Moves the day on while it plays. It knows no clock: its owner tells it how much time has passed. */
export interface Player {
  /** Puts the playhead where *day* is; playback goes on from there. */
  seek(day: Day): void;
  /** Puts the playhead where playback from *day* begins: at the start where *day* is the last. */
  start(day: Day): Day;
  /** Returns the day after *elapsedMs* more at *speed*, and whether that was the end. */
  advance(
    elapsedMs: number,
    speed: number,
    isLooping: boolean,
  ): { readonly day: Day; readonly isOver: boolean };
}

/** Returns a player that follows *pace*. */
export function createPlayer(pace: Pace): Player {
  let playheadMs = 0;
  return {
    seek(day) {
      playheadMs = pace.msAt(day);
    },
    start(day) {
      playheadMs = day >= pace.lastDay ? 0 : pace.msAt(day);
      return pace.dayAt(playheadMs);
    },
    advance(elapsedMs, speed, isLooping) {
      playheadMs += elapsedMs * speed;
      if (playheadMs < pace.durationMs) return { day: pace.dayAt(playheadMs), isOver: false };
      playheadMs = isLooping ? 0 : pace.durationMs;
      return { day: isLooping ? pace.dayAt(0) : pace.lastDay, isOver: !isLooping };
    },
  };
}
