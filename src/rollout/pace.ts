import type { Day } from '../data/day.ts';
import { bisectRight } from 'd3';
import { ownWindow, type StoryWindow } from './story-window.ts';

/** How long a whole playback takes at 1×. */
export const playbackMs = 30_000;

/** How long playback at 1× rests on a day of signing, so that each can be seen: two fifths of a second or more. */
export const dwellMs = 480;

/** The course of playback: which day is shown after which time, and back. */
export interface Pace {
  /** The day on which playback ends. */
  readonly lastDay: Day;
  /** Milliseconds from the first day to the end at 1×. */
  readonly durationMs: number;
  /** Returns the day shown after *ms* of playback. */
  dayAt(ms: number): Day;
  /** Returns the time at which playback reaches *day*. */
  msAt(day: Day): number;
}

/**
 * Returns a pace that crosses the window evenly but rests on each of *signingDays* (ascending): it slows
 * where they crowd. The rests never take more than two thirds of the whole.
 */
export function createPace(
  signingDays: readonly Day[],
  { first: firstDay, last: lastDay }: StoryWindow = ownWindow,
): Pace {
  const restMs = Math.min(dwellMs, (playbackMs * 2) / 3 / Math.max(1, signingDays.length));
  const msPerDay = (playbackMs - restMs * signingDays.length) / (lastDay - firstDay);
  const arrivals = signingDays.map((day, i) => (day - firstDay) * msPerDay + i * restMs);
  return {
    lastDay,
    durationMs: playbackMs,
    dayAt(ms) {
      const i = bisectRight(arrivals, ms) - 1;
      const arrival = arrivals[i];
      const signingDay = signingDays[i];
      const [fromMs, fromDay] =
        arrival === undefined || signingDay === undefined ? [0, firstDay] : [arrival + restMs, signingDay];
      const day = fromDay + Math.floor(Math.max(0, ms - fromMs) / msPerDay);
      return Math.min(lastDay, day, signingDays[i + 1] ?? lastDay);
    },
    msAt(day) {
      const rests = signingDays.findIndex((signingDay) => signingDay >= day);
      const count = rests < 0 ? signingDays.length : rests;
      return (day - firstDay) * msPerDay + count * restMs;
    },
  };
}

/** Returns a pace that goes from signing to signing, with the same rest on each and on the first day. */
export function createEventPace(
  signingDays: readonly Day[],
  { first: firstDay, last: lastDay }: StoryWindow = ownWindow,
): Pace {
  const stepMs = playbackMs / (signingDays.length + 1);
  return {
    lastDay,
    durationMs: playbackMs,
    dayAt: (ms) => signingDays[Math.floor(ms / stepMs + 1e-6) - 1] ?? (ms < stepMs ? firstDay : lastDay),
    msAt: (day) => bisectRight(signingDays, day) * stepMs,
  };
}
