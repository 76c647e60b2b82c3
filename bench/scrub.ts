import type { Visit } from './visit.ts';

/** What moving the slider costs. */
export interface Scrub {
  /** What the main thread was busy for each step, in ms, all of the browser's own work included. */
  readonly stepMs: number;
  readonly p95FrameMs: number;
  /** The share of frames that came too late, 0–1. */
  readonly dropped: number;
}

/** The days of the window: what the sliders of all pages cover. */
const dayCount = 2556;

/** How long a frame of a screen with 60 Hz lasts, in ms. */
const frameMs = 1000 / 60;

/** Moves the slider of *visit* across the window in *steps*, one a frame. */
export async function measureScrub(visit: Visit, steps: number): Promise<Scrub> {
  const before = await visit.metrics();
  const times = await runSteps(visit, steps, 1);
  const after = await visit.metrics();
  const busySeconds = (after.get('TaskDuration') ?? 0) - (before.get('TaskDuration') ?? 0);
  return { stepMs: (busySeconds * 1000) / steps, ...frameQuality(times) };
}

/** Moves the slider across the window *loops* times in *steps* each; returns when each frame came, in ms. */
export function runSteps({ page }: Visit, steps: number, loops: number): Promise<number[]> {
  return page.evaluate(
    async ({ steps, loops, dayCount }) => {
      const slider = document.querySelector<HTMLInputElement>('#time');
      if (!slider) throw new Error('missing element: #time');
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      for (let step = 0; step < steps * loops; step++) {
        times.push(await nextFrame());
        slider.value = String(Math.round((((step % steps) + 1) / steps) * (dayCount - 1)));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
      times.push(await nextFrame(), await nextFrame());
      return times;
    },
    { steps, loops, dayCount },
  );
}

/** Returns how evenly frames came at *times*, in ms. */
export function frameQuality(times: readonly number[]): Omit<Scrub, 'stepMs'> {
  const gaps = times
    .slice(1)
    .map((time, i) => time - (times[i] ?? time))
    .sort((a, b) => a - b);
  const missed = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frameMs) - 1), 0);
  return {
    p95FrameMs: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
    dropped: missed / (missed + gaps.length || 1),
  };
}

/** Returns how many attributes, texts and lists of children a step writes, on average over *steps*. */
export async function measureWrites(visit: Visit, steps: number): Promise<number> {
  await visit.page.evaluate(() => {
    const writes = { count: 0 };
    Object.assign(globalThis, { writes });
    new MutationObserver((records) => (writes.count += records.length)).observe(document, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  await runSteps(visit, steps, 1);
  const count = await visit.page.evaluate(
    () => (globalThis as unknown as { writes: { count: number } }).writes.count,
  );
  return count / steps;
}
