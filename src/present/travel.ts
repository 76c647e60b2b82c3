import type { Day } from '../data/day.ts';
import { isMotionReduced } from '../ui/browser.ts';

/** How long the way from one stop to the next takes, in ms, however many days lie between. */
const travelMs = 1_200;

/** Moves the day from where it is to another. */
export interface Travel {
  /** Goes from *from* to *to* and calls *onArrival* there; a way already under way is left. */
  go(from: Day, to: Day, onArrival: () => void): void;
  stop(): void;
}

/** Returns a way of travel that shows each day through *seek*; where motion is to be reduced it jumps. */
export function createTravel(seek: (day: Day) => void): Travel {
  let frame = 0;
  return {
    go(from, to, onArrival) {
      cancelAnimationFrame(frame);
      let startMs: number | null = null;
      const step = (nowMs: number) => {
        startMs ??= nowMs;
        const done = Math.min(1, (nowMs - startMs) / travelMs);
        seek(Math.round(from + (to - from) * eased(done)));
        if (done < 1) frame = requestAnimationFrame(step);
        else onArrival();
      };
      if (from !== to && !isMotionReduced()) {
        frame = requestAnimationFrame(step);
        return;
      }
      seek(to);
      onArrival();
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

/** Returns how far a journey is at *time* of it, both from 0 to 1: it sets off and arrives gently. */
function eased(time: number): number {
  return time * time * (3 - 2 * time);
}
